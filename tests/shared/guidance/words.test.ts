import { beforeAll, describe, expect, test } from 'vitest'
import { wordsIn } from '#shared/guidance/dictionaries.ts'
import { LANGUAGES, type Language } from '#shared/guidance/languages.ts'
import { OUTSIDE } from '#shared/guidance/outside.ts'
import { english, type Words } from '#shared/guidance/words.ts'
import { FORBIDDEN, OF_TWO, SAID } from './forbidden.ts'
import { FILLED, fillingsOf, textsOf } from './texts.ts'

/** How a language may write a number that was filled in: as a text that came from elsewhere, or in its own figures. */
const writings = (value: number, language: Language): readonly string[] => [
  String(value),
  new Intl.NumberFormat(language).format(value),
]

/** Lists of words to look for, not to read: a language has as many as it has. */
const OWN_LENGTH = /^reEntry\.absolutes\./

describe.each(LANGUAGES)('%s', (language) => {
  let words: Words
  beforeAll(async () => {
    words = await wordsIn(language)
  })

  test('it is the language it says it is', () => {
    expect(words.language).toBe(language)
    expect(words.direction).toBe(language === 'fa' ? 'rtl' : 'ltr')
    expect(words.notification).toEqual(OUTSIDE[language].notification)
    expect(textsOf(words.cannotStart)).toEqual(textsOf(OUTSIDE[language].cannotStart))
  })

  test('every text is there, none is empty, and there are no others', () => {
    const paths = (of: Words) =>
      textsOf(of)
        .map(({ path }) => path)
        .filter((path) => !OWN_LENGTH.test(path))
    expect(paths(words).toSorted()).toEqual(paths(english).toSorted())
    expect(textsOf(words).filter(({ text }) => text.trim() === '')).toEqual([])
  })

  test('whatever a text is given stands in it', () => {
    const asked = new Map(fillingsOf(english).map(({ path, asks }) => [path, asks]))
    expect(asked.size).toBeGreaterThan(90)
    const silent = fillingsOf(words).filter(({ path, fill }) => {
      const values = FILLED.slice(0, asked.get(path))
      const text = String(fill(...values))
      return !values.every((value) => writings(value, language).some((it) => text.includes(it)))
    })
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test('nothing breaks where there are none, or one', () => {
    for (const { fill, asks } of fillingsOf(words)) {
      for (const count of [0, 1, 2]) {
        const text = String(fill(...Array.from({ length: asks }, () => count)))
        expect(text).not.toMatch(/NaN|undefined|null|ناعدد/)
        expect(text).not.toBe('')
      }
    }
  })

  test.each(FORBIDDEN[language])('no text says %s', (word) => {
    expect(textsOf(words).filter(({ text }) => word.test(text))).toEqual([])
  })

  test('patterns that could forbid nothing would be found out', () => {
    expect(FORBIDDEN[language].filter((word) => word.test(SAID[language])).length).toBeGreaterThan(
      4,
    )
  })

  test('no prompt, pause or return names a seat as its cause', () => {
    const { talk, prompt, pause, takeAway, trouble, reEntry, promised, end, agreed } = words
    const rooms = [talk, prompt, pause, takeAway, trouble, reEntry, promised, end, agreed]
    const spoken = textsOf([...rooms, words.wordsForMe])
    for (const seat of Object.values(words.partner))
      expect(spoken.filter(({ text }) => text.includes(seat))).toEqual([])
  })

  test('what is said outside the window tells of no body, no number and no seat', () => {
    for (const { text } of textsOf(words.notification)) {
      expect(text).not.toMatch(/\p{N}|heart|cœur|قلب|flood|débord|لبریز|bpm|strap|ceinture|کمربند/u)
      for (const seat of Object.values(words.partner)) expect(text).not.toContain(seat)
    }
  })

  test('what stands there for one alone speaks of nobody else', () => {
    expect(textsOf(words.alone).length).toBeGreaterThan(20)
    expect(textsOf(words.alone).filter(({ text }) => OF_TWO[language].test(text))).toEqual([])
    expect(textsOf(words.pause).some(({ text }) => OF_TWO[language].test(text))).toBe(true)
  })

  test('whatever is read in a pause is short enough to be read upset', () => {
    const { pause, takeAway, timeChoice, comeBack, reEntry, promised, end, agreed } = words
    const { stages, card, wordsForMe } = words.alone
    const read = textsOf([
      ...[pause, takeAway, timeChoice, comeBack, reEntry, promised, end, agreed],
      ...[words.soothes, words.wordsForMe, stages, card, wordsForMe],
    ])
    expect(read.length).toBeGreaterThan(150)
    expect(read.filter(({ text }) => text.length > 140)).toEqual([])
  })
})
