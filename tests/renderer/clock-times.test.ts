import fc from 'fast-check'
import { expect, test } from 'vitest'
import { promisable } from '#shared/session/promise.ts'
import { DAY, epochMs, HOUR, MINUTE } from '#shared/units.ts'
import {
  cannotPromise,
  fromField,
  inHours,
  isTomorrow,
  nextClockTime,
  sameTimeTomorrow,
  toField,
} from '../../renderer/times/clock-times.ts'
import { EVENING } from './support/snapshots.ts'

const local = (day: number, hours: number, minutes: number) =>
  epochMs(new Date(2026, 10, day, hours, minutes).getTime())
const instant = fc.integer({ min: EVENING - 400 * DAY, max: EVENING + 400 * DAY }).map(epochMs)

test('a clock time is the next one: later today, or tomorrow', () => {
  expect(nextClockTime(EVENING, 21, 15)).toBe(local(23, 21, 15))
  expect(nextClockTime(EVENING, 20, 28)).toBe(local(23, 20, 28))
  expect(nextClockTime(EVENING, 7, 0)).toBe(local(24, 7, 0))
  expect(nextClockTime(EVENING, 20, 27)).toBe(local(24, 20, 27))
})

test('hours from now go up to the full minute, a day from now goes down to it', () => {
  const now = epochMs(EVENING + 20_000)
  expect(inHours(now, 1)).toBe(local(23, 21, 28))
  expect(inHours(EVENING, 2)).toBe(local(23, 22, 27))
  expect(sameTimeTomorrow(now)).toBe(local(24, 20, 27))
})

test('whatever is offered lies ahead, on a full minute, and within a day', () => {
  fc.assert(
    fc.property(instant, (now) => {
      for (const at of [inHours(now, 1), inHours(now, 2), sameTimeTomorrow(now)]) {
        expect(at % MINUTE).toBe(0)
        expect(cannotPromise(now, at)).toBeNull()
      }
    }),
  )
})

test('what a time field shows is what it is read as', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 22 }), (now, hours) => {
      const at = inHours(now, hours)
      const [hour, minute] = fromField(toField(at)) ?? [-1, -1]
      const again = nextClockTime(now, hour, minute)
      // The night the clocks go back one time comes twice; then it is an hour earlier.
      expect([0, HOUR, -HOUR]).toContain(at - again)
    }),
  )
  expect(fromField('')).toBeNull()
  expect(fromField('07:05')).toEqual([7, 5])
})

test('tomorrow begins at midnight here', () => {
  expect(isTomorrow(EVENING, local(23, 23, 59))).toBe(false)
  expect(isTomorrow(EVENING, local(24, 0, 0))).toBe(true)
})

test('what can be promised lies between a minute and a day ahead', () => {
  expect(cannotPromise(EVENING, EVENING)).toBe('too-soon')
  expect(cannotPromise(EVENING, epochMs(EVENING + MINUTE - 1))).toBe('too-soon')
  expect(cannotPromise(EVENING, epochMs(EVENING + MINUTE))).toBeNull()
  expect(cannotPromise(EVENING, epochMs(EVENING + DAY))).toBeNull()
  expect(cannotPromise(EVENING, epochMs(EVENING + DAY + 1))).toBe('too-far')
})

test('what is offered is promised to the minute as it was offered', () => {
  fc.assert(
    fc.property(instant, (now) => {
      for (const at of [inHours(now, 1), inHours(now, 2), sameTimeTomorrow(now)]) {
        expect(promisable(at, now)).toBe(at)
      }
    }),
  )
})
