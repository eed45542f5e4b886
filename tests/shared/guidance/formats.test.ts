import { expect, test } from 'vitest'
import { formatsIn } from '#shared/guidance/formats.ts'
import { epochMs } from '#shared/units.ts'

const evening = epochMs(new Date(2026, 10, 23, 20, 47).getTime())

test.each([
  ['en-GB', '20:47', '23 November 2026'],
  ['en-US', '8:47 PM', 'November 23, 2026'],
  ['fr', '20:47', '23 novembre 2026'],
  ['fr-CA', '20 h 47', '23 novembre 2026'],
  // In Persian the year is counted as in Iran and Afghanistan, with the months of each.
  ['fa', '۲۰:۴۷', '۲ آذر ۱۴۰۵'],
  ['fa-AF', '۲۰:۴۷', '۲ قوس ۱۴۰۵'],
] as const)('in %s a clock says %s, on %s', (locale, clock, date) => {
  const formats = formatsIn(locale)
  // Which of the spaces it is differs between versions of Unicode.
  const spaced = (text: string): string => text.replace(/\s/g, ' ')
  expect(spaced(formats.clock(evening))).toBe(clock)
  expect(formats.date(evening)).toBe(date)
  expect(spaced(formats.day(evening))).toContain(clock)
})

test('the part of the day stands apart from the digits, where there is one', () => {
  expect(formatsIn('en-US').clockParts(evening)).toEqual({ digits: '8:47', dayPeriod: 'PM' })
  expect(formatsIn('fa').clockParts(evening)).toEqual({ digits: '۲۰:۴۷', dayPeriod: null })
})

test.each([
  ['en', '5.5', '1,200'],
  ['fr', '5,5', '1 200'],
  ['fa', '۵٫۵', '۱٬۲۰۰'],
] as const)('in %s figures are its own', (locale, half, many) => {
  const { figure } = formatsIn(locale)
  expect(figure(5.5)).toBe(half)
  expect(figure(1200).replace(/\s/g, ' ')).toBe(many)
})

test('a month is named before its year, and a day is found by figures of either script', () => {
  expect(formatsIn('en-GB').calendar().month(evening)).toBe('November 2026')
  expect(formatsIn('fr').calendar().month(evening)).toBe('novembre 2026')
  const persian = formatsIn('fa').calendar()
  expect(persian.month(evening)).toBe('آذر ۱۴۰۵')
  for (const figures of ['۱۴۰۵', '1405', '۲۰:۴۷', '20:47'])
    expect(persian.names(evening)).toContain(figures)
})

test('a day of the help numbers and a country have their names', () => {
  expect(formatsIn('fr').isoDay('2026-11-23')).toBe('23 novembre 2026')
  expect(formatsIn('fa').isoDay('2026-11-23')).toBe('۲ آذر ۱۴۰۵')
  expect(formatsIn('fa').country('FR')).toBe('فرانسه')
})
