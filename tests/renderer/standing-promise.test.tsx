// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { DAY, type EpochMs, epochMs, HOUR } from '#shared/units.ts'
import { formats } from './support/formats.ts'
import { openEbb } from './support/open-ebb.tsx'
import { EVENING } from './support/snapshots.ts'

const { promised, timeChoice } = words

const settle = (work: () => void): Promise<void> => act(async () => work())
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const press = (name: string): Promise<void> => settle(() => void fireEvent.click(button(name)))
const title = () => screen.getByRole('heading', { level: 1 }).textContent

const standing = (hours: number) => {
  const returnAt = epochMs(EVENING + hours * HOUR)
  return { promise: { returnAt, isDue: hours <= 0 } }
}
const timeOf = (hours: number): string => formats.clock(epochMs(EVENING + hours * HOUR))

test('it is the first thing, with its day in words', async () => {
  const { show } = await openEbb(standing(1))
  expect(title()).toBe(promised.today(timeOf(1)))
  expect(screen.queryByText(words.app.promise)).toBeNull()
  await show(standing(12))
  expect(title()).toBe(promised.tomorrow(timeOf(12)))
  await show(standing(-21))
  expect(title()).toBe(promised.yesterday(timeOf(-21)))
  await show(standing(-21 - 48))
  const at: EpochMs = epochMs(EVENING - 69 * HOUR)
  expect(title()).toBe(promised.on(formats.date(at), formats.clock(at)))
})

test('late is said as it is, with no reproach', async () => {
  const { show } = await openEbb(standing(1))
  expect(screen.getByText(promised.waiting)).toBeDefined()
  await show(standing(-1))
  expect(screen.getByText(promised.due)).toBeDefined()
  expect(screen.queryByText(promised.waiting)).toBeNull()
})

test('coming back asks each for their tap, as every talk does', async () => {
  const { bridge } = await openEbb(standing(1))
  await press(promised.now)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words.tonight.title)
  expect(bridge.commands).toEqual([])
})

test('another time is chosen within a day', async () => {
  const { bridge } = await openEbb(standing(-1))
  await press(promised.another)
  await press(timeChoice.tomorrow(formats.clock(EVENING)))
  expect(bridge.commands).toEqual([{ kind: 'move-promise', returnAt: EVENING + DAY }])
})

test('letting it rest is asked once, and can be left', async () => {
  const { bridge, show } = await openEbb(standing(1))
  await press(promised.rest)
  expect(bridge.commands).toEqual([])
  await press(promised.restNo)
  await press(promised.rest)
  await press(promised.restYes)
  expect(bridge.commands).toEqual([{ kind: 'drop-promise' }])
  await show({ promise: null })
  expect(title()).toBe(words.app.promise)
})
