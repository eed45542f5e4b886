import { createContext, useContext } from 'react'
import type { Ebb } from '../create-ebb.ts'

export const EbbContext = createContext<Ebb | null>(null)

export const useEbb = (): Ebb => {
  const ebb = useContext(EbbContext)
  if (ebb === null) throw new Error('no EbbContext around this component')
  return ebb
}
