import type { Keeping } from './keeping/open-keeping.ts'
import type { Notices } from './notices.ts'
import type { PeopleRoom } from './people/people-room.ts'
import type { PromiseMemory } from './promise-memory.ts'
import { knownPeople } from './session/known-people.ts'
import { type ResumeRooms, resumeInterrupted } from './session/resume.ts'
import type { StrapMemory } from './strap-memory.ts'

type Kept = Omit<ResumeRooms, 'known'> & {
  readonly notices: Notices
  readonly straps: StrapMemory
  readonly people: PeopleRoom
  readonly promises: PromiseMemory
  readonly keeping: Keeping
}

/** The keys are open, and with them all that was kept: what was cut off or promised goes on. */
export const takeUpKept = (kept: Kept): void => {
  const { record, host, notices, straps, people, promises, keeping } = kept
  people.opened()
  const known: ResumeRooms['known'] = () => knownPeople(record, people.value)
  for (const notice of resumeInterrupted({ ...kept, known })) notices.add(notice)
  record.tidy()
  straps.recall()
  const promise = promises.recall(record.pastTalks())
  if (promise !== null) host.promiseKnown(promise)
  keeping.retention.look()
}
