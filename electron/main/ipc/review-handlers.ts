import type { ReviewCallOutputs } from '#shared/ipc/review-calls.ts'
import { isNoteDue, toldOf } from '#shared/journal/open-pauses.ts'
import type { Rooms } from './rooms.ts'
import type { CallHandlers } from './serve.ts'

/** The talk on the screen is not a past one yet, and counts with them. */
const noteDue = ({ host, record }: Rooms): boolean => {
  const { session, promise } = host.state
  if (session === null || session.options.simulated) return false
  const lived = record.pastTalks().filter(({ broughtIn }) => broughtIn === null)
  return isNoteDue([toldOf(session), ...lived], promise?.sessionId ?? null)
}

/** Looking back on past talks. */
export const reviewHandlers = (rooms: Rooms): Pick<CallHandlers, keyof ReviewCallOutputs> => ({
  'review:open': ({ sessionId, partner }) => rooms.keeping.reviews.open(sessionId, partner),
  'review:trends': (partner) => rooms.keeping.ownLooks.trends(partner),
  'review:own-words': (partner) => rooms.keeping.ownLooks.words(partner),
  'review:judge': ({ sessionId, partner, judgement }) =>
    rooms.keeping.afterTalk.judge(sessionId, partner, judgement),
  'review:release': ({ sessionId, partner, subject, shown }) =>
    rooms.keeping.afterTalk.release(sessionId, partner, subject, shown),
  'review:answer': ({ sessionId, partner, answers }) =>
    rooms.keeping.afterTalk.answer(sessionId, partner, answers),
  'sessions:list': () => rooms.record.pastTalks(),
  'sessions:note-due': () => noteDue(rooms),
})
