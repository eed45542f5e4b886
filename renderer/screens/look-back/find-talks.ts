import type { SessionSummary } from '#shared/journal/session-summary.ts'
import type { OwnWords } from '#shared/session/own-words.ts'
import { DAY, type EpochMs } from '#shared/units.ts'

/** Which talks are looked for. */
export type Wanted = {
  /** Words of the date as it is written here and, where they are at hand, of the own words. */
  readonly text: string
  readonly pauses: 'all' | 'with' | 'without'
  readonly who: 'all' | 'two' | 'one'
  /** The last thirty days, or the year of this number. */
  readonly when: 'all' | 'recent' | number
}

export const ALL: Wanted = { text: '', pauses: 'all', who: 'all', when: 'all' }

/** What "recently" reaches back, days (ours: a month). */
const RECENT_DAYS = 30

export const yearOf = ({ begunAt }: SessionSummary): number => new Date(begunAt).getFullYear()

/** Case, accents and signs between words make no difference to whoever looks for something. */
const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The words of a date in the computer's language, the month in full and in short; made once for many dates. */
const dateWords = (): ((at: EpochMs) => string) => {
  const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })
  const short = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
  return (at) => `${long.format(at)} ${short.format(at)}`
}

const WRITTEN = ['hard', 'helped', 'settling', 'oneTrue'] as const

/** What somebody wrote, one line for each question they answered. */
export const linesOf = (words: OwnWords | null | undefined): readonly string[] =>
  words ? WRITTEN.map((field) => words[field]).filter((text) => text !== '') : []

/** Own words by the talk they are of. */
export type WordsOfTalks = ReadonlyMap<string, OwnWords>

/** The talks that are looked for, in the order they came; `now` is where "recently" counts from. */
export const findTalks = (
  talks: readonly SessionSummary[],
  wanted: Wanted,
  now: EpochMs,
  written: WordsOfTalks | null = null,
): readonly SessionSummary[] => {
  const parts = plain(wanted.text).split(/\s+/).filter(Boolean)
  const wordsAt = dateWords()
  const isOfText = ({ id, begunAt }: SessionSummary): boolean => {
    if (parts.length === 0) return true
    const text = plain([wordsAt(begunAt), ...linesOf(written?.get(id))].join(' '))
    return parts.every((part) => text.includes(part))
  }
  const isOfTime = (talk: SessionSummary): boolean => {
    if (wanted.when === 'all') return true
    if (wanted.when === 'recent') return talk.begunAt > now - RECENT_DAYS * DAY
    return yearOf(talk) === wanted.when
  }
  return talks.filter(
    (talk) =>
      (wanted.pauses === 'all' || talk.taken.length > 0 === (wanted.pauses === 'with')) &&
      (wanted.who === 'all' || talk.solo === (wanted.who === 'one')) &&
      isOfTime(talk) &&
      isOfText(talk),
  )
}

export type Month = { readonly key: string; readonly talks: readonly SessionSummary[] }

/** The talks month by month, in the order they came. */
export const byMonth = (talks: readonly SessionSummary[]): readonly Month[] => {
  const months: { key: string; talks: SessionSummary[] }[] = []
  for (const talk of talks) {
    const key = `${yearOf(talk)}-${new Date(talk.begunAt).getMonth()}`
    const last = months.at(-1)
    if (last?.key === key) last.talks.push(talk)
    else months.push({ key, talks: [talk] })
  }
  return months
}
