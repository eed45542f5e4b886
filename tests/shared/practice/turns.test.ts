import { expect, test } from 'vitest'
import { TURN_POLICY } from '#shared/practice/policy.ts'
import { turnAt } from '#shared/practice/turns.ts'
import { epochMs, MINUTE } from '#shared/units.ts'

const BEGUN = epochMs(Date.UTC(2026, 10, 23, 20, 27, 13))
const at = (ms: number) => turnAt(BEGUN, epochMs(BEGUN + ms))

test('two minutes for one, two for the other, and then both have spoken', () => {
  expect(TURN_POLICY.turn).toBe(2 * MINUTE)
  expect(at(0)).toEqual({ kind: 'first', share: 0 })
  expect(at(119_999).kind).toBe('first')
  expect(at(120_000)).toEqual({ kind: 'second', share: 0 })
  expect(at(180_000)).toEqual({ kind: 'second', share: 0.5 })
  expect(at(239_999).kind).toBe('second')
  expect(at(240_000)).toEqual({ kind: 'done', share: 1 })
})

test('by the clock: a sleep past it is done, a clock set back begins anew', () => {
  expect(at(3_600_000).kind).toBe('done')
  expect(at(-3_600_000)).toEqual({ kind: 'first', share: 0 })
})
