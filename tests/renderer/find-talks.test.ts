import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { DAY, epochMs } from '#shared/units.ts'
import {
  ALL,
  byMonth,
  findTalks,
  type Wanted,
} from '../../renderer/screens/look-back/find-talks.ts'
import { formats } from './support/formats.ts'
import { pastTalk, weekly } from './support/past-talks.ts'
import { EVENING } from './support/snapshots.ts'

const CALENDAR = formats.calendar()

const at = (year: number, month: number, day: number) =>
  epochMs(new Date(year, month - 1, day, 20, 15).getTime())

const TALKS = [
  pastTalk({ id: 'november', begunAt: at(2026, 11, 20) }, ['kept']),
  pastTalk({ id: 'alone', begunAt: at(2026, 11, 2), solo: true }),
  pastTalk({ id: 'march', begunAt: at(2026, 3, 6) }, ['later', 'ended']),
  pastTalk({ id: 'before', begunAt: at(2025, 11, 20) }),
]
const WRITTEN = new Map([['march', { ...NO_WORDS, hard: 'Naming the Émigré thing' }]])

const found = (wanted: Partial<Wanted>, written: typeof WRITTEN | null = null): string[] =>
  findTalks(TALKS, { ...ALL, ...wanted }, EVENING, CALENDAR, written).map(({ id }) => id)

describe('talks are found', () => {
  test('by words of their date in any order, in full or in short', () => {
    expect(found({ text: 'november' })).toEqual(['november', 'alone', 'before'])
    expect(found({ text: '2026 NOV ' })).toEqual(['november', 'alone'])
    expect(found({ text: 'friday' })).toEqual(['november', 'march'])
    expect(found({ text: 'march 2025' })).toEqual([])
  })

  test('by own words only while they are at hand, whatever their case and accents', () => {
    expect(found({ text: 'emigre' })).toEqual([])
    expect(found({ text: 'emigre' }, WRITTEN)).toEqual(['march'])
    expect(found({ text: 'EMIGRÉ march' }, WRITTEN)).toEqual(['march'])
    expect(found({ text: 'emigre november' }, WRITTEN)).toEqual([])
  })

  test('by their pauses, by who sat there, by time', () => {
    expect(found({ pauses: 'with' })).toEqual(['november', 'march'])
    expect(found({ pauses: 'without' })).toEqual(['alone', 'before'])
    expect(found({ who: 'one' })).toEqual(['alone'])
    expect(found({ who: 'two' })).toEqual(['november', 'march', 'before'])
    expect(found({ when: 'recent' })).toEqual(['november', 'alone'])
    expect(found({ when: { year: '2025' } })).toEqual(['before'])
    expect(found({ when: { year: '2026' }, pauses: 'without', text: 'nov' })).toEqual(['alone'])
  })

  test('recently reaches thirty days back, and no further', () => {
    const begun = (days: number) => [pastTalk({ begunAt: epochMs(EVENING - days * DAY) })]
    const recent = (days: number) =>
      findTalks(begun(days), { ...ALL, when: 'recent' }, EVENING, CALENDAR)
    expect([29.9, 30, 31].map((days) => recent(days).length)).toEqual([1, 0, 0])
  })
})

test('months hold every talk once, in its order, and nothing of another month', () => {
  expect(byMonth(TALKS, CALENDAR).map(({ talks }) => talks.map(({ id }) => id))).toEqual([
    ['november', 'alone'],
    ['march'],
    ['before'],
  ])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
      const talks = weekly(count)
      const months = byMonth(talks, CALENDAR)
      expect(months.flatMap((month) => month.talks)).toEqual(talks)
      expect(new Set(months.map(({ name }) => name)).size).toBe(months.length)
      for (const month of months) {
        const dates = month.talks.map(({ begunAt }) => new Date(begunAt))
        expect(new Set(dates.map((date) => `${date.getFullYear()} ${date.getMonth()}`)).size).toBe(
          1,
        )
      }
    }),
  )
})
