import type { PartnerId } from '../partners.ts'
import { applyFact } from './apply.ts'
import type { Entry, FactEntry } from './facts.ts'
import type { Promised } from './promise.ts'
import type { EngineState } from './state.ts'

export type Cue = 'time-for-a-pause' | 'return-soon' | 'return-now'

/** What the shell must do: write it down, or let it be heard. */
export type Effect =
  | { readonly kind: 'record'; readonly entry: Entry }
  | { readonly kind: 'announce'; readonly cue: Cue }
  /** Nothing of this partner's own is to be left of this session. */
  | { readonly kind: 'erase-own'; readonly partner: PartnerId }
  /** What is promised beyond a talk's end, or null for nothing any more. */
  | { readonly kind: 'keep-promise'; readonly promise: Promised | null }

export type Step = { readonly state: EngineState; readonly effects: readonly Effect[] }

const cueOf = ({ fact }: FactEntry): Cue | null => {
  if (fact.kind === 'pause-proposed') return 'time-for-a-pause'
  if (fact.kind === 'reminder-given') return 'return-soon'
  return fact.kind === 'return-begun' && !fact.early ? 'return-now' : null
}

const told = ({ sessionId, returnAt }: Promised): Promised => ({ sessionId, returnAt })

/** What a fact asks of the shell, beside being written down. */
const asksFor = (before: EngineState, after: EngineState, entry: FactEntry): readonly Effect[] => {
  const { fact } = entry
  const cue = cueOf(entry)
  if (cue !== null) return [{ kind: 'announce', cue }]
  if (fact.kind === 'recording-stopped' && !fact.kept)
    return [{ kind: 'erase-own', partner: fact.partner }]
  if (before.promise === after.promise) return []
  const { promise } = after
  return [{ kind: 'keep-promise', promise: promise && told(promise) }]
}

/** Whether an entry is written down: a partner's own only where they let it be, and a practice of nobody's not at all. */
export const isWritten = ({ session }: EngineState, { stream }: Entry): boolean =>
  session !== null && (stream === 'couple' ? session.kept : session.recording[stream] === 'on')

/** Makes a fact true, and says what follows from it. */
export const record = (step: Step, entry: FactEntry): Step => {
  const state = applyFact(step.state, entry)
  const written: readonly Effect[] = isWritten(state, entry) ? [{ kind: 'record', entry }] : []
  const asked = asksFor(step.state, state, entry)
  return { state, effects: [...step.effects, ...written, ...asked] }
}
