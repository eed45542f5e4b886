import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { epochMs, sessionMs } from '#shared/units.ts'
import { LivePublisher } from '../../../electron/main/session/live-publisher.ts'
import { snapshot } from '../../renderer/support/snapshots.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A publisher over a state that the test moves, and what it has sent. */
const published = () => {
  const sent: LiveSnapshot[] = []
  const state = { inSight: true, solo: false }
  const publisher = new LivePublisher({
    take: () => ({
      ...snapshot({ solo: state.solo }),
      at: { mono: sessionMs(performance.now()), wall: epochMs(Date.now()) },
    }),
    send: (next) => sent.push(next),
    inSight: () => state.inSight,
  })
  /** Something happens a hundred times a second, for so long; how many snapshots went out. */
  const during = (seconds: number, happens: () => void = () => {}): number => {
    const before = sent.length
    for (let index = 0; index < seconds * 100; index += 1) {
      happens()
      publisher.publish(false)
      vi.advanceTimersByTime(10)
    }
    return sent.length - before
  }
  return { publisher, sent, state, during }
}

test('what is new goes out four times a second at most', () => {
  const { during, state } = published()
  const flip = (): void => {
    state.solo = !state.solo
  }
  during(1, flip)
  expect(during(10, flip)).toBeGreaterThanOrEqual(36)
  expect(during(10, flip)).toBeLessThanOrEqual(41)
})

test('the time alone goes out once a second, and what is new meanwhile does not wait for it', () => {
  const { during, state, sent, publisher } = published()
  during(1)
  const times = during(10)
  expect(times).toBeGreaterThanOrEqual(9)
  expect(times).toBeLessThanOrEqual(11)
  state.solo = true
  publisher.publish(false)
  vi.advanceTimersByTime(250)
  expect(sent.at(-1)?.solo).toBe(true)
})

test('out of sight hardly anything goes out, and a prompt word at once', () => {
  const { during, state, sent, publisher } = published()
  during(1)
  state.inSight = false
  expect(during(60)).toBeLessThanOrEqual(6)
  state.solo = true
  publisher.publish(true)
  expect(sent.at(-1)?.solo).toBe(true)
})

test('the last word always comes, with nothing after it', () => {
  const { state, sent, publisher } = published()
  publisher.publish(false)
  state.solo = true
  publisher.publish(false)
  vi.advanceTimersByTime(1_000)
  expect(sent.at(-1)?.solo).toBe(true)
})

test('once stopped nothing goes out', () => {
  const { sent, publisher, state } = published()
  publisher.publish(false)
  state.solo = true
  publisher.publish(false)
  publisher.stop()
  vi.advanceTimersByTime(20_000)
  expect(sent).toHaveLength(1)
})
