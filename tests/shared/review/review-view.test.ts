import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelWordOf, readingAt, reviewViewOf } from '#shared/review/review-view.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'
import { Talk } from '../../support/talk.ts'

const { entries } = wholeEvening()
const mine = reviewViewOf(entries, 'a')
const theirs = reviewViewOf(entries, 'b')
const both = reviewViewOf(entries, null)

const ownOf = (view: typeof mine) => {
  if (view === null || view.own === null) throw new Error('nothing of their own')
  return view.own
}

describe('what one partner may see', () => {
  test('holds nothing of the other’s: it is the same whether the other’s stream is among the entries, or another body', () => {
    const without = entries.filter(({ stream }) => stream !== 'b')
    expect(without.length).toBeLessThan(entries.length)
    expect(JSON.stringify(reviewViewOf(without, 'a'))).toBe(JSON.stringify(mine))
    expect(JSON.stringify(mine)).not.toMatch(/"(whose|partner)":"b"|strap-b/)
    // The same look at the other seat does see the other: the test can fail.
    expect(JSON.stringify(theirs)).toMatch(/"partner":"b"/)
  })

  test('without a partner is the couple’s facts alone', () => {
    expect(both?.own).toBeNull()
    expect(both?.couple).toEqual(mine?.couple)
    expect(JSON.stringify(both)).not.toMatch(/"(whose|partner)":"[ab]"/)
  })

  test('has episodes, rows and a level to draw, with at most a thousand points', () => {
    const { episodes, rows, chart, coverage } = ownOf(mine)
    expect(episodes).toHaveLength(1)
    expect(rows.some((row) => row.kind === 'event' && row.event.kind === 'pause')).toBe(true)
    const points = chart.runs.reduce((sum, run) => sum + run.points.length, 0)
    expect(points).toBeGreaterThan(100)
    expect(points).toBeLessThanOrEqual(1_000)
    expect(coverage).toBeGreaterThan(0.5)
    expect(coverage).toBeLessThan(1)
  })

  test('of a stream that is gone is nothing; of a session without a beginning neither', () => {
    const without = entries.filter(({ stream }) => stream !== 'a')
    expect(reviewViewOf(without, 'a')?.own).toBeNull()
    expect(reviewViewOf(entries.slice(20), 'a')).toBeNull()
  })

  test('of a talk alone has no right seat', () => {
    const talk = new Talk()
    talk.connect('a')
    talk.begin({ solo: true })
    talk.seconds(30, { a: 70 })
    talk.command('end')
    expect(reviewViewOf(talk.entries, 'a')?.own?.chart.partner).toBe('a')
    expect(reviewViewOf(talk.entries, 'b')?.own).toBeNull()
  })
})

describe('a reading', () => {
  const { chart } = ownOf(mine)

  test('never bridges a gap, and names its reason', () => {
    const lengthS = mine?.lengthS ?? 0
    fc.assert(
      fc.property(fc.integer({ min: 1, max: lengthS }), (atS) => {
        const gap = chart.gaps.find(({ fromS, toS }) => atS > fromS && atS <= toS)
        const reading = readingAt(chart, atS)
        if (gap === undefined) expect(reading.kind).toBe('level')
        else expect(reading).toEqual({ kind: 'gap', reason: gap.value })
      }),
      { seed: 62_001 },
    )
  })

  test('says how far above the own rest, and near it as the recovery rule has it', () => {
    const rest = chart.rests[0]
    if (rest === undefined) throw new Error('no rest')
    const at = rest.knownS
    expect(levelWordOf(chart.rests, at, rest.clearToBpm)).toEqual({ kind: 'near' })
    const above = levelWordOf(chart.rests, at, rest.bpm + 21)
    expect(above).toEqual({ kind: 'above', byBpm: 21 })
    expect(levelWordOf([], at, 120)).toEqual({ kind: 'no-rest' })
  })
})
