import type { Keeping } from './keeping/open-keeping.ts'
import type { Notices } from './notices.ts'
import type { PeopleRoom } from './people/people-room.ts'
import type { PromiseMemory } from './promise-memory.ts'
import { type ResumeRooms, resumeInterrupted } from './session/resume.ts'
import type { StrapMemory } from './strap-memory.ts'

type Kept = ResumeRooms & {
  readonly notices: Notices
  readonly straps: StrapMemory
  readonly people: PeopleRoom
  readonly promises: PromiseMemory
  readonly keeping: Keeping
}

/** The keys are open, and with them all that was kept: what was cut off or promised goes on. */
export const takeUpKept = (kept: Kept): void => {
  const { record, host, notices, straps, people, promises, keeping } = kept
  for (const notice of resumeInterrupted(kept)) notices.add(notice)
  record.tidy()
  straps.recall()
  people.opened()
  const promise = promises.recall(record.pastTalks())
  if (promise !== null) host.promiseKnown(promise)
  keeping.retention.look()
}
