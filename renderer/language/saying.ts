import type { Words } from '#shared/guidance/words.ts'
import type { EpochMs } from '#shared/units.ts'

/** What is said of something that came about, in whichever language is spoken when it is drawn. */
export type Saying = (words: Words) => string

/** What came of something that was asked for; `text` is null where there is nothing to say. */
export type Said = {
  readonly done: boolean
  readonly text: Saying | null
  /** Until then the next try would not be looked at; it is told with how long that still is. */
  readonly waitUntil?: EpochMs | null
}

/** What there is to say, one after the other. */
export const sentences = (...all: readonly (string | null)[]): string =>
  all.filter((one) => one !== null).join(' ')
