import type { Words } from '#shared/guidance/words.ts'
import { percent } from '#shared/report/told-text.ts'
import type { CoupleReview } from '#shared/review/couple-review.ts'
import { REVIEW_POLICY } from '#shared/review/review-policy.ts'
import type { Reading } from '#shared/review/review-view.ts'
import type { TableRow } from '#shared/review/session-chart.ts'
import { floodVerdictOf, type SessionEvent } from '#shared/review/session-events.ts'
import type { Told } from '#shared/review/told.ts'
import { wallAt } from '#shared/review/wall-time.ts'
import { epochMs } from '#shared/units.ts'
import type { Speech } from '../../language/speech-context.ts'

/** Why there is no level, in words. */
export const gapText = (reason: string | null, { trouble, review }: Words): string => {
  if (reason === 'not-recorded') return review.notRecorded
  const known: { readonly [R in string]?: string } = trouble
  return known[reason ?? ''] ?? review.notKnown
}

/** What the reading cursor finds. */
export const readingText = (reading: Reading, words: Words): string => {
  const { reading: said } = words.review
  if (reading.kind === 'gap') return said.gap(gapText(reading.reason, words))
  const { word } = reading
  const bpm = Math.round(reading.bpm)
  return word.kind === 'above' ? said.above(Math.round(word.byBpm), bpm) : said[word.kind](bpm)
}

const eventText = (
  event: SessionEvent,
  couple: CoupleReview,
  { words, formats }: Speech,
): string | null => {
  const { table } = words.review
  const value = event.value === null ? 0 : Math.round(event.value)
  switch (event.kind) {
    case 'prompt': {
      const prompt = couple.prompts.find(({ at }) => at.atS === event.fromS)
      return table.prompt[prompt?.answer ?? 'none']
    }
    case 'pause':
    case 'promised-again':
      return table[event.kind](formats.clock(epochMs(value)))
    case 'flood': {
      const verdict = floodVerdictOf(event)
      const text = table.flood(value)
      return verdict === 'open' ? text : words.joined.next(text, words.afterTalk.judge.row[verdict])
    }
    case 'rest':
    case 'readiness':
      return table[event.kind](value)
    case 'gap':
      return table.gap(gapText(event.detail, words))
    case 'ended':
      return couple.endedBy === 'interrupted' ? words.review.couple.breaksOff : table.ended
    // They stand above, whole.
    case 'words':
      return null
    case 'begun':
    case 'talk-begun':
    case 'breather':
    case 'return':
    case 'talk-again':
    case 'taken-up':
    case 'flood-ended':
    case 'settled':
    case 'mark':
    case 'moved':
    case 'asked-for-pause':
      return table[event.kind]
    default:
      return event.kind satisfies never
  }
}

export type TextRow = { readonly key: string; readonly when: string; readonly what: string }

/** The rows of the table in words; times are the wall clock's. */
export const rowTexts = (
  rows: readonly TableRow[],
  couple: CoupleReview,
  speech: Speech,
): readonly TextRow[] =>
  rows.flatMap((row, index): TextRow[] => {
    const { table } = speech.words.review
    const { fromS, toS } = row.kind === 'event' ? row.event : row
    const what =
      row.kind === 'event'
        ? eventText(row.event, couple, speech)
        : table.level(Math.round(row.lowest), Math.round(row.highest))
    if (what === null) return []
    const [from, to] = [wallAt(couple, fromS), wallAt(couple, toS)].map(speech.formats.clock)
    if (from === undefined || to === undefined) return []
    return [{ key: `${index}`, when: from === to ? from : table.span(from, to), what }]
  })

/** What a pause changed in a body; smaller differences than a resting level can be told by are none. */
export const changeText = (told: Told, words: Words): string => {
  const { afterPause } = words.afterTalk
  const { episodes, chart } = words.review
  if (told.kind === 'unknown') return episodes.cannotTell(episodes.why[told.why])
  const by = Math.round(Math.abs(told.value))
  const text =
    Math.abs(told.value) < REVIEW_POLICY.least.restBpm
      ? afterPause.same
      : afterPause[told.value < 0 ? 'lower' : 'higher'](by)
  return `${text} (${chart.coverage(percent(told.coverage))})`
}
