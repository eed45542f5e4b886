import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimate } from '#shared/review/decimate.ts'
import { spansOf } from '#shared/review/spans.ts'

const SEED = 26_003

/** Stretches of levels and of nothing, as straps bring them. */
const series = fc
  .array(
    fc.oneof(
      fc.array(fc.integer({ min: 40, max: 180 }), { minLength: 1, maxLength: 400 }),
      fc.integer({ min: 1, max: 50 }).map((length) => Array.from({ length }, () => null)),
    ),
    { maxLength: 12 },
  )
  .map((stretches) => stretches.flat().map((bpm) => ({ bpm })))

describe('levels for drawing', () => {
  test('no gap disappears, none is added, and each stretch keeps its ends and its peaks', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 600 }), (seconds, most) => {
        const runs = decimate(seconds, most)
        const stretches = spansOf(seconds, ({ bpm }) => (bpm === null ? null : true))
        expect(runs.map(({ fromS, toS }) => [fromS, toS])).toEqual(
          stretches.map(({ fromS, toS }) => [fromS, toS]),
        )
        for (const { fromS, toS, points } of runs) {
          const levels = seconds.slice(fromS, toS).flatMap(({ bpm }) => (bpm === null ? [] : [bpm]))
          const drawn = points.map(({ bpm }) => bpm)
          expect(Math.max(...drawn)).toBe(Math.max(...levels))
          expect(Math.min(...drawn)).toBe(Math.min(...levels))
          expect(points[0]?.atS).toBe(fromS + 1)
          expect(points.at(-1)?.atS).toBe(toS)
        }
      }),
      { seed: SEED },
    )
  })

  test('every point is a level of that very second, in order, once', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 600 }), (seconds, most) => {
        let last = 0
        for (const { points } of decimate(seconds, most)) {
          for (const { atS, bpm } of points) {
            expect(seconds[atS - 1]?.bpm).toBe(bpm)
            expect(atS).toBeGreaterThan(last)
            last = atS
          }
        }
      }),
      { seed: SEED },
    )
  })

  test('no more points than were asked for, or four for each stretch', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 600 }), (seconds, most) => {
        const runs = decimate(seconds, most)
        const count = runs.reduce((sum, { points }) => sum + points.length, 0)
        expect(count).toBeLessThanOrEqual(Math.max(most, 4 * runs.length))
        // Whoever can have every second gets it.
        const known = seconds.filter(({ bpm }) => bpm !== null).length
        const all = decimate(seconds, 2 * seconds.length + 4 * runs.length)
        expect(all.reduce((sum, { points }) => sum + points.length, 0)).toBe(known)
      }),
      { seed: SEED },
    )
  })

  test('a spike of one second is drawn at its second', () => {
    const seconds = Array.from({ length: 3_600 }, (_, i) => ({ bpm: i === 1_234 ? 150 : 70 }))
    const [run] = decimate(seconds, 100)
    expect(run?.points).toContainEqual({ atS: 1_235, bpm: 150 })
    expect(run?.points.length).toBeLessThanOrEqual(100)
  })

  test('nothing gives nothing', () => {
    expect(decimate([], 100)).toEqual([])
    expect(decimate([{ bpm: null }], 100)).toEqual([])
  })
})
