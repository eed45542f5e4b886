import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartOf, tableOf } from '#shared/review/session-chart.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { isPacket } from '#shared/session/facts.ts'
import { Talk } from '../../support/talk.ts'

/** A level is fresh for 3 s after its packet; words about it come after 10 s (numbers). */
const FRESH_S = 3
const WORDS_S = 10

type Death = 'silent' | 'lost'

/** A talk in which both show their own, until strap B dies; looked at so many seconds later. */
const afterDeath = (death: Death, seconds: number, dragged = 0) => {
  const talk = new Talk()
  talk.toTalk()
  talk.command({ kind: 'show', partner: 'b', view: 'chart' })
  talk.seconds(60, { a: 71, b: 75 })
  const diedAtS = talk.now / 1000
  if (death === 'lost') talk.link('b', 'lost')
  talk.seconds(seconds, { a: 71 })
  const packets = talk.entries.filter((entry) => isPacket(entry) && entry.stream === 'b')
  const own = talk.snapshot().seats.b.own
  const { trouble } = talk.snapshot().seats.b
  talk.seconds(dragged, { a: 71 })
  talk.command('end')
  const review = reviewOf(talk.entries, ['b'])
  if (review === null) throw new Error('no beginning')
  return { talk, diedAtS, packets, own, trouble, review }
}

describe.each<Death>(['silent', 'lost'])('strap B is %s', (death) => {
  const reason = death === 'silent' ? 'no-data' : 'lost'

  test('ten seconds later screen, store and chart give the same answer: nothing, and why', () => {
    const { talk, diedAtS, packets, own, trouble, review } = afterDeath(death, WORDS_S)
    // The screen: neither water nor number, and a technical word.
    expect(own).toEqual({ view: 'chart', level: null, bpm: null })
    expect(trouble).toBe(reason)
    // The store: not one packet since.
    expect(Math.max(...packets.map(({ at }) => at.mono))).toBeLessThanOrEqual(diedAtS * 1000)
    // The chart: no point beyond what was fresh, and the gap with the same reason; the table tells the same.
    const [lane] = chartOf(review, 1_000).lanes
    const originS = review.originMs / 1000
    const points = lane?.runs.flatMap((run) => run.points) ?? []
    expect(points.length).toBeGreaterThan(0)
    expect(Math.max(...points.map(({ atS }) => atS + originS))).toBeLessThanOrEqual(
      diedAtS + FRESH_S + 1,
    )
    expect(lane?.gaps.at(-1)?.value).toBe(reason)
    const gaps = tableOf(review).flatMap((row) =>
      row.kind === 'event' && row.event.kind === 'gap' ? [row.event] : [],
    )
    expect(gaps.at(-1)).toMatchObject({ detail: reason })
    // Nothing was raised by it.
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('at any moment after it, what the screen shows is what the chart will show', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (seconds) => {
        const { talk, own, review } = afterDeath(death, seconds, 1)
        // Second i is the look at i + 1 s; one more second has been played since.
        const looked = talk.now / 1000 - 1 - review.originMs / 1000
        expect(own?.bpm === null).toBe(review.lanes.b?.seconds[looked - 1]?.bpm === null)
      }),
      { numRuns: 12 },
    )
  })
})
