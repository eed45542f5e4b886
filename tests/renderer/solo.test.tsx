// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { NOBODY_YET } from '#shared/people/people.ts'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { OF_TWO } from '../shared/guidance/forbidden.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, BACK_AT, EMPTY_SEAT, EVENING, PHASES, WORN_SEAT } from './support/snapshots.ts'

/** All that could be said of two has been said, before one of them went on alone. */
const PEOPLE = {
  ...NOBODY_YET,
  mode: 'solo',
  persons: {
    a: { ...NOBODY_YET.persons.a, soothes: ['Rain on the roof'] },
    b: { ...NOBODY_YET.persons.b, name: 'Ben', soothes: ['Chess'] },
  },
  agreement: {
    sign: 'Lighthouse',
    places: { a: 'The kitchen', b: 'The balcony' },
    touch: 'yes',
    wordsOfReturn: 'Here we are again.',
  },
} as const

const open = (live: Partial<LiveSnapshot>) => {
  const solo = { ...live, solo: live.phase !== undefined && live.phase.kind !== 'idle' }
  const state = { ...appState(solo), people: PEOPLE }
  return openEbb(solo, { bridge: new FakeBridge(state, { 'sessions:note-due': () => true }) })
}
const settle = (work: () => void): Promise<void> => act(async () => work())
const press = (name: string): Promise<void> =>
  settle(() => void fireEvent.click(screen.getByRole('button', { name })))

/** All there is to read, to hear, and to be asked. */
const said = (): string[] => {
  const all = [...document.body.querySelectorAll('*')]
  const labels = all.map((element) => element.getAttribute('aria-label') ?? '')
  const texts = all.flatMap((element) =>
    [...element.childNodes].flatMap((node) =>
      node.nodeType === 3 ? [node.textContent ?? ''] : [],
    ),
  )
  return [...labels, ...texts].filter((text) => text !== '')
}
const expectNothingOfTwo = (): void => {
  expect(said().length).toBeGreaterThan(3)
  expect(said().filter((text) => OF_TWO.en.test(text))).toEqual([])
  for (const theirs of ['Ben', 'Chess', 'Lighthouse', 'balcony', 'Here we are again']) {
    expect(document.body.textContent).not.toContain(theirs)
  }
}
const later = (minutes: number) => ({
  mono: sessionMs(5_000 + minutes * MINUTE),
  wall: epochMs(EVENING + minutes * MINUTE),
})
const FOUND = { ...WORN_SEAT, rest: { kind: 'found' } as const }

test.each<[string, Partial<LiveSnapshot>]>([
  ['the start', {}],
  ['the rest', { phase: PHASES.baseline }],
  ['a rest that is found', { phase: PHASES.baseline, seats: { a: FOUND, b: EMPTY_SEAT } }],
  ['speaking for two minutes', { phase: PHASES['neutral-talk'] }],
  ['the talk', { phase: PHASES.talk }],
  ['a talk gone on with', { phase: { ...PHASES.talk, resumed: true } }],
  ['the prompt', { phase: PHASES.proposed }],
  ['a minute of breath', { phase: PHASES.breather }],
  ['the pause with its card', { phase: PHASES.pause }],
  ...[1, 3, 9, 12, 17, 19.5].map((minutes): [string, Partial<LiveSnapshot>] => [
    `the pause, minute ${minutes}`,
    { phase: PHASES.pause, at: later(minutes) },
  ]),
  ['the return', { phase: PHASES.return, at: { ...later(20), wall: BACK_AT } }],
  ['an early return', { phase: { ...PHASES.return, early: true }, at: later(22) }],
  ['the close', { phase: PHASES.ended }],
])('alone, nothing on %s speaks of two', async (_screen, live) => {
  await open(live)
  expect(screen.queryAllByRole('region').length).toBeLessThanOrEqual(1)
  expectNothingOfTwo()
})

test('before a talk there is one seat, and no word of another', async () => {
  await open({})
  await press(words.home.begin)
  expectNothingOfTwo()
})

test('the cards of a return are two, without a listener or a turn', async () => {
  await open({ phase: { ...PHASES.talk, resumed: true } })
  await press(words.reEntry.open)
  expect(screen.getByText(words.alone.say)).toBeDefined()
  expectNothingOfTwo()
  await press(words.reEntry.next)
  expect(screen.getByText(words.alone.choose)).toBeDefined()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: words.reEntry.next }).disabled).toBe(
    true,
  )
  expectNothingOfTwo()
})

test('the own body and the own words need nobody to look away', async () => {
  const { show } = await open({ phase: PHASES.return, at: later(22) })
  await press(words.alone.look)
  expectNothingOfTwo()
  await press(words.ownWords.close)
  await show({
    phase: PHASES.ended,
    solo: true,
    seats: { a: { ...EMPTY_SEAT, recording: 'on' }, b: EMPTY_SEAT },
  })
  await press(words.ownWords.open)
  expect(screen.getByLabelText(words.alone.oneTrue)).toBeDefined()
  expectNothingOfTwo()
})

test('what soothes and the own words in a pause are there for one, too', async () => {
  await open({ phase: PHASES.pause, at: later(2) })
  await press(words.pause.way.open)
  expect(within(screen.getByRole('dialog')).getByText('Rain on the roof')).toBeDefined()
  expectNothingOfTwo()
  await press(words.pause.way.close)
  await press(words.wordsForMe.openAs(words.people.alone))
  expect(screen.getByText(words.alone.wordsForMe.neutral[1])).toBeDefined()
  expectNothingOfTwo()
})
