import { useCallback } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnLook } from '#shared/session/own-look.ts'
import { useEbb } from './ebb-context.ts'

/** Fetches what this partner alone may see of the session; throws where there is none. */
export const useOwnLook = (partner: PartnerId): (() => Promise<OwnLook>) => {
  const { bridge } = useEbb()
  return useCallback(async () => {
    const look = await bridge.call('session:own', partner)
    if (look === null) throw new Error('no session to look at')
    return look
  }, [bridge, partner])
}
