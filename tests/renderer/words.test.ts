import { expect, test } from 'vitest'
import { english } from '#shared/guidance/words.ts'

/** Every text of the dictionary, with functions filled in. */
const textsOf = (words: unknown): string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function')
    return textsOf((words as (...args: string[]) => unknown)('5', '6'))
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(textsOf)
  return []
}

const FORBIDDEN = [
  /calm down/i,
  /dysregulat/i,
  /toxic/i,
  /violation/i,
  /abnormal/i,
  /culprit/i,
  /fail/i,
  /\blost\b/i,
  /trigger/i,
  /\bscore/i,
  /\balarm(?!\s+on\.)/i,
  /\berror\b/i,
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
  const spoken = textsOf([english.talk, english.prompt, english.pause, english.trouble])
  for (const seat of seats) expect(spoken.filter((text) => text.includes(seat))).toEqual([])
})

test('guidance lines are short enough to be read upset', () => {
  for (const line of english.pause.lines) expect(line.length).toBeLessThanOrEqual(140)
})
