import type { Formats } from '../guidance/formats.ts'
import type { Words } from '../guidance/words.ts'
import { restAt } from '../review/rests.ts'
import { heartOf, type ReviewView } from '../review/review-view.ts'
import { endOfTalk } from '../review/talk-end.ts'
import { isDated } from '../review/wall-time.ts'
import { MINUTE, SECOND } from '../units.ts'
import { type Child, el, type Html } from './html.ts'
import { percent } from './told-text.ts'

const fact = (name: string, value: Child): Html =>
  el('div', {}, el('dt', {}, name), el('dd', {}, value))

/** When a talk was, how long, and what was measured of it as a whole. */
export const factsOf = (view: ReviewView, words: Words, times: Formats): readonly Html[] => {
  const { couple, lengthS } = view
  const own = heartOf(view)
  const { couple: said } = words.review
  const { report } = words
  const from = couple.talked ?? couple.begun
  const lengthMin = Math.round((((couple.ended?.atS ?? lengthS) - from.atS) * SECOND) / MINUTE)
  const end = endOfTalk(couple, lengthS)
  const facts = [
    ...(isDated(couple)
      ? [
          fact(said.begun, times.clock(from.wall)),
          fact(end.breaksOff ? said.breaksOff : said.ended, times.clock(end.at)),
        ]
      : [fact(said.begun, words.review.undated.notKnown)]),
    fact(said.length, words.talk.minutes(lengthMin)),
  ]
  if (own === null) return facts
  const rest = restAt(own.chart.rests, lengthS) ?? own.chart.rests.at(-1)
  const { upShare } = own
  const up =
    upShare.kind === 'told'
      ? report.upOfTalk(percent(upShare.value), percent(upShare.coverage))
      : words.review.episodes.cannotTell(words.review.episodes.why[upShare.why])
  return [
    ...facts,
    fact(
      report.rest,
      rest === undefined ? report.noRest : words.review.episodes.bpm(Math.round(rest.bpm)),
    ),
    fact(report.up, up),
    fact(report.clear, report.ofSession(percent(own.coverage))),
  ]
}
