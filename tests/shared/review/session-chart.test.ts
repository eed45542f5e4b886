import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartOf, type SessionChart, tableOf } from '#shared/review/session-chart.ts'
import { COUPLE_EVENTS, eventsOf, OWN_EVENTS } from '#shared/review/session-events.ts'
import { reviewOf, type SessionReview } from '#shared/review/session-review.ts'
import type { Entry } from '#shared/session/facts.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'
import { Talk } from '../../support/talk.ts'

const SEED = 26_004

const reviewed = (entries: readonly Entry[], lanes: ('a' | 'b')[]): SessionReview => {
  const review = reviewOf(entries, lanes)
  if (review === null) throw new Error('no beginning')
  return review
}

/** Chart and table say the same: every gap, every stretch with its peak, every event. */
const agree = (review: SessionReview, chart: SessionChart): void => {
  const table = tableOf(review)
  const events = table.flatMap((row) => (row.kind === 'event' ? [row.event] : []))
  for (const { partner, runs, gaps } of chart.lanes) {
    const told = events.filter(({ whose, kind }) => whose === partner && kind === 'gap')
    expect(told.map(({ fromS, toS, detail }) => ({ fromS, toS, value: detail }))).toEqual(gaps)
    const levels = table.flatMap((row) =>
      row.kind === 'level' && row.whose === partner ? [row] : [],
    )
    expect(levels.map(({ fromS, toS }) => [fromS, toS])).toEqual(
      runs.map(({ fromS, toS }) => [fromS, toS]),
    )
    for (const [index, { points }] of runs.entries()) {
      const drawn = points.map(({ bpm }) => bpm)
      expect(levels[index]?.highest).toBe(Math.max(...drawn))
      expect(levels[index]?.lowest).toBe(Math.min(...drawn))
    }
    // Runs and gaps together are the whole lane, once.
    const covered = [...runs, ...gaps].reduce((sum, { fromS, toS }) => sum + toS - fromS, 0)
    expect(covered).toBe(chart.lengthS)
  }
  expect(events.filter(({ kind }) => kind !== 'gap' && kind !== 'rest')).toEqual(chart.events)
}

describe('chart and table', () => {
  const talk = wholeEvening()

  test('agree, with both lanes, with one, with none', () => {
    for (const lanes of [['a', 'b'], ['a'], []] as ('a' | 'b')[][]) {
      const review = reviewed(talk.entries, lanes)
      for (const most of [0, 50, 300, 10_000]) agree(review, chartOf(review, most))
    }
  })

  test('agree whatever the straps did', () => {
    const piece = fc.record({
      seconds: fc.integer({ min: 1, max: 90 }),
      a: fc.option(fc.integer({ min: 60, max: 130 }), { freq: 2 }),
      press: fc.constantFrom('pause', 'breathe', 'not-now', null),
    })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ max: 200 }), (pieces, most) => {
        const any = new Talk()
        any.toTalk()
        for (const { seconds, a, press } of pieces) {
          if (press !== null) any.command(press)
          any.command({ kind: 'mark', partner: 'a' })
          any.seconds(seconds, { a, b: 72 })
        }
        const review = reviewed(any.entries, ['a', 'b'])
        agree(review, chartOf(review, most))
      }),
      { seed: SEED, numRuns: 30 },
    )
  })

  test('rows stand in order of time', () => {
    const starts = tableOf(reviewed(talk.entries, ['a', 'b'])).map((row) =>
      row.kind === 'event' ? row.event.fromS : row.fromS,
    )
    expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  })
})

describe('events', () => {
  const events = eventsOf(reviewed(wholeEvening().entries, ['a']))

  test('of the couple name nobody, and only the lanes that are there have any', () => {
    const whose = new Set(events.map((event) => event.whose))
    expect(whose).toEqual(new Set(['couple', 'a']))
    for (const event of events) {
      const kinds: readonly string[] = event.whose === 'couple' ? COUPLE_EVENTS : OWN_EVENTS
      expect(kinds).toContain(event.kind)
    }
  })

  test('of an evening are all there', () => {
    const kinds = events.filter(({ whose }) => whose === 'couple').map(({ kind }) => kind)
    expect(kinds).toEqual([
      ...['begun', 'talk-begun', 'breather', 'prompt', 'pause', 'promised-again'],
      ...['return', 'talk-again', 'ended'],
    ])
  })
})
