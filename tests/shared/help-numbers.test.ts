import { expect, test } from 'vitest'
import {
  GENERAL_EMERGENCY,
  HELP_CHECKED,
  HELP_NUMBERS,
  helpNumbersFor,
} from '#shared/guidance/help-numbers.ts'

const all = [
  GENERAL_EMERGENCY,
  ...HELP_NUMBERS.flatMap(({ emergency, line }) =>
    line === null ? [emergency] : [emergency, line],
  ),
]

test('every number can be dialled, and has an address where it was read', () => {
  expect(all.length).toBeGreaterThan(20)
  for (const { number, source } of all) {
    expect(number).toMatch(/^[\d -]{3,16}$/)
    expect(new URL(source).hostname).toContain('.')
  }
  expect(HELP_CHECKED).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('a country is found once, however it is written; one that is not listed is not guessed', () => {
  const countries = HELP_NUMBERS.map(({ country }) => country)
  expect(new Set(countries).size).toBe(countries.length)
  expect(helpNumbersFor('de')?.line?.number).toBe('116 016')
  expect(helpNumbersFor('CA')?.line).toBeNull()
  for (const unknown of ['XX', '', 'D']) expect(helpNumbersFor(unknown)).toBeNull()
})
