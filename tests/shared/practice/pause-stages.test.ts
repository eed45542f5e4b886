import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PAUSE_STAGES, stageAt } from '#shared/practice/pause-stages.ts'
import { MINUTE, millis } from '#shared/units.ts'

const stagesOf = (minutes: number) => (at: number) =>
  stageAt(millis(at * MINUTE), millis(minutes * MINUTE))
const place = (elapsed: number, length: number): number =>
  PAUSE_STAGES.indexOf(stageAt(millis(elapsed), millis(length)))

/** From ten minutes up to tomorrow. */
const lengthMs = fc.integer({ min: 10 * MINUTE, max: 24 * 60 * MINUTE })

test('twenty minutes are divided as science says', () => {
  const at = stagesOf(20)
  const begins = { land: 0, settle: 2, absorb: 8, turn: 16, ready: 19 } as const
  for (const stage of PAUSE_STAGES) {
    expect(at(begins[stage])).toBe(stage)
    if (begins[stage] > 0) expect(at(begins[stage] - 0.01)).not.toBe(stage)
  }
  expect(at(-1)).toBe('land')
  expect(at(25)).toBe('ready')
})

test('an hour or a night absorbs longer; landing, settling, turning keep their length', () => {
  for (const minutes of [45, 60, 24 * 60]) {
    const at = stagesOf(minutes)
    expect([1.9, 2, 7.9, 8].map(at)).toEqual(['land', 'settle', 'settle', 'absorb'])
    expect([4.1, 3.9, 1.1, 0.9].map((left) => at(minutes - left))).toEqual([
      'absorb',
      'turn',
      'turn',
      'ready',
    ])
  }
})

test('ten minutes have all five, each half as long', () => {
  const at = stagesOf(10)
  expect([0.9, 1, 3.9, 4, 7.9, 8, 9.4, 9.5].map(at)).toEqual([
    'land',
    'settle',
    'settle',
    'absorb',
    'absorb',
    'turn',
    'turn',
    'ready',
  ])
})

test('the stages follow one another, none is left out, and none comes back', () => {
  fc.assert(
    fc.property(lengthMs, (length) => {
      const steps = Array.from({ length: 3_001 }, (_, step) =>
        place((step * length) / 3_000, length),
      )
      for (const [step, now] of steps.entries()) {
        const before = steps[step - 1] ?? 0
        expect(now).toBeGreaterThanOrEqual(before)
      }
      // A night's landing is shorter than one step of it, so the short ones are looked for where they are.
      const ends = [0, 3 * MINUTE, length / 2, length - 2 * MINUTE, length - 1]
      if (length >= 20 * MINUTE)
        expect(ends.map((at) => place(at, length))).toEqual([0, 1, 2, 3, 4])
    }),
  )
})

test('a longer pause is never further on at the same moment', () => {
  fc.assert(
    fc.property(
      lengthMs,
      fc.integer({ min: 1, max: 60 * MINUTE }),
      fc.nat(24 * 60 * MINUTE),
      (length, more, at) => {
        expect(place(at, length + more)).toBeLessThanOrEqual(place(at, length))
      },
    ),
  )
})
