import { PARTNERS } from '#shared/partners.ts'
import { chartOf, tableOf } from '#shared/review/session-chart.ts'
import { episodesOfLane } from '#shared/review/session-episodes.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { replay, step } from '#shared/session/engine.ts'
import type { Entry } from '#shared/session/facts.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import { type Figure, medianOf } from './figure.ts'

const TWO_HOURS = 7_200
const ROUNDS = 9
/** Points of a lane as wide as a screen. */
const POINTS = 1_200

/** A talk of two simulated hearts, two hours long. */
export const twoHours = (): readonly Entry[] => {
  let state: EngineState = IDLE
  const entries: Entry[] = []
  for (const event of simulatedTalk(TWO_HOURS)) {
    const next = step(state, event)
    state = next.state
    for (const effect of next.effects) if (effect.kind === 'record') entries.push(effect.entry)
  }
  return entries
}

const cpuMs = (run: () => unknown): number => {
  const from = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

/** All that a screen of the review is made of. */
const look = (entries: readonly Entry[]): void => {
  const review = reviewOf(entries, PARTNERS)
  if (review === null) throw new Error('no review')
  chartOf(review, POINTS)
  tableOf(review)
  for (const id of PARTNERS) {
    const lane = review.lanes[id]
    if (lane !== null) episodesOfLane(lane, review.couple)
  }
}

/** What it costs to look back on a talk of two hours, from its entries to what is drawn. */
export const measureReview = (): readonly Figure[] => {
  const entries = twoHours()
  const reviews = Array.from({ length: ROUNDS }, () => cpuMs(() => look(entries)))
  const replays = Array.from({ length: ROUNDS }, () => cpuMs(() => replay(entries)))
  const how = `two partners, two hours, ${entries.length} entries; processor time`
  return [
    {
      key: 'review.msOfTwoHours',
      value: medianOf(reviews),
      unit: 'ms',
      note: `${how}, median of ${ROUNDS}; at most 150`,
    },
    {
      key: 'review.replayMsOfTwoHours',
      value: medianOf(replays),
      unit: 'ms',
      note: 'of which the replay alone, measured by itself after the reviews',
    },
  ]
}
