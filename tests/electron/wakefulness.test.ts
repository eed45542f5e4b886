import { expect, test } from 'vitest'
import { Wakefulness } from '../../electron/main/wakefulness.ts'

test('the computer is kept awake from the beginning of a talk to its end, and let go once', () => {
  const held = new Set<number>()
  let next = 0
  const wakefulness = new Wakefulness({
    start: () => {
      next += 1
      held.add(next)
      return next
    },
    stop: (id) => {
      if (!held.delete(id)) throw new Error('was not held')
    },
  })
  for (const [running, count] of [
    [false, 0],
    [true, 1],
    [true, 1],
    [false, 0],
    [false, 0],
    [true, 1],
  ] as const) {
    wakefulness.follow(running)
    expect(held.size).toBe(count)
  }
  expect(next).toBe(2)
})
