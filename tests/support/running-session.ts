import type { Session } from '#shared/session/state.ts'
import { Talk } from './talk.ts'

/** A session that has just begun, for what asks only whether one runs. */
export const runningSession = (): Session => {
  const talk = new Talk()
  talk.begin()
  if (talk.state.session === null) throw new Error('no session')
  return talk.state.session
}
