// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { OwnBodyNow, OwnLook } from '#shared/session/own-look.ts'
import { epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, BACK_AT, PHASES, WORN_SEAT } from './support/snapshots.ts'

const { comeBack, handOver, timeChoice } = words

const settle = (work: () => void): Promise<void> => act(async () => work())
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const press = (name: string): Promise<void> => settle(() => void fireEvent.click(button(name)))
const seat = (name: string) => within(screen.getByRole('region', { name }))

const after = (ms: number) => ({
  at: { mono: sessionMs(5_000), wall: epochMs(BACK_AT + ms) },
  phase: PHASES.return,
})

const LOOK: OwnLook = {
  ...{ body: 'near', arrivedHigh: false, toJudge: 0 },
  ...{ readiness: null, words: null },
}

const lookAlone = async (name: string): Promise<void> => {
  await settle(() => void fireEvent.click(seat(name).getByRole('button', { name: comeBack.look })))
  await press(handOver.open)
}

test('a minute of sitting first: the ready buttons are there, and wait beside it', async () => {
  const { show } = await openEbb(after(0))
  const ready = () => button(comeBack.readyAs(words.partner.a))
  expect(screen.getByText(comeBack.sit)).toBeDefined()
  expect(ready().disabled).toBe(false)
  expect(ready().dataset.rank).toBe('secondary')
  expect(screen.getByText(comeBack.afterwards)).toBeDefined()
  expect(screen.queryByText(comeBack.couldHear)).toBeNull()
  await show(after(MINUTE - 1))
  expect(ready().dataset.rank).toBe('secondary')
  await show(after(MINUTE))
  expect(ready().dataset.rank).toBe('primary')
  expect(screen.getByText(comeBack.couldHear)).toBeDefined()
  expect(screen.queryByText(comeBack.afterwards)).toBeNull()
})

test('a clock set back does not make the minute an hour', async () => {
  await openEbb(after(-60 * MINUTE))
  expect(button(comeBack.readyAs(words.partner.b)).dataset.rank).toBe('primary')
})

test('where ten more minutes are used up, it says to name a new time', async () => {
  await openEbb({ ...after(MINUTE), phase: { ...PHASES.return, extensionsLeft: 0 } })
  expect(screen.getByText(comeBack.notReady)).toBeDefined()
  expect(screen.queryByRole('button', { name: comeBack.tenMore })).toBeNull()
  expect(screen.queryByText(comeBack.couldHear)).toBeNull()
})

test.each(['near', 'not-yet', 'cannot-tell'] as const)(
  'alone one sees that the own body is %s, in words; both see the same as before',
  async (body: OwnBodyNow) => {
    const worn = { ...after(0), seats: { a: WORN_SEAT, b: WORN_SEAT } }
    const bridge = new FakeBridge(appState(worn), { 'session:own': () => ({ ...LOOK, body }) })
    const { show } = await openEbb({}, { bridge })
    await show(worn)
    const main = () => screen.getByRole('main').textContent
    const before = main()
    await lookAlone(words.partner.b)
    expect(bridge.calls.at(-1)).toEqual({ name: 'session:own', input: 'b' })
    expect(screen.getByText(comeBack.body[body])).toBeDefined()
    const shown = screen.getByRole('dialog').textContent ?? ''
    // No rate, no level: the only figures are those to choose from.
    expect(shown.replace('from 0 to 10', '').match(/\d+/g)?.join('')).toBe('012345678910')
    await press(handOver.hide)
    expect(screen.queryByText(comeBack.body[body])).toBeNull()
    await settle(() => void fireEvent(screen.getByRole('dialog'), new Event('cancel')))
    expect(main()).toBe(before)
  },
)

test('without a strap it says so, and nothing of one that was heard too little', async () => {
  const look = { ...LOOK, body: 'cannot-tell' as const }
  const bridge = new FakeBridge(appState(after(0)), { 'session:own': () => look })
  const { show } = await openEbb({}, { bridge })
  await show(after(0))
  await lookAlone(words.partner.b)
  expect(screen.getByText(words.talk.cannotTell(words.trouble['no-strap']))).toBeDefined()
  expect(screen.queryByText(comeBack.body['cannot-tell'])).toBeNull()
})

test('readiness is told as it is chosen, for this seat alone, and shown again to its owner', async () => {
  const bridge = new FakeBridge(appState(after(0)), {
    'session:own': () => ({ ...LOOK, readiness: 4 }),
  })
  await openEbb(after(0), { bridge })
  await lookAlone(words.partner.a)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '4' }).checked).toBe(true)
  await settle(() => void fireEvent.click(screen.getByRole('radio', { name: '7' })))
  expect(bridge.commands).toEqual([{ kind: 'tell-readiness', partner: 'a', value: 7 }])
})

test('not today asks for a time and promises it', async () => {
  const { bridge } = await openEbb(after(0))
  await press(comeBack.notToday)
  await settle(() => {
    fireEvent.change(screen.getByLabelText(timeChoice.own), { target: { value: '22:15' } })
  })
  await settle(() => void fireEvent.submit(screen.getByLabelText(timeChoice.own)))
  expect(bridge.commands).toEqual([{ kind: 'postpone', returnAt: BACK_AT + 88 * MINUTE }])
})
