import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBatteryLevel } from '#shared/straps/battery-level.ts'

test.each([
  [[0], 0],
  [[57], 57],
  [[100], 100],
  [[80, 1, 2], 80],
  [[101], null],
  [[255], null],
  [[], null],
] as const)('%j is %s percent', (sent, percent) => {
  expect(decodeBatteryLevel(Uint8Array.from(sent))).toBe(percent)
})

test('whatever comes over the air is 0 to 100 percent or nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 30 }), (raw) => {
      const percent = decodeBatteryLevel(raw)
      if (percent === null) return
      expect(percent).toBeGreaterThanOrEqual(0)
      expect(percent).toBeLessThanOrEqual(100)
    }),
  )
})
