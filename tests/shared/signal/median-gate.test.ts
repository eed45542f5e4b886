import { expect, test } from 'vitest'
import { OPEN_GATE, passGate } from '#shared/signal/median-gate.ts'

const verdicts = (rrMs: readonly number[]): boolean[] => {
  let gate = OPEN_GATE
  return rrMs.map((rr) => {
    const passed = passGate(gate, rr)
    gate = passed.gate
    return passed.ok
  })
}

const rest = Array.from({ length: 11 }, (_, index) => 800 + (index % 3) * 10)

test('a heart at rest passes', () => {
  expect(verdicts(rest)).not.toContain(false)
})

test.each([
  ['a missed beat', 1600],
  ['two missed beats', 2000],
  ['half a beat', 400],
  ['below the hard limit', 299],
  ['above the hard limit', 2001],
])('%s does not', (_, rr) => {
  expect(verdicts([...rest, rr]).at(-1)).toBe(false)
})

test('five that agree are a new level, and pass from the fifth on', () => {
  expect(verdicts([...rest, 590, 600, 595, 605, 600, 598]).slice(-6)).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
  ])
})

test('missed beats never become a level, however many', () => {
  expect(verdicts([...rest, ...Array<number>(12).fill(1610)]).slice(11)).not.toContain(true)
})

test('a strap that counted double and stops is believed again after half a minute', () => {
  const doubled = Array.from({ length: 40 }, (_, index) => 500 + (index % 3) * 5)
  const single = Array.from({ length: 60 }, (_, index) => 1_000 + (index % 3) * 10)
  const after = verdicts([...doubled, ...single]).slice(doubled.length)
  expect(after.indexOf(true)).toBeGreaterThan(25)
  expect(after.indexOf(true)).toBeLessThan(35)
  expect(after.slice(after.indexOf(true))).not.toContain(false)
})
