import { expect, test } from 'vitest'
import { english } from '#shared/guidance/words.ts'
import { OF_TWO } from './support/of-two.ts'

/** Every text of the dictionary, with functions filled in. */
const textsOf = (words: unknown): string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function')
    return textsOf((words as (...args: string[]) => unknown)('5', '6'))
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(textsOf)
  return []
}

/** Over every text there is (product, science 4.3 and 7): verdicts, diagnoses, alarms, and what partners better not say. */
const FORBIDDEN = [
  /calm down/i,
  /\ball calm\b/i,
  /\b(the|your) calmer? (one|partner)/i,
  /dysregulat/i,
  /toxic/i,
  /violat/i,
  /normal/i,
  /culprit/i,
  /fail/i,
  /\blos(e|t|er|ing)\b/i,
  /\bw[io]n(ner|s)?\b/i,
  /trigger/i,
  /complian/i,
  /\bscor(e|ing)/i,
  /\bstreak/i,
  /\balarm(?!\s+on\.)/i,
  /\bwarning\b/i,
  /\berror\b/i,
  /disease/i,
  /\btreatment/i,
  /\bstress level/i,
  /\byou(’re| are) flood/i,
  /heart proves/i,
  /\byou (always|never)\b/i,
  /\bI’m fine\b/i,
  /whatever\./i,
  /time-?out/i,
  /!/,
]

const texts = textsOf(english)

test('there is something to look at', () => {
  expect(texts.length).toBeGreaterThan(80)
  expect(texts).toContain('5, 6.')
})

test.each(FORBIDDEN)('no text says %s', (word) => {
  expect(texts.filter((text) => word.test(text))).toEqual([])
})

test('no prompt, pause or return names a seat as its cause', () => {
  const seats = Object.values(english.partner)
  const spoken = textsOf([
    english.talk,
    english.prompt,
    english.pause,
    english.takeAway,
    english.trouble,
    english.reEntry,
    english.promised,
    english.end,
    english.agreed,
    english.wordsForMe,
  ])
  for (const seat of seats) expect(spoken.filter((text) => text.includes(seat))).toEqual([])
})

test('what stands there for one alone speaks of nobody else', () => {
  expect(textsOf(english.alone).length).toBeGreaterThan(20)
  expect(textsOf(english.alone).filter((text) => OF_TWO.test(text))).toEqual([])
})

test('whatever is read in a pause is short enough to be read upset', () => {
  const read = textsOf([
    ...[english.pause, english.takeAway, english.timeChoice],
    ...[english.comeBack, english.reEntry, english.promised, english.end],
    ...[english.agreed, english.soothes, english.wordsForMe],
    ...[english.alone.stages, english.alone.card, english.alone.wordsForMe],
  ])
  expect(read.length).toBeGreaterThan(60)
  expect(read.filter((line) => line.length > 140)).toEqual([])
})

test('a pattern that could forbid nothing would be found out', () => {
  const said = 'You always lose. You failed, your heart proves it: abnormal. Calm down!'
  expect(FORBIDDEN.filter((word) => word.test(said)).map(String)).toEqual(
    [
      /calm down/i,
      /normal/i,
      /fail/i,
      /\blos(e|t|er|ing)\b/i,
      /heart proves/i,
      /\byou (always|never)\b/i,
      /!/,
    ].map(String),
  )
})
