import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MUSCLES, muscleStepAt } from '#shared/practice/muscles.ts'
import { millis } from '#shared/units.ts'

const at = (seconds: number) => muscleStepAt(millis(seconds * 1_000))

test('fists first: squeeze five seconds, let go for ten; then the next part', () => {
  expect(at(0)).toEqual({ kind: 'squeeze', muscle: 'fists' })
  expect(at(4.9)).toEqual({ kind: 'squeeze', muscle: 'fists' })
  expect(at(5)).toEqual({ kind: 'let-go', muscle: 'fists' })
  expect(at(14.9)).toEqual({ kind: 'let-go', muscle: 'fists' })
  expect(at(15)).toEqual({ kind: 'squeeze', muscle: 'arms' })
  expect(at(-3)).toEqual({ kind: 'squeeze', muscle: 'fists' })
})

test('once round the body, every part once, then it is done for good', () => {
  const steps = Array.from({ length: MUSCLES.length * 15 }, (_, second) => at(second))
  const squeezed = steps.flatMap((step) => (step.kind === 'squeeze' ? [step.muscle] : []))
  expect([...new Set(squeezed)]).toEqual([...MUSCLES])
  for (const muscle of MUSCLES) expect(squeezed.filter((part) => part === muscle)).toHaveLength(5)
  fc.assert(
    fc.property(fc.integer({ min: MUSCLES.length * 15_000, max: 1e9 }), (elapsed) => {
      expect(muscleStepAt(millis(elapsed))).toEqual({ kind: 'done' })
    }),
  )
})
