import type { Promised } from './promise.ts'
import type { Session } from './state.ts'

/** What was promised in this session beyond its end; null for nothing. Simulated hearts promise nothing. */
export const promisedIn = ({ id, promisedAt, options }: Session): Promised | null =>
  promisedAt === null || options.simulated ? null : { sessionId: id, returnAt: promisedAt }

/** Whether this session is the coming back that was promised, whether or not the two talk already. */
export const isReturnOf = (session: Session | null, { sessionId }: Promised): boolean =>
  session !== null && session.returnOf === sessionId
