// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnBody, SeatView } from '#shared/session/snapshot.ts'
import { SECOND, sessionMs } from '#shared/units.ts'
import { openEbb } from './support/open-ebb.tsx'
import { ALL_KEYS, BEGUN, PHASES, snapshot, WORN_SEAT } from './support/snapshots.ts'

afterEach(() => vi.useRealTimers())

const { own } = words
const page = (): string => document.body.innerHTML
const seat = (partner: PartnerId) =>
  within(screen.getByRole('region', { name: words.partner[partner] }))
const opener = (partner: PartnerId) =>
  seat(partner).getByRole('button', { name: own.menuOf(words.partner[partner]) })
const panel = (partner: PartnerId) =>
  within(seat(partner).getByRole('region', { name: own.menuOf(words.partner[partner]) }))
const press = (button: HTMLElement): boolean => fireEvent.click(button)

/** The talk `second` seconds after it began, with what the left seat shows and records. */
const talk = (second: number, body: OwnBody | null, change: Partial<SeatView> = {}) => ({
  phase: PHASES.talk,
  at: { ...snapshot().at, mono: sessionMs(BEGUN + second * SECOND) },
  seats: {
    a: { ...WORN_SEAT, recording: 'on', ...change, own: body } as const,
    b: { ...WORN_SEAT, recording: 'on' } as const,
  },
})

const chart = (level: number | null, bpm: number | null): OwnBody => ({ view: 'chart', level, bpm })
const course = (): string =>
  seat('a').getByRole('figure').querySelector('path[class*=level]')?.getAttribute('d') ?? ''

test('the own menu is shut at first, says at once what is chosen, and shuts with a choice', async () => {
  const { bridge, show } = await openEbb(talk(0, null))
  expect(opener('a').getAttribute('aria-expanded')).toBe('false')
  press(opener('a'))
  expect(opener('a').getAttribute('aria-expanded')).toBe('true')
  const chosen = () => panel('a').getAllByRole('button', { pressed: true })
  expect(chosen().map(({ textContent }) => textContent)).toEqual([own.views.private])
  const water = panel('a').getByRole('button', { name: own.views.water })
  water.focus()
  press(water)
  expect(bridge.commands).toEqual([{ kind: 'show', partner: 'a', view: 'water' }])
  expect(opener('a').getAttribute('aria-expanded')).toBe('false')
  expect(document.activeElement).toBe(opener('a'))
  await show(talk(1, { view: 'water', level: 0.2, bpm: null }))
  press(opener('a'))
  expect(chosen().map(({ textContent }) => textContent)).toEqual([own.views.water])
})

test('without a strap there is nothing to show; the demonstration has nothing to hide', async () => {
  const { show } = await openEbb({ phase: PHASES.talk })
  press(opener('b'))
  const view = (name: string) => panel('b').queryByRole<HTMLButtonElement>('button', { name })
  expect(view(own.views.water)?.disabled).toBe(true)
  expect(view(own.views.chart)?.disabled).toBe(true)
  expect(view(own.views.private)?.disabled).toBe(false)
  await show({ ...talk(1, null), simulated: true })
  expect(view(own.views.private)).toBeNull()
  expect(view(own.views.chart)?.disabled).toBe(false)
})

test('own water stands at its owner’s seat only, in words too, and never with a number', async () => {
  await openEbb(talk(0, { view: 'water', level: 1.2, bpm: null }))
  const name = `${own.lineOf(words.partner.a)}: ${own.wellAbove}`
  expect(seat('a').getByRole('img', { name })).toBeDefined()
  expect(seat('b').queryByRole('img')).toBeNull()
  expect(page()).not.toMatch(/bpm/)
})

test('the number has its unit and the time it is of, and is gone with the level: a gap, and words that say so', async () => {
  const { show } = await openEbb(talk(0, chart(0.2, 74)))
  expect(screen.getByText('74 bpm (15 s)')).toBeDefined()
  await show(talk(1, chart(0.2, 75)))
  await show(talk(2, chart(null, null)))
  expect(screen.queryByText(/bpm/)).toBeNull()
  expect(screen.getByText(own.unclear)).toBeDefined()
  await show(talk(3, chart(0.2, 75)))
  expect(course().split('M')).toHaveLength(3)
})

test('what was drawn is forgotten when it is hidden', async () => {
  const { show } = await openEbb(talk(0, chart(0.2, 74)))
  for (let second = 1; second < 30; second += 1) await show(talk(second, chart(0.2, 74)))
  expect(course().split('L')).toHaveLength(30)
  await show(talk(30, null))
  await show(talk(31, chart(0.2, 74)))
  expect(course().split('L')).toHaveLength(1)
})

test('once hidden the page is as if nothing had ever been shown', async () => {
  const { show } = await openEbb(talk(0, null))
  const before = page()
  for (const body of [chart(1.4, 99), { view: 'water', level: 0.4, bpm: null } as const]) {
    await show(talk(1, body))
    expect(page()).not.toBe(before)
    await show(talk(2, null))
    expect(page()).toBe(before)
  }
})

const pressKey = (key: Partial<KeyboardEventInit>): boolean => fireEvent.keyDown(document.body, key)

test('one key hides every own body, from every screen and whatever has the focus but a field', async () => {
  const { bridge, show } = await openEbb(talk(0, chart(0.2, 74)))
  expect(screen.getByText(own.hides('H'))).toBeDefined()
  pressKey({ key: 'h', code: 'KeyH' })
  opener('b').focus()
  pressKey({ key: 'H', code: 'KeyH' })
  // A board that prints another alphabet.
  pressKey({ key: 'ا', code: 'KeyH' })
  await show({ phase: PHASES.pause })
  pressKey({ key: 'h', code: 'KeyH' })
  expect(bridge.commands).toEqual(Array(4).fill({ kind: 'hide-all' }))
})

test('a choice or a slider that has the focus is no field: the key hides from there, too', async () => {
  const { bridge } = await openEbb(talk(0, chart(0.2, 74)))
  for (const type of ['radio', 'checkbox', 'range']) {
    const control = document.body.appendChild(document.createElement('input'))
    control.type = type
    control.focus()
    pressKey({ key: 'h', code: 'KeyH' })
    control.remove()
  }
  expect(bridge.commands).toEqual(Array(3).fill({ kind: 'hide-all' }))
})

test('the key is left alone with a modifier, held down, in a field, and where nothing is shown', async () => {
  const { bridge, show } = await openEbb(talk(0, chart(0.2, 74)))
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'repeat'])
    pressKey({ key: 'h', code: 'KeyH', [modifier]: true })
  // The place of H on a board that prints D there.
  pressKey({ key: 'd', code: 'KeyH' })
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  pressKey({ key: 'h', code: 'KeyH' })
  field.remove()
  await show({ ...talk(1, null), allowed: ALL_KEYS.filter((key) => key !== 'hide-all') })
  pressKey({ key: 'h', code: 'KeyH' })
  expect(bridge.commands).toEqual([])
})

test.each([
  [own.keep, true],
  [own.erase, false],
])('recording is stopped only after "%s" or its like', async (answer, keep) => {
  const { bridge } = await openEbb(talk(0, null))
  press(opener('a'))
  press(panel('a').getByRole('button', { name: own.stop }))
  expect(bridge.commands).toEqual([])
  expect(panel('a').getByRole('group', { name: own.stopWhat })).toBeDefined()
  press(panel('a').getByRole('button', { name: answer }))
  expect(bridge.commands).toEqual([{ kind: 'stop-recording', partner: 'a', keep }])
  expect(seat('a').queryByRole('button', { name: own.stop })).toBeNull()
})

test('without a strap the seat says what of theirs is recorded, and a practice offers nothing to stop', async () => {
  const bare = { link: { kind: 'none' }, hasHeart: false } as const
  const { show } = await openEbb(talk(0, null, bare))
  press(opener('a'))
  expect(panel('a').getByText(own.withoutStrap)).toBeDefined()
  expect(panel('a').getByRole('button', { name: own.stop })).toBeDefined()
  const { seats } = talk(1, null, bare)
  const allowed = ALL_KEYS.filter((key) => !/^(stop-recording|record-again):a$/.test(key))
  await show({ phase: PHASES.practice, seats, allowed })
  press(opener('a'))
  expect(panel('a').queryByText(own.withoutStrap)).toBeNull()
  expect(panel('a').queryByRole('button', { name: own.stop })).toBeNull()
  // A strap that was taken away again has left something of a heart.
  await show(talk(2, null, { ...bare, hasHeart: true }))
  press(opener('a'))
  expect(panel('a').queryByText(own.withoutStrap)).toBeNull()
  expect(panel('a').getByRole('button', { name: own.stop })).toBeDefined()
})

test('a double click on stopping erases nothing', async () => {
  const { bridge } = await openEbb(talk(0, null))
  press(opener('a'))
  press(panel('a').getByRole('button', { name: own.stop }))
  fireEvent.click(panel('a').getByRole('button', { name: own.erase }), { detail: 2 })
  expect(bridge.commands).toEqual([])
})

test('asked once more, it goes on recording', async () => {
  const { bridge } = await openEbb(talk(0, null))
  press(opener('a'))
  const stop = () => panel('a').getByRole('button', { name: own.stop })
  press(stop())
  press(stop())
  expect(panel('a').queryByRole('group', { name: own.stopWhat })).toBeNull()
  expect(bridge.commands).toEqual([])
})

test('that a recording has changed is said for a moment, to both alike, and of nobody', async () => {
  vi.useFakeTimers()
  const { show } = await openEbb(talk(0, null))
  const quiet = page()
  const said: string[] = []
  const { seats } = talk(1, null)
  const b = { ...seats.b, recording: 'erased' } as const
  for (const now of [
    { ...seats, b },
    { a: { ...seats.a, recording: 'off' } as const, b },
  ]) {
    await show({ ...talk(1, null), seats: now })
    expect(screen.getByText(words.talk.recordingChanged).getAttribute('role')).toBe('status')
    said.push(page())
    act(() => {
      vi.advanceTimersByTime(4_000)
    })
    expect(page()).toBe(quiet)
  }
  expect(said[0]).toBe(said[1])
})

test('what was stopped can be taken up, or taken back; what was erased is erased', async () => {
  const { bridge, show } = await openEbb(talk(0, null, { recording: 'off' }))
  press(opener('a'))
  press(panel('a').getByRole('button', { name: own.again }))
  press(opener('a'))
  press(panel('a').getByRole('button', { name: own.eraseOnly }))
  expect(bridge.commands).toEqual([
    { kind: 'record-again', partner: 'a' },
    { kind: 'stop-recording', partner: 'a', keep: false },
  ])
  await show(talk(1, null, { recording: 'erased' }))
  press(opener('a'))
  expect(panel('a').getByText(own.erased)).toBeDefined()
  expect(panel('a').queryByRole('button', { name: own.again })).toBeNull()
})
