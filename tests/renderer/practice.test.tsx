// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import { NOBODY_YET, type People } from '#shared/people/people.ts'
import type { OwnPractice } from '#shared/review/own-practice.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { MINUTE, millis } from '#shared/units.ts'
import { OF_TWO } from '../shared/guidance/forbidden.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, EMPTY_SEAT, EVENING, PHASES, WORN_SEAT } from './support/snapshots.ts'

const { practice, tonight, setUp, own, partner } = words
const { step, ended, list } = practice

const settle = (work: () => void): Promise<void> => act(async () => work())
const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string): Promise<void> => settle(() => void fireEvent.click(button(name)))
const check = (name: string): Promise<void> =>
  settle(() => void fireEvent.click(screen.getByRole('radio', { name })))

const open = async (people: People = NOBODY_YET, answers = {}) => {
  const bridge = new FakeBridge({ ...appState(), people }, answers)
  await openEbb({}, { bridge })
  await press(practice.open)
  return bridge
}
const say = async (seat: PartnerId, record: boolean): Promise<void> => {
  const group = (legend: string) =>
    screen.getByRole('radiogroup', { name: `${partner[seat]}: ${legend}` })
  const choose = (legend: string, name: string) =>
    settle(() => void fireEvent.click(within(group(legend)).getByRole('radio', { name })))
  await choose(tonight.record, record ? setUp.consent.yes : setUp.consent.no)
  await choose(tonight.water, setUp.consent.lives.private)
  await press(tonight.inAs(partner[seat]))
}
const withHearts = (b: boolean): People => ({
  ...NOBODY_YET,
  persons: { ...NOBODY_YET.persons, b: { ...NOBODY_YET.persons.b, heartPrompts: b } },
})

test('both breathe: what was chosen is begun once each has said what is to be done with theirs', async () => {
  const bridge = await open()
  await check(words.settings.breathsPerMinute(5))
  await check(practice.length(10))
  await press(practice.next)
  await say('a', false)
  expect(bridge.commands).toEqual([])
  expect(screen.getByText(practice.consent.unrecorded)).toBeTruthy()
  await say('b', true)
  expect(bridge.commands).toEqual([
    {
      kind: 'begin',
      simulated: false,
      solo: false,
      practice: {
        choice: { kind: 'breathing', breathsPerMinute: 5, minutes: 10 },
        who: ['a', 'b'],
      },
      consent: {
        a: { record: false, live: 'private' },
        b: { record: true, live: 'private' },
      },
    },
  ])
})

test('coming down is for one at a time, and not for a heart that is kept from prompting', async () => {
  await open(withHearts(false))
  const offered = () => screen.queryByRole('radio', { name: practice.kinds.descent }) !== null
  expect(offered()).toBe(false)
  await check(partner.a)
  expect(offered()).toBe(true)
  await check(practice.kinds.descent)
  expect(screen.getByText(practice.onlyWell)).toBeTruthy()
  await check(partner.b)
  expect(offered()).toBe(false)
  expect(screen.getByText(practice.about.breathing)).toBeTruthy()
})

test('whoever uses Ebb alone is asked nothing of two', async () => {
  await open({ ...NOBODY_YET, mode: 'solo' })
  await check(practice.kinds.descent)
  expect(screen.queryByText(practice.who)).toBeNull()
  const said = document.body.innerText.split('\n')
  expect(said.filter((line) => OF_TWO.en.test(line))).toEqual([])
})

const at = (change: Partial<PhaseView & { kind: 'practice' }>): Partial<LiveSnapshot> => ({
  phase: { ...PHASES.practice, ...change },
})

test('each step says what to do and has one thing to press; no pace goes on unasked', async () => {
  const { bridge, show } = await openEbb(at({}))
  expect(screen.getByText(step.breathe)).toBeTruthy()
  await press(words.pause.breathe.stop)
  expect(screen.getByText(words.pause.breathe.stopped)).toBeTruthy()
  await press(words.pause.breathe.again)
  expect(bridge.commands).toEqual([])
  for (const [change, text] of [
    [{ what: 'pace' }, step.leavePace],
    [{ what: 'pace', step: { kind: 'free', length: null }, nextPace: 6.5 }, step.nextPace],
    [{ what: 'descent', step: { kind: 'rest', length: null } }, step.goAnyway],
    [{ what: 'descent', step: { kind: 'effort', length: null } }, step.sit],
    [{ what: 'descent', step: { kind: 'settle', length: millis(10 * MINUTE) } }, step.enough],
  ] as const) {
    await show(at(change))
    await press(text)
  }
  expect(bridge.commands).toEqual(Array(5).fill({ kind: 'next-step' }))
})

test('one who practises alone has the one seat; the own water is told against where they began', async () => {
  const body = { view: 'water', level: 0.2, bpm: null } as const
  const seats = { a: EMPTY_SEAT, b: { ...WORN_SEAT, own: body } }
  const { show } = await openEbb({ ...at({ who: ['b'] }), seats })
  expect(screen.getAllByRole('region').map((seat) => seat.getAttribute('aria-label'))).toEqual([
    partner.b,
  ])
  const picture = () => screen.getByRole('img').getAttribute('aria-label')
  expect(picture()).toBe(`${own.lineOf(partner.b)}: ${practice.water.atRest}`)
  await show({ ...at({ who: ['b'], what: 'descent' }), seats })
  expect(picture()).toBe(`${own.lineOf(partner.b)}: ${own.atRest}`)
  const lost = { ...WORN_SEAT, own: { ...body, level: null }, trouble: 'no-data' } as const
  await show({ ...at({ who: ['b'] }), seats: { a: EMPTY_SEAT, b: lost } })
  expect(picture()).toBe(`${own.lineOf(partner.b)}: ${own.unclear}`)
  expect(screen.getByText(words.rest.waiting(words.trouble['no-data']))).toBeTruthy()
})

test('a number says which seconds it is of, and none stands where none is fresh', async () => {
  const withOwn = (bpm: number | null) => ({
    ...at({ who: ['b'] }),
    seats: {
      a: EMPTY_SEAT,
      b: { ...WORN_SEAT, own: { view: 'chart', level: bpm === null ? null : 0.2, bpm } as const },
    },
  })
  const { show } = await openEbb(withOwn(75))
  expect(screen.getByText('75 bpm (15 s)')).toBeTruthy()
  await show(withOwn(null))
  expect(screen.queryByText(/bpm/)).toBeNull()
  expect(screen.getByText(own.unclear)).toBeTruthy()
})

const OVER = (kind: 'breathing' | 'pace' | 'descent', kept = true): Partial<LiveSnapshot> => ({
  phase: { ...PHASES.ended, practice: { kind, who: ['a'], kept } },
  seats: { a: { ...WORN_SEAT, recording: kept ? 'on' : 'off' }, b: EMPTY_SEAT },
})

test('afterwards the feeling comes first; the pace is kept as one’s own, and of both’s pacer nothing changes', async () => {
  const { bridge } = await openEbb(OVER('pace'))
  await press(`${ended.choose}, ${partner.a}`)
  await check(words.settings.breathsPerMinute(5.5))
  expect(screen.getByText(practice.pace.kept(5.5))).toBeTruthy()
  const asked = bridge.calls.flatMap((call) =>
    call.name === 'people:tell' || call.name === 'settings:change' ? [call] : [],
  )
  expect(asked).toEqual([
    { name: 'people:tell', input: { partner: 'a', told: { breathsPerMinute: 5.5 } } },
  ])
})

test('who uses Ebb alone owns the pacer of the pause, too', async () => {
  const state = { ...appState(OVER('pace')), people: { ...NOBODY_YET, mode: 'solo' as const } }
  const bridge = new FakeBridge(state)
  await openEbb({}, { bridge })
  await press(`${ended.choose}, ${words.people.alone}`)
  await check(words.settings.breathsPerMinute(5.5))
  expect(bridge.calls).toContainEqual({
    name: 'settings:change',
    input: { breathsPerMinute: 5.5 },
  })
})

const DESCENT: OwnPractice = {
  figures: {
    kind: 'descent',
    descent: {
      rest: { bpm: 70.2, quality: 'accepted' },
      peakAboveRest: { kind: 'told', value: 41.6, coverage: 0.98 },
      settleS: { kind: 'unknown', why: 'not-within', coverage: 0.9 },
      halfLifeS: { kind: 'told', value: 75, coverage: 0.96 },
    },
  },
  settle: { change: 'higher', by: 100, earlier: 3, usual: { value: 200, within: 60 } },
}

test('figures come only on wish, each with its coverage or why there is none', async () => {
  const state = appState(OVER('descent'))
  const bridge = new FakeBridge(state, { 'practice:open': () => DESCENT })
  await openEbb({}, { bridge })
  expect(bridge.calls.some(({ name }) => name === 'practice:open')).toBe(false)
  await press(`${ended.look}, ${partner.a}`)
  const said = screen.getByRole('dialog').textContent ?? ''
  for (const text of ['70 bpm', '42 bpm (clear signal 98 %)', '1 min 15 s (clear signal 96 %)'])
    expect(said).toContain(text)
  expect(said).toContain(words.review.episodes.why['not-within'])
  expect(said).toContain(practice.descent.earlier.higher('1 min 40 s'))
})

test('where nothing is kept there is nothing to look at, and it is said', async () => {
  await openEbb(OVER('descent', false))
  expect(screen.getByText(ended.notKept)).toBeTruthy()
  expect(screen.queryByRole('button', { name: `${ended.look}, ${partner.a}` })).toBeNull()
})

const LINE = {
  ...{ id: 'p1', kind: 'descent', who: ['a', 'b'], endsEarly: true },
  ...{ begunAt: EVENING, length: millis(17 * MINUTE) },
} as const

test('the own list is fetched under the hand-over only; a line opens its figures and can be erased', async () => {
  const bridge = await open(NOBODY_YET, {
    'practice:list': () => [LINE],
    'practice:open': () => DESCENT,
  })
  expect(bridge.calls.some(({ name }) => name === 'practice:list')).toBe(false)
  const mine = within(screen.getByRole('region', { name: list.title(partner.a) }))
  await settle(() => void fireEvent.click(mine.getByRole('button', { name: words.handOver.open })))
  expect(mine.getByText(list.endsEarly)).toBeTruthy()
  await settle(() => void fireEvent.click(mine.getByText(practice.kinds.descent)))
  expect(mine.getByText('70 bpm')).toBeTruthy()
  await settle(() => void fireEvent.click(mine.getByText(list.erase)))
  await press(list.eraseYes)
  expect(bridge.calls).toContainEqual({ name: 'data:erase-talk', input: 'p1' })
  expect(mine.getByText(list.empty)).toBeTruthy()
})

test('a seat with a PIN is asked for it before anything is fetched', async () => {
  const bridge = await open(NOBODY_YET, {
    'data:protection': () => ({
      kind: 'passphrase',
      hasKeyStore: false,
      hasPin: { a: true, b: false },
    }),
  })
  const mine = within(screen.getByRole('region', { name: list.title(partner.a) }))
  expect(mine.queryByRole('button', { name: words.handOver.open })).toBeNull()
  const pin = mine.getByLabelText(words.yourData.pin.mine)
  await settle(() => void fireEvent.change(pin, { target: { value: '271828' } }))
  await settle(
    () => void fireEvent.click(mine.getByRole('button', { name: words.review.mine.open })),
  )
  expect(bridge.calls).toContainEqual({
    name: 'vault:open-seat',
    input: { partner: 'a', pin: '271828' },
  })
  expect(mine.getByRole('button', { name: words.handOver.open })).toBeTruthy()
})
