// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { HeartCheckView } from '#shared/session/whose-heart.ts'
import { type OpenEbb, openEbb } from './support/open-ebb.tsx'
import { ALL_KEYS, EMPTY_SEAT, WORN_SEAT } from './support/snapshots.ts'

const { home, partner, whose } = words

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const seat = (name: string) => within(screen.getByRole('region', { name }))
const heading = () => screen.getByRole('heading', { level: 1 })

const seats = { a: WORN_SEAT, b: WORN_SEAT }

const openCheck = async (): Promise<
  OpenEbb & { readonly at: (heartCheck: HeartCheckView | null) => Promise<void> }
> => {
  const opened = await openEbb({ seats })
  fireEvent.click(button(whose.title))
  return { ...opened, at: (heartCheck) => opened.show({ seats, heartCheck }) }
}

test('the start offers it only where two straps are connected', async () => {
  const { show } = await openEbb({ seats: { a: WORN_SEAT, b: EMPTY_SEAT } })
  expect(screen.queryByRole('button', { name: whose.title })).toBeNull()
  expect(screen.queryByRole('button', { name: whose.swap })).toBeNull()
  await show({ seats })
  expect(screen.getByText(whose.swap)).toBeDefined()
  expect(button(whose.title).dataset.rank).toBe('quiet')
  expect(button(home.begin).dataset.rank).toBe('primary')
})

test('either may move, and it can be left out without a word more', async () => {
  const { bridge } = await openCheck()
  expect(heading().textContent).toBe(whose.title)
  fireEvent.click(seat(partner.b).getByRole('button', { name: whose.moveAs(partner.b) }))
  fireEvent.click(seat(partner.a).getByRole('button', { name: whose.moveAs(partner.a) }))
  expect(bridge.commands).toEqual([
    { kind: 'check-hearts', mover: 'b' },
    { kind: 'check-hearts', mover: 'a' },
  ])
  fireEvent.click(button(whose.without))
  expect(screen.getByText(whose.swap)).toBeDefined()
  expect(bridge.commands).toHaveLength(2)
})

test('nobody can be asked to move while a strap is away', async () => {
  const { show } = await openCheck()
  await show({ seats, allowed: ALL_KEYS.filter((key) => key !== 'check-hearts') })
  for (const name of Object.values(partner)) {
    expect(button(whose.moveAs(name)).disabled).toBe(true)
  }
})

test('each stage is said, in a place that is read out, and can be stopped', async () => {
  const { at, bridge } = await openCheck()
  const said = screen.getByRole('heading', { level: 1 }).parentElement
  expect(said?.getAttribute('role')).toBe('status')
  const stages: readonly (readonly [HeartCheckView, string, string])[] = [
    [{ kind: 'still' }, whose.still, whose.stillHint],
    [
      { kind: 'moving', mover: 'b', share: 0.2 },
      whose.moving(partner.b),
      whose.movingHint(partner.a),
    ],
    [{ kind: 'sitting-down', mover: 'b', share: 0.8 }, whose.sitDown, whose.sitDownHint],
  ]
  for (const [check, title, hint] of stages) {
    await at(check)
    expect(said?.textContent).toBe(title + hint)
    expect(screen.queryByRole('button', { name: whose.moveAs(partner.a) })).toBeNull()
  }
  fireEvent.click(button(whose.stop))
  expect(bridge.commands).toEqual([{ kind: 'stop-check' }])
})

test('those who press are not thrown to the top of the page when their button goes', async () => {
  const { at } = await openCheck()
  const move = button(whose.moveAs(partner.a))
  move.focus()
  await at({ kind: 'still' })
  expect(document.activeElement).toBe(heading())
})

test('in place: said here and on the start screen, where it stands until something changes', async () => {
  const { at, bridge } = await openCheck()
  await at({ kind: 'done', verdict: 'in-place' })
  expect(heading().textContent).toBe(whose.inPlace)
  fireEvent.click(button(whose.goOn))
  expect(screen.getByText(whose.inPlace)).toBeDefined()
  expect(bridge.commands).toEqual([])
  await at(null)
  expect(screen.getByText(whose.swap)).toBeDefined()
})

test('in place or swapped, it can be checked once more', async () => {
  const { at, bridge } = await openCheck()
  await at({ kind: 'done', verdict: 'in-place' })
  fireEvent.click(button(whose.checkAgain))
  expect(bridge.commands).toEqual([{ kind: 'stop-check' }])
  await at({ kind: 'done', verdict: 'changed-places' })
  expect(screen.queryByRole('button', { name: whose.checkAgain })).toBeNull()
  fireEvent.click(button(whose.swapThem))
  await at(null)
  fireEvent.click(button(whose.checkAgain))
  expect(heading().textContent).toBe(whose.title)
  expect(button(whose.moveAs(partner.b))).toBeDefined()
})

test('changed places: one press swaps them, and it is said', async () => {
  const { at, bridge, ebb } = await openCheck()
  const swap = vi.spyOn(ebb.antenna, 'swap')
  await at({ kind: 'done', verdict: 'changed-places' })
  expect(heading().textContent).toBe(whose.changedPlaces)
  fireEvent.click(button(whose.swapThem))
  expect(swap).toHaveBeenCalledTimes(1)
  await at(null)
  expect(heading().textContent).toBe(whose.swapped)
  fireEvent.click(button(whose.goOn))
  expect(screen.getByText(whose.swap)).toBeDefined()
  expect(bridge.commands).toEqual([])
})

test('while a strap is away nothing can be swapped, and nothing says it was', async () => {
  const { show } = await openCheck()
  const { link } = WORN_SEAT
  const away = { ...WORN_SEAT, link: { ...link, kind: 'lost' } } as typeof WORN_SEAT
  const heartCheck: HeartCheckView = { kind: 'done', verdict: 'changed-places' }
  await show({ seats: { a: away, b: WORN_SEAT }, heartCheck })
  expect(button(whose.swapThem).disabled).toBe(true)
  await show({ seats, heartCheck })
  expect(button(whose.swapThem).disabled).toBe(false)
})

test.each(['changed-places', 'not-told'] as const)('%s may be left at that', async (verdict) => {
  const { at, bridge } = await openCheck()
  await at({ kind: 'done', verdict })
  fireEvent.click(button(verdict === 'not-told' ? whose.goOn : whose.leaveThem))
  expect(bridge.commands).toEqual([{ kind: 'stop-check' }])
  expect(screen.getByText(whose.swap)).toBeDefined()
})

test('not told: another try, with whoever likes', async () => {
  const { at, bridge } = await openCheck()
  await at({ kind: 'done', verdict: 'not-told' })
  expect(heading().textContent).toBe(whose.notTold)
  fireEvent.click(button(whose.again))
  expect(bridge.commands).toEqual([{ kind: 'stop-check' }])
  await at(null)
  expect(heading().textContent).toBe(whose.title)
})

test('swapping from the start screen says so', async () => {
  const { ebb } = await openEbb({ seats })
  const swap = vi.spyOn(ebb.antenna, 'swap')
  fireEvent.click(button(whose.swap))
  expect(swap).toHaveBeenCalledTimes(1)
  expect(screen.getByText(whose.swapped).getAttribute('role')).toBe('status')
})
