// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { english } from '#shared/guidance/words.ts'
import { HandOver } from '../../renderer/components/hand-over.tsx'
import { FakeBridge } from './support/fake-bridge.ts'
import { openPart } from './support/open-ebb.tsx'
import { appState } from './support/snapshots.ts'

const words = english.handOver
const SECRET = 'what only one of them may see'
const holdButton = () => screen.getByRole('button', { name: /^(press and hold|let go)/i })
const secret = () => screen.queryByText(SECRET)
const settle = (work: () => void): Promise<void> => act(async () => work())
const open = () => openPart(<HandOver partner="a">{() => <p>{SECRET}</p>}</HandOver>)

test('says whose eyes, and shows nothing of itself', async () => {
  await open()
  expect(screen.getByText(words.title(english.partner.a))).toBeDefined()
  expect(screen.getByText(words.away)).toBeDefined()
  expect(document.body.innerHTML).not.toContain(SECRET)
})

const letGo: readonly (readonly [string, () => void])[] = [
  ['the pointer let go anywhere', () => fireEvent.pointerUp(window)],
  ['the touch was taken over', () => fireEvent.pointerCancel(window)],
  ['the window lost the focus', () => fireEvent.blur(window)],
  ['the page was hidden', () => fireEvent(document, new Event('visibilitychange'))],
  ['the button lost the focus', () => fireEvent.blur(holdButton())],
]

test.each(letGo)('is there while held, and out of the page once %s', async (_how, end) => {
  await open()
  await settle(() => fireEvent.pointerDown(holdButton(), { button: 0 }))
  expect(secret()).not.toBeNull()
  await settle(end)
  expect(document.body.innerHTML).not.toContain(SECRET)
})

test.each([' ', 'Enter'])('the key "%s" holds, too; its repeats open nothing anew', async (key) => {
  const onOpen = vi.fn(async () => SECRET)
  await openPart(
    <HandOver partner="a" onOpen={onOpen}>
      {(fetched) => <p>{fetched}</p>}
    </HandOver>,
  )
  await settle(() => fireEvent.keyDown(holdButton(), { key }))
  await settle(() => fireEvent.keyDown(holdButton(), { key, repeat: true }))
  expect(secret()).not.toBeNull()
  expect(onOpen).toHaveBeenCalledTimes(1)
  await settle(() => fireEvent.keyUp(window, { key: 'Shift' }))
  expect(secret()).not.toBeNull()
  await settle(() => fireEvent.keyUp(window, { key }))
  expect(secret()).toBeNull()
})

test('another button of the mouse opens nothing', async () => {
  await open()
  await settle(() => fireEvent.pointerDown(holdButton(), { button: 2 }))
  expect(secret()).toBeNull()
})

test('what arrives after letting go is never shown', async () => {
  let arrive: (text: string) => void = () => {}
  await openPart(
    <HandOver partner="b" onOpen={() => new Promise<string>((resolve) => (arrive = resolve))}>
      {(fetched) => <p>{fetched}</p>}
    </HandOver>,
  )
  await settle(() => fireEvent.pointerDown(holdButton(), { button: 0 }))
  await settle(() => fireEvent.pointerUp(window))
  await settle(() => arrive(SECRET))
  expect(secret()).toBeNull()
})

test('what cannot be fetched is said, and nothing is shown', async () => {
  await openPart(
    <HandOver partner="b" onOpen={() => Promise.reject(new Error('shut'))}>
      {() => <p>{SECRET}</p>}
    </HandOver>,
  )
  await settle(() => fireEvent.pointerDown(holdButton(), { button: 0 }))
  expect(screen.getByText(words.notNow)).toBeDefined()
  expect(secret()).toBeNull()
})

test('without holding: opened with one press, with the focus on it, hidden with another', async () => {
  await open()
  await settle(() => screen.getByRole('button', { name: words.keepOpen }).click())
  expect(secret()).not.toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('region', { name: words.content }))
  await settle(() => fireEvent.pointerUp(window))
  await settle(() => fireEvent.blur(holdButton()))
  expect(secret()).not.toBeNull()
  await settle(() => screen.getByRole('button', { name: words.hide }).click())
  expect(secret()).toBeNull()
})

test('what stays open hides by itself after two minutes without a hand on the window', async () => {
  vi.useFakeTimers()
  try {
    await open()
    await settle(() => screen.getByRole('button', { name: words.keepOpen }).click())
    await settle(() => vi.advanceTimersByTime(119_000))
    await settle(() => fireEvent.pointerMove(window))
    await settle(() => vi.advanceTimersByTime(119_000))
    expect(secret()).not.toBeNull()
    await settle(() => vi.advanceTimersByTime(1_000))
    expect(secret()).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})

test('what is filled in needs no holding, and can hide itself when it is done', async () => {
  await openPart(
    <HandOver partner="a" purpose="fill">
      {(_fetched, hide) => (
        <button type="button" onClick={hide}>
          {SECRET}
        </button>
      )}
    </HandOver>,
  )
  expect(screen.queryByRole('button', { name: words.hold })).toBeNull()
  await settle(() => screen.getByRole('button', { name: words.open }).click())
  await settle(() => screen.getByRole('button', { name: SECRET }).click())
  expect(secret()).toBeNull()
})

test('one alone needs nobody to look away: it is there at once, and stays', async () => {
  const state = appState()
  const alone = new FakeBridge({ ...state, people: { ...state.people, mode: 'solo' } })
  await openPart(<HandOver partner="a">{() => <p>{SECRET}</p>}</HandOver>, alone)
  expect(secret()).not.toBeNull()
  expect(screen.queryByText(words.away)).toBeNull()
  await settle(() => fireEvent.blur(window))
  expect(secret()).not.toBeNull()
})
