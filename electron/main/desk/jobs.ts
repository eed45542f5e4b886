import type { PartnerId } from '#shared/partners.ts'
import {
  type BroughtAs,
  sessionBroughtBack,
  sessionFromRecording,
} from '#shared/review/brought-session.ts'
import { readKeptSession } from '#shared/review/read-kept-session.ts'
import { readRecordings } from '#shared/review/read-recordings.ts'
import type { Recording } from '#shared/review/recording.ts'
import { reviewViewOf } from '#shared/review/review-view.ts'
import { talkFilesOf } from '#shared/review/talk-files.ts'
import type { Entry } from '#shared/session/facts.ts'

type Progress = (share: number) => void
type BroughtRecording = { readonly recording: Recording; readonly as: BroughtAs }
type BroughtBack = {
  readonly text: string
  readonly as: Pick<BroughtAs, 'id' | 'seat' | 'broughtAt'>
}

/** What a file holds: hearts, and the session itself where it is Ebb's own export of one. */
const readFile = (text: string) => {
  const read = readRecordings(text)
  const kept = readKeptSession(text, 'a')
  return { read, begunAt: kept?.[0]?.at.wall ?? null }
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
