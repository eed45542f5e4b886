import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { epochMs } from '#shared/units.ts'
import { keepTalk, keptProfile, shortTalk } from '../../support/kept-profile.ts'
import { EVENING } from '../../support/talk.ts'

const PIN = '271828'
const bytes = (text: string): Uint8Array => Buffer.from(text)
/** Two minutes of a heart at 75 bpm, as text. */
const INTERVALS = bytes(Array.from({ length: 150 }, (_, beat) => 790 + (beat % 3) * 10).join('\n'))

const WANTED = { heart: 0, partner: 'a', pin: null, begunAt: epochMs(EVENING - 1e9) } as const

test('a recording becomes a session of one seat, marked, and of no other', async () => {
  const { imports, record, reviews } = await keptProfile()
  expect(await imports.look(INTERVALS)).toEqual({
    kind: 'read',
    hearts: [{ lengthS: 120, beats: 150, rates: 0 }],
    own: null,
  })
  expect(record.store.sessionIds()).toEqual([])
  expect(await imports.keep(WANTED)).toEqual({ kind: 'done' })
  const [talk] = record.pastTalks()
  expect(talk).toMatchObject({ begunAt: WANTED.begunAt, broughtIn: { at: EVENING, dated: true } })
  const view = reviews.open(talk?.id ?? '', 'a')
  expect(view?.own?.coverage).toBeGreaterThan(0.8)
  expect(reviews.open(talk?.id ?? '', 'b')?.own).toBeNull()
  // It is kept once: what was read is gone.
  expect(await imports.keep(WANTED)).toEqual({ kind: 'refused' })
})

test('without a date it is listed where it came, and stays without one out and in again', async () => {
  const { imports, exports, record, asked } = await keptProfile()
  await imports.look(INTERVALS)
  await imports.keep({ ...WANTED, begunAt: null })
  const [talk] = record.pastTalks()
  expect(talk?.broughtIn).toEqual({ at: EVENING, dated: false })
  expect(talk?.begunAt).toBe(EVENING - 120_000)
  await exports.talk({
    ...{ sessionId: talk?.id ?? '', partner: 'a', pin: null },
    ...{ format: 'json', withWords: false },
  })
  // Nor does the name it is offered under tell one.
  expect(asked.of).toBeNull()
  const looked = await imports.look(readFileSync(asked.path ?? ''))
  expect(looked).toMatchObject({ kind: 'read', own: { begunAt: null } })
  expect(await imports.keep(WANTED)).toEqual({ kind: 'done' })
  expect(record.pastTalks().map(({ broughtIn }) => broughtIn?.dated)).toEqual([false, false])
})

test('stopped at any moment nothing of it is there, and it can be kept afterwards', async () => {
  const { imports, record, work } = await keptProfile()
  const hours = bytes(Array.from({ length: 9_000 }, (_, beat) => 790 + (beat % 3) * 10).join('\n'))
  expect(await imports.look(hours)).toMatchObject({ kind: 'read' })
  const keeping = imports.keep(WANTED)
  await vi.waitFor(() => expect(work.stop()).toBe(true))
  expect(await keeping).toEqual({ kind: 'stopped' })
  expect(record.store.sessionIds()).toEqual([])
  expect(await imports.keep(WANTED)).toEqual({ kind: 'done' })
  expect(record.read(record.store.sessionIds()[0] ?? '')).toMatchObject({
    unreadable: 0,
    missing: 0,
  })
})

test('what is let go while it is still being read is not held either', async () => {
  const { imports } = await keptProfile()
  const looking = imports.look(INTERVALS)
  imports.drop()
  expect(await looking).toEqual({ kind: 'stopped' })
  expect(await imports.keep(WANTED)).toEqual({ kind: 'refused' })
})

test('letting go stops the reading that nobody waits for, but never what is being kept', async () => {
  const { imports, work, record } = await keptProfile()
  const stop = vi.spyOn(work, 'stop')
  const looking = imports.look(INTERVALS)
  imports.drop()
  expect(stop).toHaveBeenCalledTimes(1)
  await looking
  await imports.look(INTERVALS)
  const keeping = imports.keep(WANTED)
  imports.drop()
  expect(stop).toHaveBeenCalledTimes(1)
  expect(await keeping).toEqual({ kind: 'done' })
  expect(record.pastTalks()).toHaveLength(1)
})

test('what cannot be read is said with its line, and nothing of it is kept', async () => {
  const { imports, record } = await keptProfile()
  expect(await imports.look(bytes('800\n810\nabc\n'))).toEqual({
    kind: 'unreadable',
    line: 3,
    expected: 'interval',
  })
  expect(await imports.keep(WANTED)).toEqual({ kind: 'refused' })
  const days = Array.from({ length: 3 }, (_, day) => `${day * 86_400},70`)
  expect(await imports.look(bytes(`t_s,hr_bpm\n${days.join('\n')}`))).toEqual({ kind: 'too-long' })
  expect(record.store.sessionIds()).toEqual([])
})

test('a seat with a PIN takes nothing without it', async () => {
  const { imports, own, record } = await keptProfile()
  await own.changePin('a', null, PIN)
  own.shut()
  await imports.look(INTERVALS)
  expect(await imports.keep({ ...WANTED, pin: '000000' })).toMatchObject({ kind: 'wrong' })
  expect(record.store.sessionIds()).toEqual([])
  expect(await imports.keep({ ...WANTED, pin: PIN })).toEqual({ kind: 'done' })
})

test('Ebb’s own export comes back beside what is here, with an equal review', async () => {
  const profile = await keptProfile()
  const { imports, exports, record, reviews, asked } = profile
  keepTalk(profile, shortTalk('one'), 'one')
  await exports.talk({
    ...{ sessionId: 'one', partner: 'a', pin: null },
    ...{ format: 'json', withWords: false },
  })
  const looked = await imports.look(readFileSync(asked.path ?? ''))
  const before = reviews.open('one', 'a')
  expect(looked).toMatchObject({ kind: 'read', own: { begunAt: before?.couple.begun.wall } })
  expect(await imports.keep(WANTED)).toEqual({ kind: 'done' })
  const id = record.pastTalks().find((talk) => talk.broughtIn !== null)?.id ?? ''
  const after = reviews.open(id, 'a')
  expect({ ...after, couple: { ...after?.couple, id: 'one', broughtIn: null } }).toEqual(before)
})
