import { otherOf } from '../partners.ts'
import type { CoupleFact } from '../session/facts.ts'

/**
 * The same fact of the couple for two who have changed seats since. A talk alone was a talk on seat a: on the other seat
 * it becomes one of two in which only that seat was recorded.
 */
export const reseated = (fact: CoupleFact): CoupleFact => {
  switch (fact.kind) {
    case 'session-begun': {
      const { recorded, practice } = fact
      return {
        ...fact,
        solo: false,
        recorded: { a: recorded.b, b: recorded.a },
        practice: practice && { ...practice, who: practice.who.map(otherOf) },
      }
    }
    case 'ready':
    case 'recording-stopped':
    case 'recording-resumed':
      return { ...fact, partner: otherOf(fact.partner) }
    case 'brought-in':
    case 'session-resumed':
    case 'practice-step-begun':
    case 'neutral-talk-begun':
    case 'talk-begun':
    case 'pause-proposed':
    case 'proposal-answered':
    case 'repeat-dropped':
    case 'breather-begun':
    case 'breather-over':
    case 'pause-begun':
    case 'pause-extended':
    case 'reminder-given':
    case 'return-begun':
    case 'talk-resumed':
    case 'postponed':
    case 'session-ended':
      return fact
    default:
      return fact satisfies never
  }
}
