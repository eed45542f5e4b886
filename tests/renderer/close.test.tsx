// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { OwnLook } from '#shared/session/own-look.ts'
import { NO_WORDS } from '#shared/session/own-words.ts'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { epochMs, HOUR } from '#shared/units.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { formats } from './support/formats.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, BACK_AT, EMPTY_SEAT, EVENING, PHASES } from './support/snapshots.ts'

const { end, handOver, ownWords } = words

const settle = (work: () => void): Promise<void> => act(async () => work())
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const press = (name: string): Promise<void> => settle(() => void fireEvent.click(button(name)))
const seat = (name: string) => within(screen.getByRole('region', { name }))
const leaveCard = (): Promise<void> =>
  settle(() => void fireEvent(screen.getByRole('dialog'), new Event('cancel')))
const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const write = (label: string, value: string): Promise<void> =>
  settle(() => void fireEvent.change(field(label), { target: { value } }))

const RECORDED = { ...EMPTY_SEAT, recording: 'on' } as const
const ENDED: Partial<LiveSnapshot> = { phase: PHASES.ended, seats: { a: RECORDED, b: RECORDED } }
const LOOK: OwnLook = {
  ...{ body: 'near', arrivedHigh: false, toJudge: 0 },
  ...{ readiness: null, words: null },
}

const openOwn = async (name: string): Promise<void> => {
  await settle(() => void fireEvent.click(seat(name).getByRole('button', { name: ownWords.open })))
  await press(handOver.open)
}

const opened = async (look: Partial<OwnLook> = {}, live = ENDED) => {
  const bridge = new FakeBridge(appState(live), { 'session:own': () => ({ ...LOOK, ...look }) })
  const ebb = await openEbb(live, { bridge })
  await openOwn(words.partner.a)
  return ebb
}

test('each pause is told by what was promised and whether they came back', async () => {
  const later = epochMs(EVENING + 20 * HOUR)
  await openEbb({
    phase: {
      ...PHASES.ended,
      pauses: [
        { promised: BACK_AT, outcome: 'kept' },
        { promised: BACK_AT, outcome: 'later' },
        { promised: BACK_AT, outcome: 'ended' },
        { promised: later, outcome: 'put-off' },
      ],
    },
  })
  const told = within(screen.getByRole('list', { name: end.pausesTitle })).getAllByRole('listitem')
  expect(told.map(({ textContent }) => textContent)).toEqual([
    end.came.kept(formats.clock(BACK_AT)),
    end.came.later(formats.clock(BACK_AT)),
    end.came.ended(formats.clock(BACK_AT)),
    end.came['put-off'](formats.day(later)),
  ])
})

test('a promise is the title, as large as a return', async () => {
  const { show } = await openEbb({
    phase: { ...PHASES.ended, promisedAt: epochMs(EVENING + HOUR) },
  })
  const name = `${end.backAt} ${formats.clock(epochMs(EVENING + HOUR))}`
  expect(screen.getByRole('heading', { level: 1, name })).toBeDefined()
  const tomorrow = epochMs(EVENING + 20 * HOUR)
  const putOff = { promised: tomorrow, outcome: 'put-off' } as const
  await show({ phase: { ...PHASES.ended, promisedAt: tomorrow, pauses: [putOff] } })
  // It is said once.
  expect(screen.queryByText(end.came['put-off'](formats.day(tomorrow)))).toBeNull()
  const then = `${end.backTomorrowAt} ${formats.clock(tomorrow)}`
  expect(screen.getByRole('heading', { level: 1, name: then })).toBeDefined()
  expect(screen.queryByRole('button', { name: end.nameTime })).toBeNull()
})

test('what is written is kept when asked, whole, and for this seat', async () => {
  const { bridge } = await opened()
  await write(ownWords.hard, 'the silence')
  await write(ownWords.oneTrue, 'I was afraid')
  await settle(() => void fireEvent.click(screen.getByRole('radio', { name: '8' })))
  await press(ownWords.keep)
  expect(bridge.commands).toEqual([
    {
      kind: 'write-words',
      partner: 'a',
      words: { ...NO_WORDS, hard: 'the silence', oneTrue: 'I was afraid', arousal: 8 },
    },
  ])
  expect(screen.getByText(ownWords.kept)).toBeDefined()
})

test('hidden, a draft is nowhere in the page; opened again it is there, and said not to be kept', async () => {
  await opened()
  await write(ownWords.hard, 'the silence')
  await settle(() => void fireEvent.blur(window))
  expect(document.documentElement.outerHTML).not.toContain('the silence')
  await press(handOver.open)
  expect(field(ownWords.hard).value).toBe('the silence')
  expect(screen.getByText(ownWords.draft)).toBeDefined()
  await leaveCard()
  expect(document.documentElement.outerHTML).not.toContain('the silence')
  await openOwn(words.partner.b)
  expect(field(ownWords.hard).value).toBe('')
})

test('quick exit costs nobody their text, and shows none of it; the next close begins with none', async () => {
  const { show } = await opened()
  await write(ownWords.hard, 'the silence')
  await leaveCard()
  await settle(() => void fireEvent.keyDown(document.body, { key: 'Escape' }))
  expect(document.documentElement.outerHTML).not.toContain('the silence')
  await press(words.quickExit.goOn)
  expect(document.documentElement.outerHTML).not.toContain('the silence')
  await openOwn(words.partner.a)
  expect(field(ownWords.hard).value).toBe('the silence')
  await leaveCard()
  await show({ phase: PHASES.idle })
  await show(ENDED)
  await openOwn(words.partner.a)
  expect(field(ownWords.hard).value).toBe('')
})

test('leaving asks once where a draft would go with it, and names nobody', async () => {
  const { bridge } = await opened()
  await write(ownWords.hard, 'the silence')
  await leaveCard()
  await press(end.leave)
  expect(bridge.commands).toEqual([])
  expect(screen.getByText(end.unkept)).toBeDefined()
  await press(end.stay)
  await openOwn(words.partner.a)
  await press(ownWords.keep)
  await leaveCard()
  await press(end.leave)
  expect(bridge.commands.at(-1)).toEqual({ kind: 'leave' })
})

test('what was kept is read again', async () => {
  await opened({ words: { ...NO_WORDS, helped: 'the walk', flooded: 'no' } })
  expect(field(ownWords.helped).value).toBe('the walk')
  const no = screen.getByRole<HTMLInputElement>('radio', { name: ownWords.floodedAs.no })
  expect(no.checked).toBe(true)
})

test('what cannot be kept is said, and stays a draft', async () => {
  const { bridge } = await opened()
  bridge.answers['session:command'] = () => false
  await write(ownWords.hard, 'the silence')
  await press(ownWords.keep)
  expect(screen.getByText(ownWords.notKept)).toBeDefined()
  await leaveCard()
  await press(end.leave)
  expect(screen.getByText(end.unkept)).toBeDefined()
})

test('every automatic prompt is judged once, one after the other', async () => {
  const { bridge } = await opened({ toJudge: 2 })
  expect(screen.getByRole('group', { name: ownWords.prompt(1, 2) })).toBeDefined()
  await press(ownWords.answers.early)
  expect(screen.getByRole('group', { name: ownWords.prompt(2, 2) })).toBeDefined()
  await press(ownWords.answers.fits)
  expect(screen.getByText(ownWords.judged)).toBeDefined()
  expect(bridge.commands).toEqual([
    { kind: 'judge-prompt', partner: 'a', answer: 'early' },
    { kind: 'judge-prompt', partner: 'a', answer: 'fits' },
  ])
})

test('where nothing is recorded, or hearts were simulated, it says that nothing is kept and why', async () => {
  const off = { ...EMPTY_SEAT, recording: 'erased' } as const
  await opened({}, { ...ENDED, seats: { a: off, b: RECORDED } })
  expect(screen.getByText(ownWords.notRecorded)).toBeDefined()
  expect(screen.queryByLabelText(ownWords.hard)).toBeNull()
  await leaveCard()
  await openOwn(words.partner.b)
  expect(field(ownWords.hard)).toBeDefined()
})

test('nothing is kept of a demonstration', async () => {
  await opened({}, { ...ENDED, simulated: true })
  expect(screen.getByText(ownWords.notOfDemonstration)).toBeDefined()
})

test('after three pauses without a return a neutral note offers a shorter one', async () => {
  const bridge = new FakeBridge(appState(ENDED), { 'sessions:note-due': () => true })
  const { show } = await openEbb(ENDED, { bridge })
  expect(screen.getByText(end.note)).toBeDefined()
  await press(end.shorter(10))
  expect(bridge.calls).toContainEqual({ name: 'settings:change', input: { pauseMinutes: 10 } })
  expect(screen.getByText(end.shorterSet(10))).toBeDefined()
  await show({ ...ENDED, simulated: true })
  expect(screen.queryByText(end.note)).toBeNull()
})

test('and no note otherwise', async () => {
  await openEbb(ENDED)
  expect(screen.queryByText(end.note)).toBeNull()
})
