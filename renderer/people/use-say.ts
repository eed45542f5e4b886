import { useCallback } from 'react'
import type { CallInput } from '#shared/ipc/contract.ts'
import { useEbb } from '../live/ebb-context.ts'

type Change = CallInput<'people:change'>

/** Says one thing of the two of them. It is kept at once; how they stand then comes back as a push. */
export const useSay = (): ((change: Change) => void) => {
  const { bridge } = useEbb()
  return useCallback((change: Change) => void bridge.call('people:change', change), [bridge])
}
