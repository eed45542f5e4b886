import { piecesOf } from '#shared/journal/pieces.ts'
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
import { type PackedPiece, packPiece } from '../journal/envelope.ts'

type Progress = (share: number) => void
type BroughtRecording = { readonly recording: Recording; readonly as: BroughtAs }
type BroughtBack = {
  readonly bytes: Uint8Array
  readonly as: Pick<BroughtAs, 'id' | 'seat' | 'broughtAt'>
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** As it will be kept, but for the seal: no key comes to this thread. */
const packed = (entries: readonly Entry[]): readonly PackedPiece[] =>
  piecesOf(entries).map((piece) => {
    const { body, ...place } = packPiece(piece)
    // A copy: from the memory that Buffers share, all of it would go along with each.
    return { ...place, body: new Uint8Array(body) }
  })

const coupleOf = (entries: readonly Entry[]) => {
  const facts = entries.filter((entry): entry is FactEntry => !isPacket(entry))
  const [first] = facts
  return first === undefined ? null : coupleReviewOf(facts, originOf(first.at))
}

/** What a file holds: hearts, and the session itself where it is Ebb's own export of one. */
const readFile = (bytes: Uint8Array) => {
  const text = textOf(bytes)
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
    packed(sessionFromRecording(recording, as, (done, of) => progress(done / of))),
  'brought-back': ({ bytes, as }: BroughtBack) => {
    const entries = readKeptSession(textOf(bytes), as.seat)
    return entries === null ? null : packed(sessionBroughtBack(entries, as))
  },
  'talk-files': talkFilesOf,
  'review-view': ({ entries, partner }: ReviewInput) => reviewViewOf(entries, partner),
} as const

export type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0]
export type JobOutput<N extends JobName> = ReturnType<Jobs[N]>
