import { expect, test } from 'vitest'
import { STRAP_READINGS, type StrapReadings } from '#shared/straps/strap-readings.ts'

const text = new TextEncoder()

test.each([
  ['wornAt', 0x180d, 0x2a38, Uint8Array.of(1), 'chest'],
  ['battery', 0x180f, 0x2a19, Uint8Array.of(88), 88],
  ['maker', 0x180a, 0x2a29, text.encode('Polar Electro Oy'), 'Polar Electro Oy'],
  ['model', 0x180a, 0x2a24, text.encode('H10\0'), 'H10'],
  ['hardware', 0x180a, 0x2a27, text.encode('00760690.03'), '00760690.03'],
  ['firmware', 0x180a, 0x2a26, text.encode('3.1.1'), '3.1.1'],
  ['software', 0x180a, 0x2a28, text.encode('\0'), null],
] as const)(
  '%s stands in service %i, characteristic %i',
  (name, service, characteristic, sent, read) => {
    const source = STRAP_READINGS[name satisfies keyof StrapReadings]
    expect(source).toMatchObject({ service, characteristic })
    expect(source.decode(sent)).toBe(read)
  },
)

test('nobody is asked for a serial number', () => {
  expect(Object.values(STRAP_READINGS).map((source) => source.characteristic)).not.toContain(0x2a25)
})
