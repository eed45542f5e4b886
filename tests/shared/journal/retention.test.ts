import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  KEEP_DAYS,
  type KeepFor,
  type Kept,
  type Leaving,
  retentionDue,
  SAID_BEFORE,
} from '#shared/journal/retention.ts'
import { DAY, epochMs } from '#shared/units.ts'

const NOW = epochMs(Date.UTC(2026, 10, 26, 20, 0, 0))
const daysAgo = (days: number, id = `${days}`): Kept => ({ id, begunAt: epochMs(NOW - days * DAY) })
const later = (days: number) => epochMs(NOW + days * DAY)

describe('what goes, and when', () => {
  test('is said a week before, with the day it goes and the day it reaches back to', () => {
    const kept = [daysAgo(84, 'old'), daysAgo(82, 'young')]
    const { gone, leaving } = retentionDue(kept, 90, null, NOW)
    expect(gone).toEqual([])
    expect(leaving).toEqual({ on: later(7), before: later(-83), keepDays: 90 })
    expect(retentionDue(kept, 90, leaving, later(6.9))).toEqual({ gone: [], leaving })
    expect(retentionDue(kept, 90, leaving, later(7)).gone).toEqual(['old'])
  })

  test('nothing is said while nothing is near', () => {
    expect(retentionDue([daysAgo(83)], 90, null, NOW).leaving).toBeNull()
    expect(retentionDue([], 30, null, NOW)).toEqual({ gone: [], leaving: null })
  })

  test('after months in which Ebb was not opened it is still said first', () => {
    const { gone, leaving } = retentionDue([daysAgo(400)], 30, null, NOW)
    expect(gone).toEqual([])
    expect(leaving?.on).toBe(later(7))
  })

  test('another choice takes the word back; a shorter one is said anew', () => {
    const kept = [daysAgo(86)]
    const said = retentionDue(kept, 90, null, NOW).leaving
    expect(retentionDue(kept, 'until-erased', said, later(8))).toEqual({ gone: [], leaving: null })
    expect(retentionDue(kept, 180, said, later(8))).toEqual({ gone: [], leaving: null })
    const anew = retentionDue(kept, 30, said, later(8))
    expect(anew.gone).toEqual([])
    expect(anew.leaving?.on).toBe(later(15))
  })

  test('what became due since it was said is said first', () => {
    const said = retentionDue([daysAgo(86)], 90, null, NOW).leaving
    const { gone, leaving } = retentionDue([daysAgo(86), daysAgo(82)], 90, said, later(30))
    expect(gone).toEqual(['86'])
    expect(leaving?.on).toBe(later(37))
  })

  test('a clock that was set back does not keep a word far in the future', () => {
    const kept = [daysAgo(100)]
    const said: Leaving = { on: later(900), before: later(500), keepDays: 90 }
    expect(retentionDue(kept, 90, said, NOW).leaving?.on).toBe(later(7))
  })
})

/** Ebb over years: on each day it is opened or not, a talk may begin, and another choice may be made. */
type Day = { readonly opened: boolean; readonly talked: boolean; readonly choice: KeepFor | null }

const day: fc.Arbitrary<Day> = fc.record({
  opened: fc.boolean(),
  talked: fc.boolean(),
  choice: fc.oneof(
    { weight: 30, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom<KeepFor>(...KEEP_DAYS, 'until-erased') },
  ),
})

type Lived = {
  readonly id: string
  readonly age: number
  readonly keepFor: KeepFor
  readonly saidFor: number | null
}

const live = (days: readonly Day[], each: (kept: Kept[], keepFor: KeepFor) => void): Lived[] => {
  const gone: Lived[] = []
  let kept: Kept[] = []
  let said: Leaving | null = null
  let keepFor: KeepFor = 90
  const firstSaid = new Map<number, number>()
  days.forEach(({ opened, talked, choice }, index) => {
    const now = later(index)
    keepFor = choice ?? keepFor
    if (talked) kept.push({ id: String(index), begunAt: now })
    if (!opened && choice === null) return
    const due = retentionDue(kept, keepFor, said, now)
    for (const id of due.gone) {
      const begunAt = kept.find((one) => one.id === id)?.begunAt ?? now
      const since = said === null ? undefined : firstSaid.get(said.on)
      const covers = said !== null && begunAt < said.before && since !== undefined
      gone.push({ id, age: now - begunAt, keepFor, saidFor: covers ? now - (since ?? now) : null })
    }
    kept = kept.filter(({ id }) => !due.gone.includes(id))
    said = due.leaving
    if (said !== null && !firstSaid.has(said.on)) firstSaid.set(said.on, now)
    each(kept, keepFor)
  })
  return gone
}

describe('whatever the days bring', () => {
  const days = fc.array(day, { minLength: 100, maxLength: 900 })

  test('nothing goes that is younger than chosen, or that was not said for a week', () => {
    let removed = 0
    fc.assert(
      fc.property(days, (lived) => {
        for (const { age, keepFor, saidFor } of live(lived, () => {})) {
          removed += 1
          expect(keepFor).not.toBe('until-erased')
          expect(age).toBeGreaterThanOrEqual(Number(keepFor) * DAY)
          expect(saidFor ?? 0).toBeGreaterThanOrEqual(SAID_BEFORE)
        }
      }),
      { numRuns: 60 },
    )
    expect(removed).toBeGreaterThan(100)
  })

  test('opened every day, nothing stays more than two weeks longer than chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KEEP_DAYS),
        fc.array(fc.boolean(), { minLength: 400, maxLength: 700 }),
        (keepFor, talks) => {
          let at = 0
          const lived = talks.map(
            (talked, index): Day => ({
              opened: true,
              talked,
              choice: index === 0 ? keepFor : null,
            }),
          )
          live(lived, (kept) => {
            for (const { begunAt } of kept)
              expect(later(at) - begunAt).toBeLessThanOrEqual((keepFor + 14) * DAY)
            at += 1
          })
        },
      ),
      { numRuns: 30 },
    )
  })
})
