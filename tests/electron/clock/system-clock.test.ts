import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SystemClock } from '../../../electron/main/clock/system-clock.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The moments at which a clock ticks in the `ms` from now, by itself. */
const ticksIn = (clock: SystemClock, ms: number): readonly number[] => {
  const ticks: number[] = []
  const stop = clock.onTick(() => ticks.push(clock.now().mono))
  vi.advanceTimersByTime(ms)
  stop()
  return ticks
}

describe('the clock of this computer', () => {
  test('ticks as each of its seconds begins, whenever it was asked to, and not in between', () => {
    const clock = new SystemClock()
    vi.advanceTimersByTime(740)
    expect(ticksIn(clock, 3_000)).toEqual([1_000, 2_000, 3_000])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a session that is taken up brings seconds of its own', () => {
    const clock = new SystemClock()
    const ticks: number[] = []
    const stop = clock.onTick(() => ticks.push(clock.now().mono))
    vi.advanceTimersByTime(1_000)
    clock.continueFrom(60_300)
    vi.advanceTimersByTime(2_000)
    stop()
    // The first of them was on its way already.
    expect(ticks).toEqual([1_000, 61_300, 62_000])
  })

  test('one that fails holds up neither the next second nor another', () => {
    const clock = new SystemClock()
    const fails = vi.fn(() => {
      throw new Error('failed')
    })
    const stop = clock.onTick(fails)
    const other = vi.fn()
    const stopOther = clock.onTick(other)
    for (let second = 0; second < 3; second += 1)
      expect(() => vi.advanceTimersByTime(1_000)).toThrow('failed')
    vi.advanceTimersByTime(500)
    stop()
    stopOther()
    expect(fails).toHaveBeenCalledTimes(3)
    expect(other).toHaveBeenCalledTimes(3)
  })

  test('misses no sleep, and counts none twice, whether the system’s own clock slept or not', () => {
    for (const ranThrough of [0, 3_600_000]) {
      const clock = new SystemClock()
      const before = clock.now().mono
      clock.sleep()
      const wall = Date.now()
      vi.advanceTimersByTime(ranThrough)
      vi.setSystemTime(wall + 3_600_000)
      clock.wake()
      expect(clock.now().mono - before).toBe(3_600_000)
    }
  })
})
