import { expect, test } from 'vitest'
import { french } from '#shared/guidance/french/words.ts'
import { isolated } from '#shared/guidance/isolated.ts'
import { persian } from '#shared/guidance/persian/words.ts'
import { english } from '#shared/guidance/words.ts'
import type { Expected } from '#shared/review/recording.ts'
import { FILLED, type Text, textsOf } from './texts.ts'

const englishAt = new Map(textsOf(english).map(({ path, text }) => [path, text]))

/** What is read, not what says how to read it. */
const isRead = ({ path }: Text): boolean => path !== 'language' && path !== 'direction'
const frenchTexts = textsOf(french).filter(isRead)
const persianTexts = textsOf(persian).filter(isRead)

/** Names, units, signs, and words that are the same in both. */
const SAME_IN_FRENCH =
  /^(Ebb|–|Pauses?|pause|41 (ms|min|minutes|pauses|bpm)|10 min|41×|Indigo|Olive|41 min 53 s|41, 53\.?)$/

test('nothing in French was left in English', () => {
  const same = frenchTexts.filter(({ path, text }) => text === englishAt.get(path))
  expect(same.filter(({ text }) => !SAME_IN_FRENCH.test(text))).toEqual([])
  const foreign =
    /\b(the|and|you|your|with|from|this|that|what|which|heart|body|talk|strap|back)\b/i
  expect(frenchTexts.filter(({ text }) => foreign.test(text))).toEqual([])
})

test('French marks keep the space that does not break, and quotes and apostrophes are its own', () => {
  const loose = /[^\u00a0][:;?!»%]|«[^\u00a0]|['"]|\.\.\.| …/
  expect(frenchTexts.filter(({ text }) => loose.test(text))).toEqual([])
})

/** Names of things that bear them in every script, keys, and letters between which a range lies. */
const LATIN_IN_PERSIAN = [
  ...['Ebb', 'Electron', 'BlueZ', 'Escape', 'Enter', 'H'],
  ...['t_s', 'rr_ms', 'hr_bpm', 'hr_A', 'hr_B', 'ebb-session'],
  ...['System Settings', 'Privacy & Security', 'Bluetooth & devices', 'Bluetooth', 'Settings'],
]

const withoutNames = (text: string): string =>
  LATIN_IN_PERSIAN.reduce((rest, name) => rest.replaceAll(name, ''), text)

test('nothing in Persian was left in another script', () => {
  expect(persianTexts.filter(({ text }) => /\p{Script=Latin}/u.test(withoutNames(text)))).toEqual(
    [],
  )
})

test('what has to stand in a file is named letter for letter in every language, in Persian isolated', () => {
  const expected = Object.entries(english.importing.expected) as [Expected, string][]
  const named = expected.map(([key, text]) => [key, text.match(/[a-z]+[_-]\w+/g) ?? []] as const)
  expect(named.flatMap(([, names]) => names)).toHaveLength(11)
  for (const [key, names] of named)
    for (const name of names) {
      expect(french.importing.expected[key]).toContain(name)
      expect(persian.importing.expected[key]).toContain(isolated(name))
    }
})

test('Persian figures are Persian, but for what comes written already', () => {
  const given = new RegExp(FILLED.join('|'), 'g')
  expect(persianTexts.filter(({ text }) => /[0-9٠-٩]/.test(text.replace(given, '')))).toEqual([])
})

test('Persian letters and marks are its own', () => {
  // Arabic yeh and kaf, and marks that look the wrong way.
  expect(persianTexts.filter(({ text }) => /[يكىة]|[?,;%"']/.test(text))).toEqual([])
})

test('parts of a Persian word are held by a half-space, and nothing else is', () => {
  const apart = /(^|[\s«(])ن?می(?=\s)|\s(ها|های|هایی|تر|ترین)(?=[\s.،؛:؟»]|$)/u
  const loose = /\u200c(?!\p{Script=Arabic})|(?<!\p{Script=Arabic})\u200c|[ادذرزژو]\u200c\u200c/u
  expect(persianTexts.filter(({ text }) => apart.test(text))).toEqual([])
  expect(persianTexts.filter(({ text }) => loose.test(text))).toEqual([])
})
