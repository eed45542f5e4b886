// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import { NOBODY_YET } from '#shared/people/people.ts'
import { STEPS } from '#shared/people/set-up.ts'
import { epochMs } from '#shared/units.ts'
import './support/fetched-screens.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, EMPTY_SEAT, EVENING, PHASES, WORN_SEAT } from './support/snapshots.ts'

const button = (name: string) => screen.getByRole('button', { name })
const seat = (name: string) => within(screen.getByRole('region', { name }))

test('without a strap: begin, or try it; a strap can be put on either seat', async () => {
  const { bridge } = await openEbb()
  expect(screen.getByText(words.home.noneReady)).toBeDefined()
  for (const name of Object.values(words.partner)) {
    expect(seat(name).getByText(words.strap.none)).toBeDefined()
    expect(seat(name).getByRole('button', { name: words.strap.connect })).toBeDefined()
  }
  fireEvent.click(button(words.home.tryIt))
  expect(bridge.commands).toMatchObject([{ kind: 'begin', simulated: true }])
  fireEvent.click(button(words.home.begin))
  expect(screen.getByRole('heading', { name: words.tonight.title })).toBeDefined()
})

test('a newcomer reads what it is, what it is not, and that everything stays here', async () => {
  await openEbb()
  expect(screen.getByText(words.app.explained)).toBeDefined()
  expect(screen.getByText(`${words.app.not} ${words.app.stays}`)).toBeDefined()
})

test('whoever has been through the set-up need not read again what this is', async () => {
  const people = { ...NOBODY_YET, passed: STEPS }
  await openEbb({}, { bridge: new FakeBridge({ ...appState(), people }) })
  expect(screen.queryByText(words.app.explained)).toBeNull()
  expect(screen.getByText(`${words.app.not} ${words.app.stays}`)).toBeDefined()
})

test('seats say in words how they stand', async () => {
  const strap = { id: 'strap-2', name: 'TICKR' }
  const { show } = await openEbb({
    seats: { a: WORN_SEAT, b: { ...EMPTY_SEAT, link: { kind: 'lost', strap } } },
  })
  expect(screen.getByText(words.home.oneReady)).toBeDefined()
  expect(seat(words.partner.a).getByText(words.strap.live)).toBeDefined()
  expect(seat(words.partner.a).getByText('Polar H10')).toBeDefined()
  expect(seat(words.partner.b).getByText(words.strap.lost)).toBeDefined()
  const again = seat(words.partner.b).getByRole('button', { name: words.strap.connectAgain })
  expect(again).toBeDefined()
  await show({ seats: { a: WORN_SEAT, b: WORN_SEAT } })
  expect(screen.getByText(words.whose.swap)).toBeDefined()
})

test.each([
  ['Ada', 'Ada'],
  ['a', 'A'],
])('where %s and %s sit, the seat tells them apart', async (a, b) => {
  const { persons } = NOBODY_YET
  const people = {
    ...NOBODY_YET,
    persons: { a: { ...persons.a, name: a }, b: { ...persons.b, name: b } },
  }
  const { push } = await openEbb({}, { bridge: new FakeBridge({ ...appState(), people }) })
  const asTwo = (name: string, side: string) => words.joined.and(isolated(name), side)
  expect(seat(asTwo(a, words.partner.a)).getByText(words.strap.none)).toBeDefined()
  expect(seat(asTwo(b, words.partner.b)).getByText(words.strap.none)).toBeDefined()
  await push('app:people', { ...people, mode: 'solo' })
  expect(seat(isolated(a))).toBeDefined()
})

test('releasing a strap tells main that the seat is empty', async () => {
  const { bridge } = await openEbb({ seats: { a: WORN_SEAT, b: EMPTY_SEAT } })
  fireEvent.click(seat(words.partner.a).getByRole('button', { name: words.strap.release }))
  expect(bridge.reported('strap:link')).toEqual([{ partner: 'a', link: { kind: 'none' } }])
})

test('a strap without Bluetooth: what to check, and once that is left a calm hint at that seat alone', async () => {
  const { push } = await openEbb()
  fireEvent.click(seat(words.partner.b).getByRole('button', { name: words.strap.connect }))
  await push('strap:candidates', null)
  for (const line of words.strap.check)
    expect(within(screen.getByRole('dialog')).getByText(line)).toBeDefined()
  fireEvent.click(button(words.strap.cancel))
  expect(seat(words.partner.b).getByText(words.strap.nothing)).toBeDefined()
  expect(seat(words.partner.a).queryByText(words.strap.nothing)).toBeNull()
})

test('a newer Ebb’s journal: what can be done is shown at once, can wait, and ends with beginning anew', async () => {
  const bridge = new FakeBridge({ ...appState(), notices: [{ kind: 'journal-newer' }] })
  const { push } = await openEbb({}, { bridge })
  expect(screen.getByText(words.newer.why)).toBeDefined()
  fireEvent.click(button(words.newer.later))
  expect(button(words.home.begin)).toBeDefined()
  fireEvent.click(button(words.home.lookBack))
  bridge.answers['data:begin-anew'] = () => false
  fireEvent.click(button(words.newer.begin))
  expect(await screen.findByText(words.newer.failed)).toBeDefined()
  bridge.answers['data:begin-anew'] = () => true
  fireEvent.click(button(words.newer.begin))
  await push('app:notice', { kind: 'journal-set-aside', name: 'old' })
  expect(screen.queryByText(words.newer.why)).toBeNull()
  expect(button(words.home.begin)).toBeDefined()
  expect(screen.getByText(words.notice.journalSetAside(isolated('old')))).toBeDefined()
})

test('once it is chosen how what Ebb keeps is protected, it goes on to the talk that was asked for', async () => {
  const { push } = await openEbb({}, { bridge: new FakeBridge({ ...appState(), vault: 'choose' }) })
  fireEvent.click(button(words.home.begin))
  expect(screen.getByRole('heading', { name: words.keys.choose.title })).toBeDefined()
  await push('app:vault', 'open')
  expect(screen.getByRole('heading', { name: words.tonight.title })).toBeDefined()
})

test('a file that is dropped while the keys are shut and the journal is a newer Ebb’s waits for both', async () => {
  const state = { ...appState(), vault: 'locked' as const }
  const bridge = new FakeBridge({ ...state, notices: [{ kind: 'journal-newer' }] })
  const { push } = await openEbb({}, { bridge })
  fireEvent.click(button(words.keys.later))
  const file = new File(['800'], 'night.txt')
  act(() => {
    const drop = new Event('drop')
    Object.assign(drop, { dataTransfer: { types: ['Files'], files: [file] } })
    window.dispatchEvent(drop)
  })
  await push('app:vault', 'open')
  expect(screen.getByText(words.newer.why)).toBeDefined()
})

test('who wants to look back, and is asked for the passphrase first, is there once it is open', async () => {
  const { push } = await openEbb({}, { bridge: new FakeBridge({ ...appState(), vault: 'locked' }) })
  fireEvent.click(button(words.keys.later))
  fireEvent.click(button(words.home.lookBack))
  await push('app:vault', 'open')
  expect(await screen.findByText(words.lookBack.empty)).toBeDefined()
})

test('look back is empty at first and says what will stand there', async () => {
  const { push } = await openEbb()
  fireEvent.click(button(words.home.lookBack))
  await push('strap:candidates', null)
  expect(screen.getByText(words.lookBack.empty)).toBeDefined()
  fireEvent.click(button(words.lookBack.back))
  expect(button(words.home.begin)).toBeDefined()
})

test('home says what is about to go', async () => {
  const { push } = await openEbb()
  expect(screen.queryByText(/are removed/)).toBeNull()
  await push('app:leaving', { on: EVENING, before: epochMs(EVENING - 1e9), keepDays: 90 })
  expect(screen.getByText(/are removed/)).toBeDefined()
})

test('a talk that goes on is shown whatever page was open', async () => {
  const { show } = await openEbb()
  fireEvent.click(button(words.home.settings))
  await show({ phase: PHASES.talk })
  expect(screen.getByText(words.talk.listening)).toBeDefined()
})

test('notices are said one at a time until they have been read', async () => {
  const { push } = await openEbb()
  await push('app:notice', { kind: 'trial-runtime' })
  await push('app:notice', { kind: 'trial-runtime' })
  await push('app:notice', { kind: 'journal-set-aside', name: '<b>old</b>' })
  expect(screen.getByText(words.notice.journalSetAside(isolated('<b>old</b>')))).toBeDefined()
  fireEvent.click(button(words.notice.dismiss))
  expect(screen.getByText(words.notice.trialRuntime)).toBeDefined()
  fireEvent.click(button(words.notice.dismiss))
  expect(screen.queryByText(words.notice.trialRuntime)).toBeNull()
})

test('that the record waits is taken back once it is written again', async () => {
  const { push } = await openEbb()
  await push('app:notice', { kind: 'journal-in-memory' })
  expect(screen.getByText(words.notice.journalInMemory)).toBeDefined()
  await push('app:notice', { kind: 'journal-written' })
  expect(screen.getByText(words.notice.journalWritten)).toBeDefined()
  fireEvent.click(button(words.notice.dismiss))
  expect(screen.queryByText(words.notice.journalInMemory)).toBeNull()
  await push('app:notice', { kind: 'journal-in-memory' })
  expect(screen.getByText(words.notice.journalInMemory)).toBeDefined()
})
