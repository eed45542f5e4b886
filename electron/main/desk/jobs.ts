import type { PartnerId } from '#shared/partners.ts'
import { reviewViewOf } from '#shared/review/review-view.ts'
import { talkFilesOf } from '#shared/review/talk-files.ts'
import type { Entry } from '#shared/session/facts.ts'

type ReviewInput = { readonly entries: readonly Entry[]; readonly partner: PartnerId }

/** What is done beside the main thread: each a pure function of what it is given, but for telling how far it is. */
export const jobs = {
  'talk-files': talkFilesOf,
  'review-view': ({ entries, partner }: ReviewInput) => reviewViewOf(entries, partner),
} as const

export type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0]
export type JobOutput<N extends JobName> = ReturnType<Jobs[N]>
