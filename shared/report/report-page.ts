import type { Formats } from '../guidance/formats.ts'
import type { Words } from '../guidance/words.ts'
import { heartOf, type OwnReview, type ReviewView } from '../review/review-view.ts'
import type { SessionEpisode } from '../review/session-episodes.ts'
import type { Told } from '../review/told.ts'
import { isDated } from '../review/wall-time.ts'
import type { OwnWords } from '../session/own-words.ts'
import type { EpochMs } from '../units.ts'
import { type Child, el, type Html } from './html.ts'
import { pauseText } from './pause-text.ts'
import { chartOnPaper } from './report-chart.ts'
import { factsOf } from './report-facts.ts'
import { talkTimes } from './talk-times.ts'
import { figureText, percent } from './told-text.ts'

/** So much has room on two pages (ours): rows of the table, pauses, and characters of each of the own words. */
const MOST = { rows: 10, pauses: 6, letters: 220 }

export type ReportInput = {
  readonly view: ReviewView
  /** What whose lane it is calls themselves, or their seat. */
  readonly name: string
  readonly madeAt: EpochMs
  /** Whether what they wrote may stand on paper. */
  readonly withWords: boolean
}

/** A page ready to be printed: its title, and its markup. */
export type ReportPage = {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly body: string
}

const part = (name: string, title: string, ...children: readonly Child[]): Html =>
  el('section', { class: name }, el('h2', {}, title), ...children)

const pausesOf = ({ couple }: ReviewView, words: Words, times: Formats): Html => {
  const { pauses } = couple
  const { couple: said } = words.review
  const more = pauses.length - MOST.pauses
  return part(
    'pauses',
    said.pauses,
    pauses.length === 0
      ? el('p', {}, said.noPause)
      : el(
          'ul',
          {},
          pauses
            .slice(0, MOST.pauses)
            .map((pause) => el('li', {}, pauseText(pause, words.report.pauses, words, times))),
          more > 0 ? el('li', {}, words.report.more(more)) : null,
        ),
  )
}

/** Stands after what is counted from the beginning of a pause. */
const FROM_PAUSE = '†'

const cellOf = (told: Told, unit: 'bpm' | 'time', words: Words, sign: string | null): Html =>
  el(
    'td',
    { class: told.kind },
    el('span', {}, figureText(told, unit, words), told.kind === 'told' ? sign : null),
    told.kind === 'told' ? el('small', {}, words.report.table.clear(percent(told.coverage))) : null,
  )

const rowOf = (episode: SessionEpisode, index: number, words: Words, times: Formats): Html => {
  const { flood, leadUp, peakAboveRest, settleS, halfLifeS, countsFrom } = episode
  const { table } = words.report
  const since = countsFrom === 'pause' ? FROM_PAUSE : null
  const { verdict } = flood
  return el(
    'tr',
    {},
    el('td', { class: 'no' }, times.figure(index + 1)),
    el(
      'th',
      { scope: 'row' },
      times.clock(flood.at.wall),
      verdict === 'open' ? null : el('small', {}, table[verdict]),
    ),
    cellOf(leadUp.riseBpm, 'bpm', words, null),
    cellOf(peakAboveRest, 'bpm', words, null),
    cellOf(settleS, 'time', words, since),
    cellOf(halfLifeS, 'time', words, since),
  )
}

const episodesOf = ({ episodes, upShare }: OwnReview, words: Words, times: Formats): Html => {
  const { table } = words.report
  // As on the screen: that none was noticed says something only where one could have been.
  const none =
    upShare.kind === 'told'
      ? table.none
      : words.talk.cannotTell(words.review.episodes.why[upShare.why])
  const { number, from, rise, peak, settled, half } = table
  const more = episodes.length - MOST.rows
  const head = [number, from, rise, peak, settled, half]
  return part(
    'episodes',
    table.title,
    episodes.length === 0
      ? el('p', {}, none)
      : el(
          'table',
          {},
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              head.map((name) => el('th', { scope: 'col' }, name)),
            ),
          ),
          el(
            'tbody',
            {},
            episodes.slice(0, MOST.rows).map((episode, row) => rowOf(episode, row, words, times)),
          ),
        ),
    episodes.length > 0 ? el('p', { class: 'caption' }, table.note(FROM_PAUSE)) : null,
    more > 0 ? el('p', { class: 'caption' }, table.more(more)) : null,
  )
}

const clipped = (text: string, { report }: Words): string => {
  // A line of one's own may be empty a hundred times; on paper it is one.
  const flat = text.replace(/\s+/g, ' ').trim()
  const letters = [...flat]
  return letters.length <= MOST.letters
    ? flat
    : report.words.shortened(letters.slice(0, MOST.letters).join('').trimEnd())
}

const WRITTEN = ['hard', 'helped', 'settling', 'oneTrue'] as const

const wordsOf = (own: OwnWords, words: Words): Html | null => {
  const { ownWords, report } = words
  const lines = WRITTEN.flatMap((field) =>
    own[field].trim() === '' ? [] : [[ownWords[field], clipped(own[field], words)] as const],
  )
  if (lines.length === 0) return null
  return part(
    'written',
    report.words.title,
    el(
      'dl',
      {},
      lines.map(([asked, text]) =>
        el('div', {}, el('dt', {}, asked), el('dd', { dir: 'auto' }, text)),
      ),
    ),
  )
}

const listOf = (name: string, { title, lines }: { title: string; lines: readonly string[] }) =>
  part(
    name,
    title,
    el(
      'ul',
      {},
      lines.map((line) => el('li', {}, line)),
    ),
  )

const chartPart = (view: ReviewView, own: OwnReview, words: Words, times: Formats): Html => {
  const { chart } = words.report
  const picture = chartOnPaper(view, own, words, times, MOST.rows)
  return picture === null
    ? part('picture', chart.title, el('p', {}, words.review.chart.noLevel))
    : part('picture', chart.title, picture, el('p', { class: 'caption' }, chart.caption))
}

/** One talk of one person on two pages at most, from what they see of it on the screen. */
export const reportPage = (input: ReportInput, words: Words, formats: Formats): ReportPage => {
  const { view, name, madeAt, withWords } = input
  const { couple, own } = view
  const heart = heartOf(view)
  const { report } = words
  const { undated } = words.review
  const times = talkTimes(couple, words, formats)
  const title = isDated(couple)
    ? report.title(times.date((couple.talked ?? couple.begun).wall))
    : undated.title
  const body = el(
    'main',
    {},
    el(
      'header',
      {},
      el(
        'p',
        { class: 'mast' },
        el('span', { class: 'wordmark' }, words.app.name),
        el('span', {}, report.made(times.date(madeAt))),
      ),
      el('h1', {}, title),
      el('p', { class: 'of', dir: 'auto' }, report.of(name)),
    ),
    el(
      'p',
      { class: 'intro' },
      heart === null ? report.nothing : report.intro,
      isDated(couple) ? null : ` ${undated.times}`,
    ),
    el('dl', { class: 'facts' }, factsOf(view, words, times)),
    heart === null ? null : chartPart(view, heart, words, times),
    pausesOf(view, words, times),
    heart === null ? null : episodesOf(heart, words, times),
    own !== null && own.words !== null && withWords ? wordsOf(own.words, words) : null,
    el(
      'div',
      { class: 'notes' },
      heart === null ? null : listOf('reading', report.reading),
      listOf('limits', report.limits),
      el('p', { class: 'device' }, report.device),
    ),
  )
  return {
    title,
    language: words.language,
    direction: words.direction === 'rtl' ? 'rtl' : 'ltr',
    body: body.markup,
  }
}
