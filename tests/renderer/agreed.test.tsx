// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import type { OwnPart } from '#shared/ipc/contract.ts'
import { NOBODY_YET, type People, type Tendency } from '#shared/people/people.ts'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { epochMs, MINUTE } from '#shared/units.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, BACK_AT, EVENING, PHASES, snapshot } from './support/snapshots.ts'

const { agreed, pause, wordsForMe, soothes, handOver } = words
const PEOPLE: People = {
  ...NOBODY_YET,
  persons: {
    a: { ...NOBODY_YET.persons.a, name: 'Ada', soothes: ['Rain on the roof'] },
    b: { ...NOBODY_YET.persons.b, name: 'شیرین' },
  },
  agreement: {
    sign: 'Lighthouse',
    places: { a: 'The kitchen', b: '' },
    touch: 'ask',
    wordsOfReturn: 'Here I am.',
  },
}
const PAUSED = {
  phase: PHASES.pause,
  at: { ...snapshot().at, wall: epochMs(EVENING + 2 * MINUTE) },
}

const open = (live: Partial<LiveSnapshot>, people: People = PEOPLE, own?: OwnPart) =>
  openEbb(live, {
    bridge: new FakeBridge(
      { ...appState(live), people },
      own === undefined ? {} : { 'people:own': () => own },
    ),
  })
const settle = (work: () => void): Promise<void> => act(async () => work())
const press = (name: string): Promise<void> =>
  settle(() => void fireEvent.click(screen.getByRole('button', { name })))
const shown = (): string => document.body.textContent ?? ''

test('the sign stands at the rest', async () => {
  await open({ phase: PHASES.baseline })
  expect(screen.getByText(agreed.sign(isolated('Lighthouse')))).toBeDefined()
})

test('the card says where each goes and how it is with touch', async () => {
  await open({ phase: PHASES.pause })
  const list = within(screen.getByRole('dialog')).getByRole('list', { name: agreed.places })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([agreed.place(isolated('Ada'), isolated('The kitchen')), agreed.touches.ask])
})

test('the words of return stand at the return, and on the card that opens the door', async () => {
  const { show } = await open({ phase: PHASES.return })
  expect(screen.getByText(agreed.wordsOfReturn(isolated('Here I am.')))).toBeDefined()
  await show({ phase: { ...PHASES.talk, resumed: true } })
  await press(words.reEntry.open)
  expect(screen.getByText(words.reEntry.arrivalWith(isolated('Here I am.')))).toBeDefined()
})

test.each([
  ['nothing was said', { people: NOBODY_YET, simulated: false }],
  ['the hearts are simulated', { people: PEOPLE, simulated: true }],
])('where %s, nothing stands there', async (_why, { people, simulated }) => {
  const { show } = await open({ phase: PHASES.baseline, simulated }, people)
  const none = (): void => {
    for (const text of ['Lighthouse', 'kitchen', 'Here I am', 'Rain', agreed.touches.ask]) {
      expect(shown()).not.toContain(text)
    }
    for (const start of [agreed.sign(''), agreed.wordsOfReturn('').slice(0, -1)]) {
      expect(shown()).not.toContain(start.trim())
    }
  }
  none()
  await show({ phase: PHASES.pause, simulated })
  none()
  expect(screen.queryByRole('list', { name: agreed.places })).toBeNull()
  await press(pause.way.open)
  expect(screen.queryByRole('heading', { name: soothes.title })).toBeNull()
  await press(pause.way.close)
  await show({ phase: PHASES.return, simulated, at: { ...snapshot().at, wall: BACK_AT } })
  none()
})

test('what soothes is folded, under the name of the one who said it; who said nothing is not there', async () => {
  await open(PAUSED)
  expect(shown()).not.toContain('Rain on the roof')
  await press(pause.way.open)
  const dialog = within(screen.getByRole('dialog', { name: pause.way.title }))
  const list = dialog.getByRole('list', { name: soothes.listOf(isolated('Ada')) })
  expect(list.textContent).toBe('Rain on the roof')
  expect(dialog.getAllByRole('list')).toHaveLength(1)
  await press(pause.way.close)
  expect(shown()).not.toContain('Rain on the roof')
})

const { space, contact, steady } = pause.help.lines
test.each<[Tendency | null, readonly string[]]>([
  ['withdraw', space],
  ['pursue', contact],
  ['neither', [space[0], contact[0], steady[0]]],
  [null, [space[0], contact[0], steady[0]]],
])('who said “%s” reads their words alone, and only while it is open', async (tendency, lines) => {
  const { bridge } = await open(PAUSED, PEOPLE, {
    open: true,
    tendency,
    breathsPerMinute: null,
    offsetBpm: 0,
  })
  const before = shown()
  await press(wordsForMe.openAs(isolated('Ada')))
  expect(bridge.calls.filter(({ name }) => name === 'people:own')).toEqual([])
  for (const line of lines) expect(shown()).not.toContain(line)
  await press(handOver.keepOpen)
  expect(bridge.calls.at(-1)).toEqual({ name: 'people:own', input: 'a' })
  const read = [...document.querySelectorAll('dialog p')].map(({ textContent }) => textContent)
  expect(read.filter((text) => [...space, ...contact, ...steady].includes(text as never))).toEqual(
    lines,
  )
  await settle(() => void fireEvent.blur(window))
  for (const line of lines) expect(shown()).not.toContain(line)
  await press(wordsForMe.close)
  expect(shown()).toBe(before)
})

test('what a PIN shuts chooses nothing', async () => {
  await open(PAUSED, PEOPLE, { open: false, tendency: null, breathsPerMinute: null, offsetBpm: 0 })
  await press(wordsForMe.openAs(isolated('شیرین')))
  await press(handOver.keepOpen)
  expect(screen.getByText(steady[0])).toBeDefined()
})

test('the own pace of practice stands among the own words, and is gone with them', async () => {
  const own = { open: true, tendency: null, breathsPerMinute: 5.5, offsetBpm: 0 } as const
  const { bridge } = await open(PAUSED, PEOPLE, own)
  await press(wordsForMe.openAs(isolated('Ada')))
  expect(shown()).not.toContain(wordsForMe.pace(5.5))
  await press(handOver.keepOpen)
  expect(shown()).toContain(wordsForMe.pace(5.5))
  await settle(() => void fireEvent.blur(window))
  expect(shown()).not.toContain(wordsForMe.pace(5.5))
  expect(bridge.calls.filter(({ name }) => name === 'settings:change')).toEqual([])
})

test('what one tends to do shows nowhere on the screen of both', async () => {
  const screens: string[] = []
  for (const tendency of ['withdraw', 'pursue'] as const) {
    const { ebb } = await open(PAUSED, PEOPLE, {
      open: true,
      tendency,
      breathsPerMinute: null,
      offsetBpm: 0,
    })
    screens.push(screen.getAllByRole('main').at(-1)?.textContent ?? '')
    expect(ebb.store.view()?.people).toEqual(PEOPLE)
  }
  expect(screens[0]).toBe(screens[1])
})
