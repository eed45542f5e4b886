import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isolated } from '#shared/guidance/isolated.ts'
import { asLine, asName } from '#shared/people/own-words.ts'

const FAMILY = '👨‍👩‍👧‍👦'
const OVERRIDE = '\u202e'

test.each([
  ['  Ada  ', 'Ada'],
  ['A', 'A'],
  ['شیرین', 'شیرین'],
  ['Ada\u0000\n Lovelace', 'Ada Lovelace'],
  [`${OVERRIDE}adA`, 'adA'],
  [FAMILY, FAMILY],
  ['\u200bAda', '\u200bAda'],
  ['', null],
  [' \t ', null],
  [OVERRIDE, null],
  ['\u0301\u0301', null],
])('%j is kept as %j', (text, name) => {
  expect(asName(text)).toBe(name)
})

test('a long name is cut between characters, never inside one', () => {
  expect(asName('n'.repeat(40))).toBe('n'.repeat(24))
  expect(asName(FAMILY.repeat(24))).toBe(FAMILY.repeat(8))
  expect(asName(`Z${'\u0336'.repeat(500)}`)).toBeNull()
})

test('a name is short, is one line, and once kept stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = asName(text)
      if (name === null) return
      expect(name.length).toBeLessThanOrEqual(96)
      expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      expect(asName(name)).toBe(name)
    }),
  )
})

test('a line is cut where it was asked to be', () => {
  expect(asLine('a hand on\nthe table', 10)).toBe('a hand on')
})

test('a text stands alone in the middle of another', () => {
  expect(isolated('شیرین')).toBe('\u2068شیرین\u2069')
})
