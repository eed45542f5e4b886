import { useCallback } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnPractice } from '#shared/review/own-practice.ts'
import { useEbb } from '../../live/ebb-context.ts'

/** Fetches what a partner sees of a practice of theirs; throws where there is nothing to see. */
export const usePractice = (
  sessionId: string | null,
  partner: PartnerId,
): (() => Promise<OwnPractice>) => {
  const { bridge } = useEbb()
  return useCallback(async () => {
    const own = await bridge.call('practice:open', { sessionId, partner })
    if (own === null) throw new Error('nothing to see')
    return own
  }, [bridge, sessionId, partner])
}
