import type { PartnerId } from '#shared/partners.ts'
import {
  type BroughtAs,
  sessionBroughtBack,
  sessionFromRecording,
} from '#shared/review/brought-session.ts'
import { coupleReviewOf } from '#shared/review/couple-review.ts'
import { originOf } from '#shared/review/moment.ts'
import { readKeptSession } from '#shared/review/read-kept-session.ts'
import { readRecordings } from '#shared/review/read-recordings.ts'
import type { Recording } from '#shared/review/recording.ts'
import { reviewViewOf } from '#shared/review/review-view.ts'
import { talkFilesOf } from '#shared/review/talk-files.ts'
import { isDated } from '#shared/review/wall-time.ts'
import { type Entry, type FactEntry, isPacket } from '#shared/session/facts.ts'

type Progress = (share: number) => void
type BroughtRecording = { readonly recording: Recording; readonly as: BroughtAs }
type BroughtBack = {
  readonly text: string
  readonly as: Pick<BroughtAs, 'id' | 'seat' | 'broughtAt'>
}

const coupleOf = (entries: readonly Entry[]) => {
  const facts = entries.filter((entry): entry is FactEntry => !isPacket(entry))
  const [first] = facts
  return first === undefined ? null : coupleReviewOf(facts, originOf(first.at))
}

/** What a file holds: hearts, and the session itself where it is Ebb's own export of one. */
const readFile = (text: string) => {
  const read = readRecordings(text)
  const kept = readKeptSession(text, 'a')
  const couple = kept && coupleOf(kept)
  const own = couple ? { begunAt: isDated(couple) ? couple.begun.wall : null } : null
  return { read, own }
}

type ReviewInput = { readonly entries: readonly Entry[]; readonly partner: PartnerId }

/** What is done beside the main thread: each a pure function of what it is given, but for telling how far it is. */
export const jobs = {
  'read-file': readFile,
  'brought-recording': ({ recording, as }: BroughtRecording, progress: Progress) =>
    sessionFromRecording(recording, as, (done, of) => progress(done / of)),
  'brought-back': ({ text, as }: BroughtBack) => {
    const entries = readKeptSession(text, as.seat)
    return entries === null ? null : sessionBroughtBack(entries, as)
  },
  'talk-files': talkFilesOf,
  'review-view': ({ entries, partner }: ReviewInput) => reviewViewOf(entries, partner),
} as const

export type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0]
export type JobOutput<N extends JobName> = ReturnType<Jobs[N]>
