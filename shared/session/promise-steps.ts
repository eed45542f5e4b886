import type { Instant } from '../clock.ts'
import type { EpochMs } from '../units.ts'
import type { Command } from './commands.ts'
import { type Cue, promisedIn, type Step } from './effects.ts'
import { promisable, type StandingPromise, standing } from './promise.ts'
import type { EngineState } from './state.ts'

/** The promise that stands once the session that is there is left. */
export const promiseAfter = (state: EngineState, now: EpochMs): StandingPromise | null => {
  const promised = state.session?.options.simulated ? null : promisedIn(state)
  return promised === null ? state.promise : standing(promised, now)
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

/** Says that a promised time is near, or has come; whatever else goes on. */
export const ringPromise = (step: Step, { wall }: Instant): Step => {
  const { promise } = step.state
  if (promise === null) return step
  const next = standing(promise, wall)
  const cue: Cue | null =
    next.rung && !promise.rung
      ? 'return-now'
      : next.reminded && !promise.reminded
        ? 'return-soon'
        : null
  if (cue === null) return step
  // What was heard once is not heard again, though the clock be set back.
  const heard = { ...next, reminded: true, rung: next.rung || promise.rung }
  return {
    state: { ...step.state, promise: heard },
    effects: [...step.effects, { kind: 'announce', cue }],
  }
}
