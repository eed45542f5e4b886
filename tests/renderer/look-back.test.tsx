// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import { epochMs } from '#shared/units.ts'
import './support/fetched-screens.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { formats } from './support/formats.ts'
import { openEbb } from './support/open-ebb.tsx'
import { pastTalk, weekly } from './support/past-talks.ts'
import { appState, EVENING } from './support/snapshots.ts'

const { lookBack, review, work } = words
const { find } = lookBack
const button = (name: string) => screen.getByRole('button', { name })
const press = (element: HTMLElement): Promise<void> =>
  act(async () => {
    fireEvent.click(element)
  })

const open = async (
  talks: readonly SessionSummary[],
  list: () => readonly SessionSummary[] = () => talks,
): Promise<void> => {
  await openEbb({}, { bridge: new FakeBridge(appState(), { 'sessions:list': list }) })
  await press(button(words.home.lookBack))
  // The screen comes when it is wanted.
  await screen.findByRole('heading', { level: 1, name: lookBack.title })
  await waitFor(() => expect(screen.queryByText(work.moment)).toBeNull())
}

const rows = (): string[][] =>
  screen
    .queryAllByRole('row')
    .filter((row) => within(row).queryByRole('rowheader') !== null)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent ?? ''),
    )

const opener = (talk: SessionSummary) => button(review.openTalk(formats.day(talk.begunAt)))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: EVENING })
  return () => vi.useRealTimers()
})

test('each talk is a line: when, how long, its pauses and how many were kept', async () => {
  await open([
    pastTalk({ id: '1' }, ['kept', 'later', 'kept']),
    pastTalk({ id: '2' }, ['kept']),
    pastTalk({ id: '3' }, ['ended']),
    pastTalk({ id: '4', solo: true }),
  ])
  const minutes = words.talk.minutes(47)
  expect(rows()).toEqual([
    [minutes, '3 pauses, 2 kept'],
    [minutes, '1 pause, kept'],
    [minutes, '1 pause'],
    [minutes, 'none'],
  ])
  expect(within(screen.getByRole('table')).getAllByText(lookBack.alone)).toHaveLength(1)
})

test('a recording without a date is told by when it came, and by no time of its own', async () => {
  const at = epochMs(EVENING - 7_200_000)
  const talk = pastTalk({ begunAt: epochMs(at - 3_600_000), broughtIn: { at, dated: false } })
  await open([talk])
  const opens = button(review.undated.open(formats.day(at)))
  expect(opens.textContent).toBe(lookBack.noDate)
  expect(screen.getByText(lookBack.undated(formats.day(at)))).toBeTruthy()
  expect(document.body.textContent).not.toContain(formats.clock(talk.begunAt))
})

test('what a record does not hold is said in small words', async () => {
  await open([
    pastTalk({ id: '1' }),
    pastTalk({ id: '2', endsEarly: true }),
    pastTalk({ id: '3', hasGap: true }),
    pastTalk({ id: '4', endsEarly: true, hasGap: true }),
  ])
  const said = screen.getAllByRole('rowheader').map((cell) => cell.querySelector('p')?.textContent)
  const { endsEarly, hasGap, hasGapAndEndsEarly } = lookBack
  expect(said).toEqual([undefined, endsEarly, hasGap, hasGapAndEndsEarly])
})

test('months stand over their talks', async () => {
  const talks = [pastTalk({ id: '1' }), pastTalk({ id: '2', begunAt: epochMs(EVENING - 4e9) })]
  await open(talks)
  const months = talks.map(({ begunAt }) => formats.calendar().month(begunAt))
  const heads = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(heads).toEqual([...months, words.importing.ask])
})

test('while they are fetched, and where they cannot be, that is said', async () => {
  await open([], () => {
    throw new Error('shut')
  })
  expect(screen.getByText(lookBack.notNow)).toBeDefined()
  expect(screen.queryByText(lookBack.empty)).toBeNull()
})

describe('looking for talks', () => {
  const talks = [
    pastTalk({ id: '1' }, ['kept']),
    pastTalk({ id: '2', solo: true, begunAt: epochMs(new Date(2026, 2, 6, 9).getTime()) }),
    pastTalk({ id: '3', begunAt: epochMs(new Date(2025, 2, 6, 9).getTime()) }),
  ]

  test('by words, and back to all where nothing is like that', async () => {
    await open(talks)
    const field = screen.getByLabelText(find.text)
    fireEvent.change(field, { target: { value: 'march' } })
    await screen.findByText(find.found(2, 3))
    expect(rows()).toHaveLength(2)
    fireEvent.change(field, { target: { value: 'march of nothing' } })
    await screen.findByText(find.found(0, 3))
    expect(screen.queryByRole('table')).toBeNull()
    await press(button(find.showAll))
    expect(rows()).toHaveLength(3)
    expect(field).toHaveProperty('value', '')
  })

  test('by pauses, by who sat there, by year', async () => {
    await open(talks)
    const choose = (name: string, text: string): void => {
      const select = screen.getByRole<HTMLSelectElement>('combobox', { name })
      const option = within(select).getByRole<HTMLOptionElement>('option', { name: text })
      fireEvent.change(select, { target: { value: option.value } })
    }
    choose(find.pauses.title, find.pauses.with)
    await screen.findByText(find.found(1, 3))
    choose(find.pauses.title, find.pauses.all)
    choose(find.who.title, find.who.two)
    await screen.findByText(find.found(2, 3))
    choose(find.when.title, '2025')
    await screen.findByText(find.found(1, 3))
    expect(opener(talks[2] as SessionSummary)).toBeDefined()
  })

  test('who sat there is asked only where it tells talks apart', async () => {
    await open(talks.slice(2))
    expect(screen.queryByRole('combobox', { name: find.who.title })).toBeNull()
  })
})

test('a long list comes a part at a time, and who comes back from a talk stands where they were', async () => {
  const talks = weekly(250)
  await open(talks)
  expect(rows()).toHaveLength(100)
  expect(screen.getByText(find.shown(100, 250))).toBeDefined()
  await press(button(find.more))
  expect(rows()).toHaveLength(200)
  const far = talks[150] as SessionSummary
  await press(opener(far))
  await press(await screen.findByRole('button', { name: review.back }))
  expect(rows()).toHaveLength(200)
  expect(document.activeElement).toBe(opener(far))
})
