import type { Session } from '../session/state.ts'
import { isReturned } from '../session/taken-pauses.ts'
import type { SessionSummary } from './session-summary.ts'

type Told = Pick<SessionSummary, 'id' | 'returnOf' | 'taken'>

/** The talk that is on the screen, as it will be told once it is a past one. */
export const toldOf = ({ id, returnOf, pauses }: Session): Told => ({ id, returnOf, taken: pauses })

/** So many pauses in a row that nobody came back from are worth a neutral note (science 4.2). */
const WORTH_A_NOTE = 3

/**
 * How many of the last pauses in a row were not returned from, over past talks, newest first. One that was put off was
 * returned from where a later talk is the coming back; while its promise stands (`standing`: the talk it was made in) it
 * is neither, and so is one that the record does not tell of: nobody knows. Demonstrations and what never became a talk are not to be among `talks`.
 */
const openInARow = (talks: readonly Told[], standing: string | null): number => {
  const comeBackTo = new Set(talks.map(({ returnOf }) => returnOf))
  let open = 0
  for (const { id, taken } of talks) {
    for (const { outcome } of taken.toReversed()) {
      if (outcome === 'put-off' ? id === standing : outcome === 'open') continue
      if (isReturned(outcome) || comeBackTo.has(id)) return open
      open += 1
    }
  }
  return open
}

/** Whether the neutral note is due: three pauses in a row, or more, without a return. */
export const isNoteDue = (...of: Parameters<typeof openInARow>): boolean =>
  openInARow(...of) >= WORTH_A_NOTE
