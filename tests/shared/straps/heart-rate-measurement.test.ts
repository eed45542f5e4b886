import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decodeHeartRateMeasurement,
  encodeHeartRateMeasurement,
  msFromRrUnits,
} from '#shared/straps/heart-rate-measurement.ts'

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.split(' ').map((pair) => Number.parseInt(pair, 16)))

describe('decodeHeartRateMeasurement', () => {
  test.each([
    ['16 3C 00 04', 60, 'skin', null, [1000]],
    ['10 48 40 03 3C 03', 72, 'unsupported', null, [812.5, 808.6]],
    ['18 50 2C 01 EE 02', 80, 'unsupported', 300, [732.4]],
    ['04 00', 0, 'none', null, []],
    ['11 5A 00 9A 02', 90, 'unsupported', null, [650.4]],
    ['00 48', 72, 'unsupported', null, []],
    ['10 48 40', 72, 'unsupported', null, []],
    ['08 48 01', 72, 'unsupported', null, []],
    ['02 48', 72, 'unsupported', null, []],
  ] as const)('reads %s', (hex, rateBpm, contact, energyKj, rrMs) => {
    const decoded = decodeHeartRateMeasurement(bytes(hex))
    expect(decoded).toMatchObject({ kind: 'measurement', rateBpm, contact, energyKj })
    if (decoded.kind !== 'measurement') return
    expect(decoded.rrUnits.map((units) => Math.round(msFromRrUnits(units) * 10) / 10)).toEqual(rrMs)
  })

  test.each([[''], ['10'], ['11 5A']])('refuses what is too short for a rate: "%s"', (hex) => {
    const short = hex === '' ? new Uint8Array(0) : bytes(hex)
    expect(decodeHeartRateMeasurement(short)).toEqual({ kind: 'undecodable', reason: 'truncated' })
  })

  test('refuses what is longer than an attribute can be', () => {
    expect(decodeHeartRateMeasurement(new Uint8Array(513))).toEqual({
      kind: 'undecodable',
      reason: 'too-long',
    })
    expect(decodeHeartRateMeasurement(new Uint8Array(512)).kind).toBe('measurement')
  })

  test('reads a view into a larger buffer where it stands', () => {
    const whole = bytes('FF FF 10 48 00 04')
    expect(decodeHeartRateMeasurement(whole.subarray(2))).toMatchObject({
      rateBpm: 72,
      rrUnits: [1024],
    })
  })

  test('never throws, whatever comes over the air', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (raw) => {
        const decoded = decodeHeartRateMeasurement(raw)
        if (decoded.kind === 'measurement') expect(decoded.rrUnits.length).toBeLessThanOrEqual(255)
      }),
    )
  })

  test('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.record({
          rateBpm: fc.integer({ min: 0, max: 0xffff }),
          contact: fc.constantFrom('unsupported', 'none', 'skin'),
          energyKj: fc.option(fc.integer({ min: 0, max: 0xffff })),
          rrUnits: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 9 }),
        }),
        (measurement) => {
          const decoded = decodeHeartRateMeasurement(encodeHeartRateMeasurement(measurement))
          expect(decoded).toEqual({ kind: 'measurement', ...measurement })
        },
      ),
    )
  })
})
