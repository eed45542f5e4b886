import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBodySensorLocation } from '#shared/straps/body-sensor-location.ts'

test.each([
  [[0], 'other'],
  [[1], 'chest'],
  [[2], 'wrist'],
  [[3], 'finger'],
  [[4], 'hand'],
  [[5], 'ear-lobe'],
  [[6], 'foot'],
  [[1, 0xff], 'chest'],
  [[7], null],
  [[255], null],
  [[], null],
] as const)('%j is worn at: %s', (sent, location) => {
  expect(decodeBodySensorLocation(Uint8Array.from(sent))).toBe(location)
})

test('whatever comes over the air is a location or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 30 }), (raw) => {
      const location = decodeBodySensorLocation(raw)
      expect(location === null).toBe((raw[0] ?? 255) > 6)
    }),
  )
})
