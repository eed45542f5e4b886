// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { CommandKey } from '#shared/session/commands.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { formats } from './support/formats.ts'
import { openEbb } from './support/open-ebb.tsx'
import {
  ALL_KEYS,
  appState,
  BACK_AT,
  EMPTY_SEAT,
  EVENING,
  PHASES,
  WORN_SEAT,
} from './support/snapshots.ts'

const heading = (name: string) => screen.getByRole('heading', { level: 1, name })
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const seat = (name: string) => within(screen.getByRole('region', { name }))

test('every phase has its screen, with one heading', async () => {
  const titles = {
    idle: words.app.promise,
    baseline: words.rest.title,
    'neutral-talk': words.neutralTalk.title,
    talk: words.talk.listening,
    breather: words.breather.title,
    proposed: words.prompt.title,
    pause: `${words.pause.backAt} ${formats.clock(BACK_AT)}`,
    return: words.comeBack.time,
    ended: words.end.title,
  } as const
  const { show } = await openEbb()
  for (const [kind, title] of Object.entries(titles)) {
    await show({ phase: PHASES[kind as keyof typeof PHASES] })
    expect(heading(title)).toBeDefined()
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  }
})

/** Which button belongs to which key, and where it stands. */
const BUTTONS: readonly (readonly [keyof typeof PHASES, CommandKey, string, string | null])[] = [
  ['baseline', 'begin-talk', words.rest.begin, null],
  ['baseline', 'end', words.rest.notToday, null],
  ['neutral-talk', 'begin-talk', words.rest.begin, null],
  ['neutral-talk', 'end', words.rest.notToday, null],
  ['talk', 'pause', words.talk.pause, null],
  ['talk', 'end', words.talk.end, null],
  ['talk', 'ask-pause:a', words.talk.flooding, words.partner.a],
  ['talk', 'ask-pause:b', words.talk.flooding, words.partner.b],
  ['talk', 'moved:a', words.talk.moved, words.partner.a],
  ['talk', 'moved:b', words.talk.moved, words.partner.b],
  ['talk', 'breathe', words.breather.begin, null],
  ['talk', 'mark:a', words.talk.mark, words.partner.a],
  ['talk', 'mark:b', words.talk.mark, words.partner.b],
  ['breather', 'end-breather', words.breather.back, null],
  ['breather', 'pause', words.talk.pause, null],
  ['proposed', 'pause', words.prompt.now(formats.clock(BACK_AT)), null],
  ['proposed', 'two-more', words.prompt.twoMore, null],
  ['proposed', 'not-now', words.prompt.notNow, null],
  ['pause', 'extend', words.pause.tenMore, null],
  ['pause', 'ready:a', words.pause.early, words.partner.a],
  ['pause', 'ready:b', words.pause.early, words.partner.b],
  ['return', 'extend', words.comeBack.tenMore, null],
  ['return', 'ready:a', words.comeBack.readyAs(words.partner.a), null],
  ['return', 'ready:b', words.comeBack.readyAs(words.partner.b), null],
  ['ended', 'leave', words.end.leave, null],
]

test.each(BUTTONS)('%s: the button for %s obeys what is allowed', async (phase, key, name, at) => {
  const { bridge, show } = await openEbb({ phase: PHASES[phase] })
  const find = () =>
    (at === null ? screen : seat(at)).getByRole<HTMLButtonElement>('button', { name })
  expect(find().disabled).toBe(false)
  fireEvent.click(find())
  const [kind, partner] = key.split(':')
  expect(bridge.commands[0]).toMatchObject(partner === undefined ? { kind } : { kind, partner })

  await show({ phase: PHASES[phase], allowed: ALL_KEYS.filter((allowed) => allowed !== key) })
  expect(find().disabled).toBe(true)
})

test('rest: the beginning is the one thing only when everyone who wears a strap has found their rest', async () => {
  const found = { kind: 'found' } as const
  const capturing = { kind: 'capturing', share: 0.5 } as const
  const { show } = await openEbb({
    phase: PHASES.baseline,
    seats: { a: { ...WORN_SEAT, rest: found }, b: { ...WORN_SEAT, rest: capturing } },
  })
  expect(button(words.rest.beginAnyway).dataset.rank).toBe('secondary')
  expect(seat(words.partner.b).getByText(words.rest.capturing)).toBeDefined()
  await show({
    phase: PHASES.baseline,
    seats: { a: { ...WORN_SEAT, rest: found }, b: EMPTY_SEAT },
  })
  expect(button(words.rest.begin).dataset.rank).toBe('primary')
  expect(seat(words.partner.b).getByText(words.rest.none)).toBeDefined()
})

test('rest: everyday chat is offered once there is a rest to hold it against, and says why', async () => {
  const found = { kind: 'found' } as const
  const chat = { name: words.neutralTalk.offer }
  const { bridge, show } = await openEbb({ phase: PHASES.baseline })
  expect(screen.queryByRole('button', chat)).toBeNull()
  expect(screen.queryByText(words.neutralTalk.why)).toBeNull()
  const seats = { a: { ...WORN_SEAT, rest: found }, b: EMPTY_SEAT }
  await show({ phase: PHASES.baseline, seats })
  expect(button(chat.name).dataset.rank).toBe('quiet')
  expect(screen.getByText(words.neutralTalk.why)).toBeDefined()
  fireEvent.click(button(chat.name))
  expect(bridge.commands).toEqual([{ kind: 'begin-neutral-talk' }])
  await show({ phase: PHASES.baseline, seats, allowed: [] })
  expect(button(chat.name).disabled).toBe(true)
})

test('chat: there is something to talk about, and a strap that cannot be read is said at its seat', async () => {
  await openEbb({
    phase: PHASES['neutral-talk'],
    seats: { a: { ...WORN_SEAT, rest: { kind: 'found' }, trouble: 'no-data' }, b: EMPTY_SEAT },
  })
  for (const topic of words.neutralTalk.topics) expect(screen.getByText(topic)).toBeDefined()
  const said = words.talk.cannotTell(words.trouble['no-data'])
  expect(seat(words.partner.a).getByText(said)).toBeDefined()
  expect(seat(words.partner.b).queryByText(said)).toBeNull()
})

test('rest: a strap that cannot be read is said with its reason', async () => {
  await openEbb({
    phase: PHASES.baseline,
    seats: {
      a: { ...WORN_SEAT, rest: { kind: 'settling', share: 0.1 }, trouble: 'no-contact' },
      b: EMPTY_SEAT,
    },
  })
  const reason = words.rest.waiting(words.trouble['no-contact'])
  expect(seat(words.partner.a).getByText(reason)).toBeDefined()
})

test('rest: whoever has found theirs may look at it alone; the offer is the same at every seat', async () => {
  const found = { kind: 'found' } as const
  const seats = { a: { ...WORN_SEAT, rest: found }, b: { ...WORN_SEAT, rest: found } }
  const seen: Record<string, string> = {}
  const asked: string[] = []
  for (const arrivedHigh of [true, false]) {
    const bridge = new FakeBridge(appState({ phase: PHASES.baseline, seats }), {
      'session:own': (partner) => {
        asked.push(partner)
        return { body: 'cannot-tell', arrivedHigh, toJudge: 0, readiness: null, words: null }
      },
    })
    const { push } = await openEbb({}, { bridge })
    const rest = () => document.body.textContent ?? ''
    const outside = rest()
    fireEvent.click(button(words.arrival.offerTo(words.partner.b)))
    fireEvent.click(button(words.handOver.keepOpen))
    await push('strap:candidates', null)
    const said = arrivedHigh ? words.arrival.high : words.arrival.found
    expect(screen.getByText(said)).toBeDefined()
    fireEvent.click(button(words.arrival.close))
    expect(rest()).toBe(outside)
    seen[said] = outside
    cleanup()
  }
  expect(asked).toEqual(['b', 'b'])
  expect(Object.keys(seen)).toHaveLength(2)
  expect(new Set(Object.values(seen)).size).toBe(1)
})

test('rest: where nobody has found theirs there is nothing to look at', async () => {
  const seats = {
    a: { ...WORN_SEAT, rest: { kind: 'settling', share: 0.5 } as const },
    b: EMPTY_SEAT,
  }
  await openEbb({ phase: PHASES.baseline, seats })
  expect(screen.queryByText(words.arrival.offer)).toBeNull()
})

test('rest: alone there is one seat, and the beginning waits for no other', async () => {
  const seats = {
    a: { ...WORN_SEAT, rest: { kind: 'found' } as const },
    b: { ...WORN_SEAT, rest: { kind: 'settling', share: 0.5 } as const },
  }
  await openEbb({ phase: PHASES.baseline, seats, solo: true })
  expect(button(words.rest.begin).dataset.rank).toBe('primary')
  expect(screen.getByText(words.rest.hintAlone)).toBeDefined()
  expect(screen.getAllByRole('region')).toHaveLength(1)
})

test('rest: "not now" ends and leaves at once', async () => {
  const { bridge, push } = await openEbb({ phase: PHASES.baseline })
  fireEvent.click(button(words.rest.notToday))
  await push('strap:candidates', null)
  expect(bridge.commands).toEqual([{ kind: 'end' }, { kind: 'leave' }])
})

test('pause: a promise that was moved is said, and readiness shows at its seat', async () => {
  await openEbb({
    phase: { ...PHASES.pause, moved: true },
    seats: { a: { ...EMPTY_SEAT, ready: true }, b: EMPTY_SEAT },
  })
  expect(screen.getByText(words.pause.moved(formats.clock(BACK_AT)))).toBeDefined()
  expect(seat(words.partner.a).getByText(words.comeBack.ready)).toBeDefined()
  expect(seat(words.partner.a).queryByRole('button', { name: words.pause.early })).toBeNull()
  expect(seat(words.partner.b).getByRole('button', { name: words.pause.early })).toBeDefined()
})

test('return: an early one is called what it is', async () => {
  const { show } = await openEbb({ phase: PHASES.return })
  expect(screen.getByRole('time').getAttribute('datetime')).toBe(new Date(EVENING).toISOString())
  await show({ phase: { ...PHASES.return, early: true } })
  expect(heading(words.comeBack.early)).toBeDefined()
})

test('ended: the couple’s own facts, and for simulated hearts that nothing is kept', async () => {
  const { show } = await openEbb({ phase: PHASES.ended })
  const summary = words.end.summary(words.talk.minutes(47), words.end.pauses(1))
  expect(screen.getByText(summary)).toBeDefined()
  expect(screen.getByText(words.end.kept)).toBeDefined()
  await show({ phase: PHASES.ended, simulated: true })
  expect(screen.getByText(words.end.simulated)).toBeDefined()
})

test('the button that shows a time asks for that very time', async () => {
  const { bridge } = await openEbb({ phase: PHASES.proposed })
  fireEvent.click(screen.getByRole('button', { name: words.prompt.now(formats.clock(BACK_AT)) }))
  expect(bridge.commands).toEqual([{ kind: 'pause', returnAt: BACK_AT }])
})

test('that the return is near is said in words, too', async () => {
  const { show } = await openEbb({ phase: PHASES.pause })
  expect(screen.queryByText(words.pause.soon)).toBeNull()
  await show({ phase: { ...PHASES.pause, soon: true } })
  expect(screen.getByText(words.pause.soon)).toBeDefined()
})

test('where nothing can be written, nothing is said to be kept', async () => {
  const ended = appState({ phase: PHASES.ended })
  const inMemory = { ...ended, notices: [{ kind: 'journal-in-memory' }] } as const
  await openEbb({}, { bridge: new FakeBridge(inMemory) })
  expect(screen.queryByText(words.end.kept)).toBeNull()
})
