import type { Calendar } from '#shared/guidance/formats.ts'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import type { OwnWords } from '#shared/session/own-words.ts'
import { DAY, type EpochMs } from '#shared/units.ts'

/** Which talks are looked for. */
export type Wanted = {
  /** Words of the date as it is written here and, where they are at hand, of the own words. */
  readonly text: string
  readonly pauses: 'all' | 'with' | 'without'
  readonly who: 'all' | 'two' | 'one'
  /** The last thirty days, or a year of the people's calendar, as they write it. */
  readonly when: 'all' | 'recent' | { readonly year: string }
}

export const ALL: Wanted = { text: '', pauses: 'all', who: 'all', when: 'all' }

/** What "recently" reaches back, days (ours: a month). */
const RECENT_DAYS = 30

/** Case, accents and joints within words make no difference to whoever looks for something. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u200C]/gu, '')
    .toLowerCase()

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
  calendar: Calendar,
  written: WordsOfTalks | null = null,
): readonly SessionSummary[] => {
  const parts = plain(wanted.text).split(/\s+/).filter(Boolean)
  const isOfText = ({ id, begunAt }: SessionSummary): boolean => {
    if (parts.length === 0) return true
    const text = plain([calendar.names(begunAt), ...linesOf(written?.get(id))].join(' '))
    return parts.every((part) => text.includes(part))
  }
  const isOfTime = (talk: SessionSummary): boolean => {
    if (wanted.when === 'all') return true
    if (wanted.when === 'recent') return talk.begunAt > now - RECENT_DAYS * DAY
    return calendar.year(talk.begunAt) === wanted.when.year
  }
  return talks.filter(
    (talk) =>
      (wanted.pauses === 'all' || talk.taken.length > 0 === (wanted.pauses === 'with')) &&
      (wanted.who === 'all' || talk.solo === (wanted.who === 'one')) &&
      isOfTime(talk) &&
      isOfText(talk),
  )
}

export type Month = { readonly name: string; readonly talks: readonly SessionSummary[] }

/** The talks month by month, in the order they came. */
export const byMonth = (talks: readonly SessionSummary[], calendar: Calendar): readonly Month[] => {
  const months: { name: string; talks: SessionSummary[] }[] = []
  for (const talk of talks) {
    const name = calendar.month(talk.begunAt)
    const last = months.at(-1)
    if (last?.name === name) last.talks.push(talk)
    else months.push({ name, talks: [talk] })
  }
  return months
}
