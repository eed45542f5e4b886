import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8 } from '#shared/straps/utf8.ts'

const text = (bytes: Uint8Array): string => String.fromCodePoint(...decodeUtf8(bytes))

test.each([
  ['one byte', [0x48, 0x31, 0x30], 'H10'],
  ['two', [0xc3, 0xa9], 'é'],
  ['three', [0xe2, 0x84, 0xa2], '™'],
  ['four', [0xf0, 0x9f, 0xab, 0x80], '🫀'],
  ['a lone following byte', [0x80, 0x41], '\ufffdA'],
  ['an overlong slash', [0xc0, 0xaf], '\ufffd\ufffd'],
  ['a surrogate', [0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd'],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\ufffd\ufffd\ufffd\ufffd'],
  ['a character cut off', [0x41, 0xe2, 0x84], 'A\ufffd'],
] as const)('reads %s', (_, sent, expected) => {
  expect(text(Uint8Array.from(sent))).toBe(expected)
})

test('reads any bytes as the platform does', () => {
  const platform = new TextDecoder('utf-8', { ignoreBOM: true })
  // Bytes of all the interesting ranges, so that almost-right sequences are frequent.
  const byte = fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 0x80, max: 0xbf }),
    fc.constantFrom(0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5),
  )
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 60 }), (sent) => {
      const raw = Uint8Array.from(sent)
      expect(text(raw)).toBe(platform.decode(raw))
    }),
    { numRuns: 2_000 },
  )
})
