import { useCallback, useEffect, useState } from 'react'
import type { DataProtection } from '#shared/ipc/data-calls.ts'
import { useEbb } from './ebb-context.ts'

export type Protection = {
  /** Undefined until main has said it, null while the keys are shut. */
  readonly protection: DataProtection | null | undefined
  /** Asks anew, after something has been changed. */
  readonly ask: () => void
}

/** How what is kept is protected. */
export const useProtection = (): Protection => {
  const { bridge } = useEbb()
  const [protection, setProtection] = useState<DataProtection | null | undefined>()
  const ask = useCallback(() => {
    void bridge.call('data:protection', undefined).then(setProtection)
  }, [bridge])
  useEffect(ask, [ask])
  return { protection, ask }
}
