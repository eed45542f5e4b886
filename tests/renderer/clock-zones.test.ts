import { afterEach, expect, test } from 'vitest'
import { formatsIn } from '#shared/guidance/formats.ts'
import { epochMs } from '#shared/units.ts'
import { dayOf } from '../../renderer/times/day-of.ts'

const HERE = process.env.TZ

afterEach(() => {
  if (HERE === undefined) delete process.env.TZ
  else process.env.TZ = HERE
})

const formats = formatsIn('en')
const instant = epochMs(Date.UTC(2026, 10, 23, 22, 47, 0))

test('in another time zone the same instant is read as the clock on the wall has it there', () => {
  process.env.TZ = 'Europe/Lisbon'
  const lisbon = [formats.clock(instant), formats.clockParts(instant).digits]
  process.env.TZ = 'Asia/Tokyo'
  const tokyo = [formats.clock(instant), formats.clockParts(instant).digits]
  expect(lisbon.join()).toContain('10:47')
  expect(tokyo.join()).toContain('7:47')
  expect(lisbon).not.toEqual(tokyo)
})

test('and its day is the day it is there', () => {
  const now = epochMs(Date.UTC(2026, 10, 23, 12, 0, 0))
  process.env.TZ = 'Europe/Lisbon'
  expect(dayOf(now, instant)).toBe('today')
  process.env.TZ = 'Asia/Tokyo'
  expect(dayOf(now, instant)).toBe('tomorrow')
})

test('yesterday, today, tomorrow and another day, also over midnight and where a day has 23 or 25 hours', () => {
  process.env.TZ = 'Europe/Berlin'
  const at = (month: number, day: number, hours: number, minutes = 0) =>
    epochMs(new Date(2026, month, day, hours, minutes).getTime())
  // The clocks go ahead on March 29, and back on October 25.
  for (const [month, day] of [
    [2, 29],
    [9, 25],
    [10, 23],
  ] as const) {
    for (const hours of [0, 3, 12, 23]) {
      const now = at(month, day, hours, 30)
      expect(dayOf(now, at(month, day, 0))).toBe('today')
      expect(dayOf(now, at(month, day, 23, 59))).toBe('today')
      expect(dayOf(now, at(month, day + 1, 0))).toBe('tomorrow')
      expect(dayOf(now, at(month, day + 1, 23, 59))).toBe('tomorrow')
      expect(dayOf(now, at(month, day - 1, 0))).toBe('yesterday')
      expect(dayOf(now, at(month, day - 1, 23, 59))).toBe('yesterday')
      expect(dayOf(now, at(month, day + 2, 0))).toBe('another')
      expect(dayOf(now, at(month, day - 2, 23, 59))).toBe('another')
    }
  }
})
