// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { PARTNERS } from '#shared/partners.ts'
import { epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { Talk } from '../support/talk.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { formats } from './support/formats.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, BEGUN, EVENING, PHASES, snapshot, WORN_SEAT } from './support/snapshots.ts'

const seats = { a: WORN_SEAT, b: WORN_SEAT }
const page = (): string => document.body.innerHTML

/** Two real talks, told by the engine, that differ in nothing but the hearts. */
const talkWith = (beating: Parameters<Talk['seconds']>[1], count: number): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(count, beating)
  return talk
}

test('two different bodies look the same', async () => {
  const calm = talkWith({ a: 72, b: 74 }, 80)
  const high = talkWith({ a: 82, b: 84 }, 80)
  const flooded = talkWith({ a: 74, b: 112 }, 45)
  flooded.command('not-now')
  flooded.seconds(35, { a: 74, b: 112 })
  const { push } = await openEbb({})
  await push('live:snapshot', calm.snapshot())
  const seen = page()
  for (const other of [high, flooded]) {
    expect(other.phase).toBe('talk')
    await push('live:snapshot', other.snapshot())
    expect(page()).toBe(seen)
  }
  expect(screen.queryByRole('img')).toBeNull()
})

test('the prompt looks the same whoever it is about, and whether it was noticed or pressed', async () => {
  const prompts = [
    { a: 110, b: 74 },
    { a: 74, b: 112 },
    { a: 110, b: 112 },
  ].map((bodies) => {
    const talk = talkWith(bodies, 45)
    expect(talk.phase).toBe('proposed')
    return talk.snapshot()
  })
  const asked = PARTNERS.map((partner) => {
    const talk = talkWith({ a: 72, b: 74 }, 45)
    talk.command({ kind: 'ask-pause', partner })
    return talk.snapshot()
  })
  const { push } = await openEbb({})
  const seen: string[] = []
  for (const prompt of [...prompts, ...asked]) {
    await push('live:snapshot', prompt)
    expect(screen.getByText(words.prompt.title)).toBeDefined()
    seen.push(page())
  }
  expect(new Set(seen).size).toBe(1)
})

test('only in a demonstration own water shows, in words too', async () => {
  const simulated = { simulated: true, phase: PHASES.talk }
  const ownSeats = (a: number | null, b: number | null) => ({
    a: { ...seats.a, own: { view: 'water', level: a, bpm: null } as const },
    b: { ...seats.b, own: { view: 'water', level: b, bpm: null } as const },
  })
  const { show } = await openEbb({ ...simulated, seats: ownSeats(1.6, null) })
  const named = (partner: 'a' | 'b', level: string): string =>
    `${words.simulation.lineOf(words.partner[partner])}: ${level}`
  const { wellAbove, above, atRest, unclear } = words.own
  expect(screen.getByRole('img', { name: named('a', wellAbove) })).toBeDefined()
  expect(screen.getByRole('img', { name: named('b', unclear) })).toBeDefined()
  await show({ ...simulated, seats: ownSeats(0.7, 0.1) })
  expect(screen.getByRole('img', { name: named('a', above) })).toBeDefined()
  expect(screen.getByRole('img', { name: named('b', atRest) })).toBeDefined()
  expect(screen.getByText(words.simulation.water)).toBeDefined()
})

test('minutes count from the beginning of the talk', async () => {
  const { show } = await openEbb({ phase: PHASES.talk })
  expect(screen.getByText(words.talk.justBegun)).toBeDefined()
  const { at } = snapshot()
  await show({ phase: PHASES.talk, at: { ...at, mono: sessionMs(BEGUN + 12.9 * MINUTE) } })
  expect(screen.getByText(words.talk.minutes(12))).toBeDefined()
})

test('"can’t tell" says why, technically', async () => {
  const listening = { kind: 'cannot-tell', reason: 'artefacts' } as const
  await openEbb({ phase: PHASES.talk, listening })
  expect(screen.getByText(words.talk.cannotTell(words.trouble.artefacts))).toBeDefined()
})

test('a strap out of reach can be put on again at its seat, and nothing else says whose it is', async () => {
  const lost = { kind: 'lost', strap: { id: 'strap-1', name: 'Polar H10' } } as const
  await openEbb({
    phase: PHASES.talk,
    seats: { a: WORN_SEAT, b: { ...WORN_SEAT, link: lost, trouble: 'lost' } },
    listening: { kind: 'cannot-tell', reason: 'lost' },
  })
  const again = screen.getAllByRole('button', { name: words.strap.connectAgain })
  expect(again).toHaveLength(1)
  expect(screen.getByRole('region', { name: words.partner.b }).contains(again[0] ?? null)).toBe(
    true,
  )
  expect(screen.getByText(words.talk.cannotTell(words.trouble.lost))).toBeDefined()
})

test('the prompt comes into the place that is read out, names nobody and takes no focus', async () => {
  const { show } = await openEbb({ phase: PHASES.talk, seats })
  const status = screen
    .getAllByRole('status')
    .find((place) => place.textContent === words.talk.listening)
  const moved = screen.getAllByRole('button', { name: words.talk.moved })[0]
  moved?.focus()
  await show({ phase: PHASES.proposed, seats })
  expect(status?.isConnected).toBe(true)
  expect(status?.textContent).toContain(words.prompt.title)
  for (const name of Object.values(words.partner)) expect(status?.textContent).not.toContain(name)
  expect(document.activeElement).toBe(moved)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the large button stays the same button when the prompt comes', async () => {
  const { show } = await openEbb({ phase: PHASES.talk })
  const pause = screen.getByRole('button', { name: words.talk.pause })
  await show({ phase: PHASES.proposed })
  expect(pause.isConnected).toBe(true)
  expect(pause.textContent).toContain('Pause now')
})

test('the space bar pauses while nothing has the focus', async () => {
  const { bridge } = await openEbb({ phase: PHASES.talk })
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(bridge.commands).toEqual([{ kind: 'pause', returnAt: null }])
})

test('the space bar belongs to a button that has the focus, and to nobody where a pause is not allowed', async () => {
  const { bridge, show } = await openEbb({ phase: PHASES.talk })
  const moved = screen.getAllByRole('button', { name: words.talk.moved })[0]
  moved?.focus()
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(bridge.commands).toEqual([])
  moved?.blur()
  await show({ phase: PHASES.talk, allowed: [] })
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(bridge.commands).toEqual([])
})

test('a held space bar asks once; a button pressed with a pointer gives the focus back', async () => {
  const { bridge } = await openEbb({ phase: PHASES.talk })
  fireEvent.keyDown(document.body, { key: ' ', repeat: true })
  expect(bridge.commands).toEqual([])
  const [moved] = screen.getAllByRole('button', { name: words.talk.moved })
  if (moved === undefined) throw new Error('no such button')
  moved.focus()
  fireEvent.click(moved, { detail: 1 })
  expect(document.activeElement).not.toBe(moved)
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(bridge.commands).toEqual([
    { kind: 'moved', partner: 'a' },
    { kind: 'pause', returnAt: null },
  ])
})

test.each(['altKey', 'ctrlKey', 'metaKey', 'isComposing'])(
  'the space bar with %s is the computer’s: a window menu, another input method',
  async (held) => {
    const { bridge } = await openEbb({ phase: PHASES.talk })
    fireEvent.keyDown(document.body, { key: ' ', [held]: true })
    expect(bridge.commands).toEqual([])
  },
)

test('the space bar does nothing once the talk screen is gone', async () => {
  const { bridge, show } = await openEbb({ phase: PHASES.talk })
  await show({ phase: PHASES.pause })
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(bridge.commands).toEqual([])
})

const lengthsButton = () => screen.getByRole('button', { name: words.talk.anotherLength })

test('another length: each with the clock time it promises, and one press begins that pause', async () => {
  const { bridge } = await openEbb({ phase: PHASES.talk })
  expect(screen.queryByRole('group', { name: words.talk.lengths })).toBeNull()
  fireEvent.click(lengthsButton())
  const group = within(screen.getByRole('group', { name: words.talk.lengths }))
  const backAt = (minutes: number) => epochMs(EVENING + minutes * MINUTE)
  expect(group.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
    [10, 20, 30, 45, 60].map(
      (minutes) => `${formats.clock(backAt(minutes))} ${words.talk.length(minutes)}`,
    ),
  )
  fireEvent.click(group.getByRole('button', { name: new RegExp(words.talk.length(45)) }))
  expect(bridge.commands).toEqual([{ kind: 'pause', returnAt: backAt(45) }])
})

test('the lengths stay under the finger when the prompt comes, and give way to its answers', async () => {
  const { show } = await openEbb({ phase: PHASES.talk })
  fireEvent.click(lengthsButton())
  const ten = screen.getByRole('button', { name: new RegExp(words.talk.length(10)) })
  await show({ phase: PHASES.proposed })
  expect(ten.isConnected).toBe(true)
  expect(screen.queryByRole('button', { name: words.prompt.notNow })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: words.prompt.anotherTime }))
  expect(ten.isConnected).toBe(false)
  expect(screen.getByRole('button', { name: words.prompt.notNow })).toBeDefined()
})

test('a minute of breath: anyone may begin it, and end it; the pause keeps its place', async () => {
  const { bridge, show } = await openEbb({ phase: PHASES.talk })
  const pause = screen.getByRole('button', { name: words.talk.pause })
  fireEvent.click(screen.getByRole('button', { name: words.breather.begin }))
  await show({ phase: PHASES.breather })
  expect(screen.getByRole('heading', { level: 1, name: words.breather.title })).toBeDefined()
  expect(pause.isConnected).toBe(true)
  fireEvent.keyDown(document.body, { key: ' ' })
  fireEvent.click(screen.getByRole('button', { name: words.breather.back }))
  expect(bridge.commands).toEqual([
    { kind: 'breathe' },
    { kind: 'pause', returnAt: null },
    { kind: 'end-breather' },
  ])
  await show({ phase: PHASES.talk })
  expect(screen.getByText(words.talk.listening)).toBeDefined()
})

test('a mark is set by its button or key, and what is said of it tells nothing', async () => {
  const { bridge, push } = await openEbb({ phase: PHASES.talk })
  const [first, second] = screen.getAllByRole('button', { name: words.talk.mark })
  expect(first?.getAttribute('aria-keyshortcuts')).toBe('1')
  fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' })
  // A board that prints other figures.
  fireEvent.keyDown(document.body, { key: '۲', code: 'Digit2' })
  second?.click()
  expect(bridge.commands).toEqual(['a', 'b', 'b'].map((partner) => ({ kind: 'mark', partner })))
  await push('strap:candidates', null)
  expect(screen.getByText(words.talk.noted).getAttribute('role')).toBe('status')
})

test('a mark that is refused is not said to be noted', async () => {
  const bridge = new FakeBridge(appState({ phase: PHASES.talk }), {
    'session:command': () => false,
  })
  const { push } = await openEbb({}, { bridge })
  fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' })
  await push('strap:candidates', null)
  expect(screen.queryByText(words.talk.noted)).toBeNull()
})

test('alone there is one seat, with all that is its own, and no key for another', async () => {
  const { bridge } = await openEbb({ phase: PHASES.talk, solo: true })
  expect(screen.getAllByRole('region')).toHaveLength(1)
  fireEvent.keyDown(document.body, { key: '2', code: 'Digit2' })
  expect(bridge.commands).toEqual([])
})
