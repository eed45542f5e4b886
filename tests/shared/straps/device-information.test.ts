import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeDeviceText } from '#shared/straps/device-information.ts'

const sent = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each([
  ['a maker', 'Polar Electro Oy', 'Polar Electro Oy'],
  ['accents', 'Cœur d’été', 'Cœur d’été'],
  ['padding', '3.1.1\0\0\0', '3.1.1'],
  ['blanks around', '  H10 \r\n', 'H10'],
  ['line breaks and escapes', 'H\u001b[31m10\n', 'H[31m10'],
  ['text turned round', 'H10\u202egnp.exe\u2066', 'H10gnp.exe'],
  ['invisible characters', '\ufeffH\u200b1\u00ad0', 'H10'],
  ['nothing', '', null],
  ['nothing to see', '\0\u200b \t', null],
] as const)('reads %s', (_, text, expected) => {
  expect(decodeDeviceText(sent(text))).toBe(expected)
})

test('drops bytes that are no characters', () => {
  expect(decodeDeviceText(Uint8Array.from([0xff, 0x48, 0xc3, 0x31, 0x30, 0xe2]))).toBe('H10')
})

test('cuts between characters, not inside one', () => {
  expect(decodeDeviceText(sent('🫀'.repeat(60)))).toBe('🫀'.repeat(48))
})

test('whatever comes over the air is short, visible and stays the same when read again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 700 }), (raw) => {
      const text = decodeDeviceText(raw)
      if (text === null) return
      expect(Array.from(text).length).toBeLessThanOrEqual(48)
      expect(text).not.toMatch(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufffd]/u)
      expect(decodeDeviceText(sent(text))).toBe(text)
    }),
  )
})
