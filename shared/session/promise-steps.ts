import type { Instant } from '../clock.ts'
import type { Command } from './commands.ts'
import type { Cue, Step } from './effects.ts'
import { type Promised, promisable, standing } from './promise.ts'
import { isReturnOf } from './promise-of-session.ts'

/** A promise as it was kept; one that the two talk about already was come back to. */
export const knowPromise = (step: Step, promised: Promised, { wall }: Instant): Step => {
  const { session } = step.state
  if (isReturnOf(session, promised) && session?.talkBegun !== null) return step
  return { ...step, state: { ...step.state, promise: standing(promised, wall) } }
}

/** A promise is moved or let go between talks. */
export const takePromise = (step: Step, command: Command, { wall }: Instant): Step => {
  const { state } = step
  if (state.promise === null) return step
  const { sessionId } = state.promise
  const promise =
    command.kind === 'move-promise'
      ? { sessionId, returnAt: promisable(command.returnAt, wall) }
      : null
  return {
    state: { ...state, promise: promise && standing(promise, wall) },
    effects: [...step.effects, { kind: 'keep-promise', promise }],
  }
}

/**
 * Says that a promised time is near, or has come, whatever else goes on; but not to those who have sat down for it. A
 * demonstration runs ahead of the clock by which people promise: what comes due in it is said once it is left.
 */
export const ringPromise = (step: Step, { wall }: Instant): Step => {
  const { promise, session } = step.state
  if (promise === null || session?.options.simulated === true) return step
  const next = standing(promise, wall)
  const cue: Cue | null =
    next.rung && !promise.rung
      ? 'return-now'
      : next.reminded && !promise.reminded
        ? 'return-soon'
        : null
  // What was heard once is not heard again, though the clock be set back.
  if (cue === null) return step
  const isHere = isReturnOf(session, promise)
  return {
    state: { ...step.state, promise: next },
    effects: isHere ? step.effects : [...step.effects, { kind: 'announce', cue }],
  }
}
