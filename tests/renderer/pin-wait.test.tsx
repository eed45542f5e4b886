// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { PinAnswer } from '#shared/ipc/carried.ts'
import { epochMs, MINUTE, SECOND } from '#shared/units.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState, EVENING, snapshot } from './support/snapshots.ts'
import { openYourData } from './support/your-data-page.ts'

const { pin, refused } = words.yourData
const HAS_PIN = { kind: 'passphrase', hasKeyStore: false, hasPin: { a: true, b: true } } as const

/** The page that takes a PIN away, main answering with these; the clock stands `ms` after the evening began. */
const openForm = async (...answers: readonly PinAnswer[]) => {
  const left = [...answers]
  const bridge = new FakeBridge(appState(), {
    'data:protection': () => HAS_PIN,
    'vault:pin': () => left.shift() ?? { kind: 'refused' },
  })
  const { show } = await openYourData(bridge)
  fireEvent.click(screen.getByRole('button', { name: pin.remove(words.partner.a) }))
  const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: pin.takeAway })
  return {
    submit,
    field: () => screen.getByLabelText<HTMLInputElement>(pin.mine),
    attempt: (): Promise<void> =>
      act(async () => void fireEvent.submit(submit().closest('form') as Element)),
    at: (ms: number) => show({ at: { ...snapshot().at, wall: epochMs(EVENING + ms) } }),
    said: () => submit().closest('form')?.querySelector('[role=status]')?.textContent,
  }
}

test('the wait is told in minutes, then as a moment, and goes by itself; then the next try is possible', async () => {
  const waitUntil = epochMs(EVENING + 128 * SECOND)
  const form = await openForm({ kind: 'wrong', waitUntil }, { kind: 'done' })
  await form.attempt()
  expect(form.said()).toBe(`${pin.wrong} ${pin.waitMinutes(3)}`)
  expect(form.submit().disabled).toBe(true)
  await form.at(8 * SECOND)
  expect(form.said()).toBe(`${pin.wrong} ${pin.waitMinutes(2)}`)
  await form.at(68 * SECOND)
  expect(form.said()).toBe(`${pin.wrong} ${pin.waitMoment}`)
  const before = form.said()
  await form.at(127 * SECOND)
  expect(form.said()).toBe(before)
  expect(form.submit().disabled).toBe(true)
  // The field is never taken away: what is typed while it waits is there when it is over.
  expect(form.field().disabled).toBe(false)
  await form.at(128 * SECOND)
  expect(form.said()).toBe(pin.wrong)
  expect(form.submit().disabled).toBe(false)
})

test('a PIN that was not looked at says only how long; nothing is left of that once it is over', async () => {
  const form = await openForm({ kind: 'wait', waitUntil: epochMs(EVENING + MINUTE) })
  await form.attempt()
  expect(form.said()).toBe(pin.waitMoment)
  await form.at(MINUTE)
  expect(form.said()).toBe('')
  expect(form.submit().disabled).toBe(false)
  await form.attempt()
  expect(form.said()).toBe(refused)
})

test('the first wrong ones wait for nothing', async () => {
  const form = await openForm({ kind: 'wrong', waitUntil: null })
  await form.attempt()
  expect(form.said()).toBe(pin.wrong)
  expect(form.submit().disabled).toBe(false)
})
