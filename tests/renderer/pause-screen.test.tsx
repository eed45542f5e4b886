// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { formats } from './support/formats.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, BACK_AT, EMPTY_SEAT, EVENING, PHASES } from './support/snapshots.ts'

const { pause, takeAway } = words

afterEach(() => {
  vi.useRealTimers()
})

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const press = (name: string): void => {
  fireEvent.click(button(name))
}
const card = () => screen.queryByRole('dialog', { name: takeAway.title })
const line = (text: string) => screen.queryByText(text)

/** So many minutes into a pause of twenty. */
const after = (minutes: number) => ({
  at: { mono: sessionMs(5_000 + minutes * MINUTE), wall: epochMs(EVENING + minutes * MINUTE) },
  phase: PHASES.pause,
})

/** What of the five stages is read: the one there is. */
const stage = () => Object.values(pause.stages).filter((name) => line(name) !== null)

test('the card comes by itself at the beginning, with the time large and two lines for each way', async () => {
  await openEbb(after(0))
  const shown = within(card() as HTMLElement)
  expect(shown.getByText(formats.clock(BACK_AT)).tagName).toBe('TIME')
  for (const lines of Object.values(takeAway.lines)) {
    expect(lines).toHaveLength(2)
    for (const text of lines) expect(shown.getByText(text)).toBeDefined()
  }
  for (const way of Object.values(pause.help.ways)) {
    expect(shown.getByRole('heading', { name: way })).toBeDefined()
  }
})

test('the card goes by itself after ten seconds, unless it is kept open', async () => {
  vi.useFakeTimers()
  await openEbb(after(0))
  act(() => void vi.advanceTimersByTime(9_900))
  expect(card()).not.toBeNull()
  act(() => void vi.advanceTimersByTime(200))
  expect(card()).toBeNull()
  press(takeAway.open)
  act(() => void vi.advanceTimersByTime(60_000))
  expect(card()).not.toBeNull()
  press(takeAway.close)
  expect(card()).toBeNull()
})

test('a card that is kept open stays until it is closed', async () => {
  vi.useFakeTimers()
  await openEbb(after(0))
  press(takeAway.keep)
  act(() => void vi.advanceTimersByTime(60_000))
  expect(card()).not.toBeNull()
  expect(screen.getByText(takeAway.kept)).toBeDefined()
})

test('after a reload in the middle of a pause the card does not come by itself', async () => {
  await openEbb(after(3))
  expect(card()).toBeNull()
  expect(button(takeAway.open).disabled).toBe(false)
})

test('in a time-lapse the card has its ten seconds, too', async () => {
  const live = { ...after(1), simulated: true }
  await openEbb(live, { bridge: new FakeBridge(appState(live, { timeLapse: 10 })) })
  expect(card()).not.toBeNull()
})

test('the stages go on with the pause, and say so quietly', async () => {
  const { show } = await openEbb(after(0))
  for (const [minutes, name] of [
    [1, 'land'],
    [3, 'settle'],
    [9, 'absorb'],
    [17, 'turn'],
    [19.5, 'ready'],
  ] as const) {
    await show(after(minutes))
    expect(stage()).toEqual([pause.stages[name]])
    const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(spoken).toContain(pause.stages[name])
  }
})

test('a return that was moved gives absorbing more time', async () => {
  const { show } = await openEbb(after(17))
  expect(stage()).toEqual([pause.stages.turn])
  await show({
    ...after(17),
    phase: { ...PHASES.pause, returnAt: epochMs(BACK_AT + 10 * MINUTE), moved: true },
  })
  expect(stage()).toEqual([pause.stages.absorb])
})

test('what helps: nothing is chosen at first, one press chooses, another takes it back; main hears nothing', async () => {
  const { bridge } = await openEbb(after(1))
  const told = bridge.calls.length
  for (const way of Object.values(pause.help.ways)) {
    expect(button(way).getAttribute('aria-pressed')).toBe('false')
  }
  press(pause.help.ways.space)
  expect(button(pause.help.ways.space).getAttribute('aria-pressed')).toBe('true')
  expect(line(pause.help.lines.space[0])).not.toBeNull()
  press(pause.help.ways.steady)
  expect(button(pause.help.ways.space).getAttribute('aria-pressed')).toBe('false')
  expect(line(pause.help.lines.steady[0])).not.toBeNull()
  press(pause.help.ways.steady)
  expect(button(pause.help.ways.steady).getAttribute('aria-pressed')).toBe('false')
  expect(line(pause.lines.land[0])).not.toBeNull()
  expect(bridge.calls).toHaveLength(told)
})

test('dizzy: one press stops the pacer and says to look around; another starts it again', async () => {
  await openEbb(after(1))
  expect(screen.getByText(pause.breathe.in)).toBeDefined()
  press(pause.breathe.stop)
  expect(screen.queryByText(pause.breathe.in)).toBeNull()
  expect(line(pause.breathe.stopped)).not.toBeNull()
  press(pause.breathe.again)
  expect(screen.getByText(pause.breathe.in)).toBeDefined()
})

test('the pacer is not read out', async () => {
  await openEbb(after(1))
  expect(screen.getByText(pause.breathe.in).closest('[aria-hidden="true"]')).not.toBeNull()
})

const choose = (way: string): void => {
  press(pause.way.open)
  fireEvent.click(screen.getByRole('radio', { name: way }))
  press(pause.way.close)
}

test('muscles: the steps go by the clock, are read out, and end; then once more', async () => {
  await openEbb(after(1))
  vi.useFakeTimers({ now: EVENING })
  const { squeeze, letGo, done, again } = pause.muscles
  choose(pause.way.ways.muscles)
  expect(screen.getByText(squeeze.fists).getAttribute('role')).toBe('status')
  act(() => void vi.advanceTimersByTime(5_200))
  expect(screen.getByText(letGo)).toBeDefined()
  act(() => void vi.advanceTimersByTime(10_000))
  expect(screen.getByText(squeeze.arms)).toBeDefined()
  act(() => void vi.advanceTimersByTime(8 * 15_000))
  expect(line(done)).not.toBeNull()
  press(again)
  expect(screen.getByText(squeeze.fists)).toBeDefined()
})

test('something absorbing is an idea, and another one for the asking; plain quiet is quiet', async () => {
  await openEbb(after(1))
  choose(pause.way.ways.absorb)
  const shown = () => pause.absorb.ideas.filter((idea) => line(idea) !== null)
  const [first] = shown()
  expect(shown()).toHaveLength(1)
  press(pause.absorb.another)
  expect(shown()).toHaveLength(1)
  expect(shown()).not.toEqual([first])
  choose(pause.way.ways.quiet)
  expect(line(pause.quiet)).not.toBeNull()
  expect(screen.queryByText(pause.breathe.in)).toBeNull()
})

test('the rate of the pacer is set where it runs', async () => {
  const { bridge } = await openEbb(after(1))
  press(pause.way.open)
  fireEvent.click(screen.getByRole('radio', { name: words.settings.breathsPerMinute(5) }))
  expect(bridge.calls).toContainEqual({ name: 'settings:change', input: { breathsPerMinute: 5 } })
})

test('a return on the next day is said to be tomorrow', async () => {
  const returnAt = epochMs(EVENING + 14 * 60 * MINUTE)
  await openEbb({ ...after(1), phase: { ...PHASES.pause, returnAt, moved: true } })
  const name = `${pause.backTomorrowAt} ${formats.clock(returnAt)}`
  expect(screen.getByRole('heading', { level: 1, name })).toBeDefined()
  expect(screen.getByText(pause.movedTomorrow(formats.clock(returnAt)))).toBeDefined()
})

const wish = (partner: 'a' | 'b') => button(pause.company.wishAs(words.partner[partner]))
const withCompany = (a: boolean, b: boolean) => ({
  ...after(1),
  phase: { ...PHASES.pause, company: { a, b } },
})
const spokenOfCompany = () => pause.company.lines.filter((text) => line(text) !== null)

test('company: each says it for themselves, and takes it back', async () => {
  const { bridge, show } = await openEbb(after(1))
  fireEvent.click(wish('b'))
  expect(bridge.commands).toEqual([{ kind: 'company', partner: 'b', wants: true }])
  await show(withCompany(false, true))
  expect(wish('b').getAttribute('aria-pressed')).toBe('true')
  expect(wish('a').getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(wish('b'))
  expect(bridge.commands.at(-1)).toEqual({ kind: 'company', partner: 'b', wants: false })
})

test('company comes about only where both have chosen it, and at once', async () => {
  const { show } = await openEbb(after(1))
  expect(line(pause.company.hint)).toBeNull()
  await show(withCompany(true, false))
  expect(line(pause.company.hint)).not.toBeNull()
  expect(spokenOfCompany()).toEqual([])
  await show(withCompany(true, true))
  expect(line(pause.company.hint)).toBeNull()
  expect(spokenOfCompany()).toEqual([pause.company.lines[0]])
  await show(withCompany(false, true))
  expect(spokenOfCompany()).toEqual([])
})

test('that the return has been moved stays in sight, whatever one of them wishes', async () => {
  const moved = { ...PHASES.pause, moved: true }
  const { show } = await openEbb({ ...after(1), phase: moved })
  const said = () => line(pause.moved(formats.clock(BACK_AT)))
  expect(said()).not.toBeNull()
  await show({ phase: { ...moved, company: { a: true, b: false } } })
  expect(said()).not.toBeNull()
  await show({ phase: moved, seats: { a: { ...EMPTY_SEAT, ready: true }, b: EMPTY_SEAT } })
  expect(said()).not.toBeNull()
})

test('alone there is no company, nobody to stay with the laptop, and no one to agree with', async () => {
  await openEbb({ ...after(0), solo: true })
  expect(screen.queryByRole('button', { name: pause.company.wishAs(words.partner.a) })).toBeNull()
  expect(line(takeAway.stays)).toBeNull()
  expect(line(takeAway.rings)).not.toBeNull()
  expect(line(pause.earlyHint)).toBeNull()
})

test('that earlier takes both is said once one of them is ready, and goes with it', async () => {
  const { show } = await openEbb(after(1))
  expect(line(pause.earlyHint)).toBeNull()
  const said = (ready: boolean) =>
    show({ ...after(1), seats: { a: EMPTY_SEAT, b: { ...EMPTY_SEAT, ready } } })
  await said(true)
  expect(line(pause.earlyHint)).not.toBeNull()
  await said(false)
  expect(line(pause.earlyHint)).toBeNull()
})

test('after the second ten minutes it is a time of one’s own, within a day', async () => {
  const { bridge } = await openEbb({ ...after(1), phase: { ...PHASES.pause, extensionsLeft: 0 } })
  expect(screen.queryByRole('button', { name: pause.tenMore })).toBeNull()
  press(words.timeChoice.choose)
  const returnAt = epochMs(EVENING + 121 * MINUTE)
  press(words.timeChoice.inHours(2, formats.clock(returnAt)))
  expect(bridge.commands).toEqual([{ kind: 'postpone', returnAt }])
})

test('a double click asks for ten more minutes once; a second press asks again', async () => {
  const { bridge } = await openEbb({ phase: PHASES.pause })
  const tenMore = screen.getByText(words.pause.tenMore)
  fireEvent.click(tenMore, { detail: 1 })
  fireEvent.click(tenMore, { detail: 2 })
  expect(bridge.commands).toEqual([{ kind: 'extend' }])
  fireEvent.click(tenMore, { detail: 1 })
  // By the keyboard nothing is counted.
  fireEvent.click(tenMore, { detail: 0 })
  expect(bridge.commands).toHaveLength(3)
})

test('a talk whose time of return still stands does not end at one press', async () => {
  const { bridge } = await openEbb(after(3))
  press(words.talk.end)
  expect(bridge.commands).toEqual([])
  const asked = screen.getByRole('dialog', { name: words.timeChoice.today(formats.clock(BACK_AT)) })
  expect(within(asked).getByText(pause.end.stands)).toBeDefined()
  press(pause.end.stay)
  expect(asked.isConnected).toBe(false)
  expect(bridge.commands).toEqual([])

  press(words.talk.end)
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: words.talk.end }))
  expect(bridge.commands).toEqual([{ kind: 'end' }])
})
