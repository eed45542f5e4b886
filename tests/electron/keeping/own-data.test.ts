import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { english } from '#shared/guidance/words.ts'
import { NOBODY_YET } from '#shared/people/people.ts'
import { DAY, epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { ManualClock } from '../../../electron/main/clock/manual-clock.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { openKeeping } from '../../../electron/main/keeping/open-keeping.ts'
import { PeopleRoom } from '../../../electron/main/people/people-room.ts'
import { SettingsFile } from '../../../electron/main/settings-file.ts'
import { StrapMemory } from '../../../electron/main/strap-memory.ts'
import { KeyRoom } from '../../../electron/main/vault/key-room.ts'
import { noKeyStore } from '../../support/chosen-keys.ts'
import { runningSession } from '../../support/running-session.ts'
import { EVENING, Talk } from '../../support/talk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const PIN = '271828'
const silent = (): void => {}

/** All of a profile that has to do with what is kept, over real files. */
const open = async () => {
  const profile = temporaryFolder()
  const clock = new ManualClock({ mono: sessionMs(0), wall: epochMs(EVENING) })
  const keys = new KeyRoom(join(profile, 'keys.json'), noKeyStore, silent, silent, {
    now: () => clock.now().wall,
    logN: 8,
  })
  await keys.choose({ kind: 'none' })
  const store = openSqliteStore(join(profile, 'journal.sqlite'))
  const record = new TalkRecord({ store, vault: keys.vault, log: silent })
  const settings = new SettingsFile(join(profile, 'settings.json'), silent, silent)
  const straps = new StrapMemory({
    mayKeep: () => true,
    notes: record.notes,
    plainFile: join(profile, 'straps.json'),
    onRecalled: silent,
    log: silent,
  })
  straps.recall()
  const people = new PeopleRoom({ notes: record.notes, isOpen: () => true }, silent, silent)
  const session = { runs: false }
  const onLeaving = vi.fn()
  const onAllErased = vi.fn()
  const keeping = openKeeping({
    ...{ profile, clock, keys, record, settings, straps, people, onLeaving, onAllErased },
    log: silent,
    dialogs: { save: async () => null, open: async () => null },
    desk: { do: () => Promise.reject(new Error('no job is asked for here')) },
    press: { print: () => Promise.reject(new Error('nothing is printed here')) },
    place: async () => ({ words: english, locale: 'en-GB', country: 'GB' }),
    onRestored: silent,
    onWork: silent,
    session: () => (session.runs ? runningSession() : null),
  })
  const keep = (id: string): void => {
    const talk = new Talk()
    talk.begin({ id })
    talk.command('begin-talk')
    talk.seconds(5, {})
    talk.command('end')
    record.begin(id, false)
    record.write(talk.entries)
    record.finish()
  }
  return {
    profile,
    clock,
    keys,
    store,
    record,
    settings,
    straps,
    people,
    session,
    onLeaving,
    onAllErased,
    keep,
    ...keeping,
  }
}

describe('a PIN', () => {
  test('is set, changed and taken away with the one that is set, also while its stream is open', async () => {
    const { own } = await open()
    expect(await own.changePin('a', null, PIN)).toEqual({ kind: 'done' })
    expect(own.protection()?.hasPin).toEqual({ a: true, b: false })
    expect(await own.changePin('a', null, 'stolen')).toEqual({ kind: 'wrong', waitUntil: null })
    expect(await own.changePin('a', PIN, '314159')).toEqual({ kind: 'done' })
    expect(await own.changePin('a', PIN, null)).toMatchObject({ kind: 'wrong' })
    expect(await own.changePin('a', '314159', null)).toEqual({ kind: 'done' })
    expect(own.protection()?.hasPin.a).toBe(false)
  })

  test('after wrong ones says how long to wait, by the clock', async () => {
    const { own, clock } = await open()
    await own.changePin('b', null, PIN)
    for (let wrong = 0; wrong < 2; wrong += 1) await own.changePin('b', 'x', null)
    const waitUntil = clock.now().wall + 1_000
    expect(await own.changePin('b', 'x', null)).toEqual({ kind: 'wrong', waitUntil })
    clock.advance(400)
    expect(await own.changePin('b', PIN, null)).toEqual({ kind: 'wait', waitUntil })
    clock.advance(600)
    expect(await own.changePin('b', PIN, null)).toEqual({ kind: 'done' })
  })

  test('shuts its seat again ten minutes after the last touch, and on leaving', async () => {
    const { own, keys, clock, lock } = await open()
    await own.changePin('a', null, PIN)
    clock.advance(9 * MINUTE)
    lock.touched()
    clock.advance(9 * MINUTE)
    expect(keys.vault()?.isOpen('a')).toBe(true)
    clock.advance(MINUTE)
    expect(keys.vault()?.isOpen('a')).toBe(false)
    expect(keys.vault()?.isOpen('b')).toBe(true)
    await keys.vault()?.openWithPin('a', PIN)
    own.shut()
    expect(keys.vault()?.isOpen('a')).toBe(false)
  })
})

describe('a seat opened to be read', () => {
  const behindPin = async () => {
    const all = await open()
    all.keep('one')
    await all.own.changePin('a', null, PIN)
    all.own.shut()
    const isOpen = (): boolean => {
      const there = all.record.read('one').entries.some(({ stream }) => stream === 'a')
      expect(all.record.notes.read('about', 'a') !== null).toBe(there)
      return there
    }
    all.record.notes.write('about', 'a', 'a word')
    return { ...all, isOpen }
  }

  test('by its PIN alone, with waits after wrong ones', async () => {
    const { own, clock, isOpen } = await behindPin()
    expect(isOpen()).toBe(false)
    expect(await own.openSeat('a', null)).toEqual({ kind: 'wrong', waitUntil: null })
    expect(await own.openSeat('a', 'x')).toEqual({ kind: 'wrong', waitUntil: null })
    const waitUntil = clock.now().wall + 1_000
    expect(await own.openSeat('a', 'y')).toEqual({ kind: 'wrong', waitUntil })
    expect(await own.openSeat('a', PIN)).toEqual({ kind: 'wait', waitUntil })
    expect(isOpen()).toBe(false)
    clock.advance(1_000)
    expect(await own.openSeat('a', PIN)).toEqual({ kind: 'done' })
    expect(isOpen()).toBe(true)
    expect(await own.openSeat('b', null)).toEqual({ kind: 'done' })
  })

  test('is shut again when asked for, and after ten minutes without a touch', async () => {
    const { own, clock, lock, isOpen } = await behindPin()
    await own.openSeat('a', PIN)
    own.shut()
    expect(isOpen()).toBe(false)
    lock.touched()
    await own.openSeat('a', PIN)
    clock.advance(9 * MINUTE)
    expect(isOpen()).toBe(true)
    clock.advance(MINUTE)
    expect(isOpen()).toBe(false)
  })

  test('does not stay open where it was left while the PIN was tried', async () => {
    const { own, isOpen } = await behindPin()
    const opening = own.openSeat('a', PIN)
    own.shut()
    expect(await opening).toEqual({ kind: 'refused' })
    expect(isOpen()).toBe(false)
    const changing = own.changePin('a', PIN, '314159')
    own.shut()
    expect(await changing).toEqual({ kind: 'done' })
    expect(isOpen()).toBe(false)
  })

  test('not while a session runs', async () => {
    const { own, session, isOpen } = await behindPin()
    session.runs = true
    expect(await own.openSeat('a', PIN)).toEqual({ kind: 'refused' })
    expect(isOpen()).toBe(false)
  })
})

describe('erasing', () => {
  test('forgets who one of them is with what is theirs, and everybody with everything', async () => {
    const { own, people } = await open()
    people.change({ kind: 'name', partner: 'a', name: 'Ada' })
    people.change({ kind: 'name', partner: 'b', name: 'Ben' })
    await own.eraseSeat('a', null)
    expect(people.value.persons.a.name).toBeNull()
    expect(people.value.persons.b.name).toBe('Ben')
    await own.eraseAll()
    expect(people.value).toEqual(NOBODY_YET)
  })

  test('nothing is changed while a session runs', async () => {
    const { own, keep, store, session, keys } = await open()
    keep('one')
    session.runs = true
    expect(await own.eraseTalk('one')).toBe(false)
    expect(await own.eraseSeat('a', null)).toEqual({ kind: 'refused' })
    expect(await own.changePin('a', null, PIN)).toEqual({ kind: 'refused' })
    expect(await own.protect({ kind: 'passphrase', passphrase: 'two who stay' })).toBe(false)
    expect(await own.eraseAll()).toBe(false)
    expect(store.sessionIds()).toEqual(['one'])
    expect(keys.vault()?.protection).toBe('none')
  })

  test('a seat needs its PIN; its strap and PIN go with it, and the couple’s facts stay', async () => {
    const { own, keep, record, store, straps, profile } = await open()
    keep('one')
    straps.remember('a', { id: 'x', name: 'Ondine' })
    await own.changePin('a', null, PIN)
    const before = readFileSync(join(profile, 'keys.json'), 'utf8')
    const note = Buffer.from(store.note('straps', 'couple') ?? '').subarray(0, 24)
    expect(note).toHaveLength(24)
    expect(await own.eraseSeat('a', null)).toMatchObject({ kind: 'wrong' })
    expect(record.read('one').entries.some(({ stream }) => stream === 'a')).toBe(true)
    const erasing = own.eraseSeat('a', PIN)
    expect(own.isBusy).toBe(true)
    expect(await erasing).toEqual({ kind: 'done' })
    expect(record.read('one').entries.some(({ stream }) => stream === 'a')).toBe(false)
    expect(record.pastTalks()).toMatchObject([{ id: 'one' }])
    expect(own.protection()?.hasPin.a).toBe(false)
    expect(straps.value.a).toBeNull()
    const box = JSON.parse(before).streams.a.box
    for (const name of readdirSync(profile)) {
      const bytes = readFileSync(join(profile, name))
      for (const trace of [box, note]) expect(bytes.includes(trace), name).toBe(false)
    }
  })

  test('everything: no file of ours is left but an empty journal, and there are no keys', async () => {
    const { own, keep, store, keys, profile, settings, straps, onAllErased } = await open()
    keep('one')
    settings.change({ theme: 'dark' })
    straps.remember('b', { id: 'x', name: 'Ondine' })
    for (const name of [
      'journal-set-aside-2026.sqlite',
      'journal-set-aside-2026.sqlite-wal',
      'straps.json',
      'ebb.log',
      'ebb.log.old',
      'keys.json.new',
    ])
      writeFileSync(join(profile, name), 'old')
    expect(await own.eraseAll()).toBe(true)
    expect(store.sessionIds()).toEqual([])
    expect(store.note('straps', 'couple')).toBeNull()
    expect(readdirSync(profile).filter((name) => !name.startsWith('journal.sqlite'))).toEqual([])
    expect(keys.state).toBe('choose')
    expect(own.protection()).toBeNull()
    expect(settings.value.theme).toBe('system')
    expect(straps.value.b).toBeNull()
    expect(onAllErased).toHaveBeenCalledOnce()
  })

  test('everything can go without the passphrase, also while it is being typed', async () => {
    const { own, keys, profile } = await open()
    await own.protect({ kind: 'passphrase', passphrase: 'two who stay two' })
    const next = new KeyRoom(join(profile, 'keys.json'), noKeyStore, silent, silent, { logN: 8 })
    await next.enter()
    expect(next.state).toBe('locked')
    const typed = next.unlock('two who stay two')
    await next.destroy()
    expect(await typed).toBe(false)
    expect(next.state).toBe('choose')
    expect(existsSync(join(profile, 'keys.json'))).toBe(false)
    expect(keys.state).toBe('open')
  })
})

describe('retention', () => {
  test('says it for a week, then removes; looks once a day while Ebb runs', async () => {
    const { keep, store, clock, retention, onLeaving } = await open()
    keep('old')
    retention.look()
    expect(onLeaving).not.toHaveBeenCalled()
    clock.advance(83 * DAY + MINUTE)
    expect(onLeaving).toHaveBeenCalledOnce()
    const on = retention.leaving?.on ?? 0
    clock.advance(6 * DAY)
    expect(store.sessionIds()).toEqual(['old'])
    clock.advance(DAY)
    expect(clock.now().wall).toBeGreaterThanOrEqual(on)
    expect(store.sessionIds()).toEqual([])
    expect(retention.leaving).toBeNull()
  })

  test('waits while a session runs', async () => {
    const { keep, store, clock, retention, session } = await open()
    keep('old')
    clock.advance(84 * DAY)
    session.runs = true
    clock.advance(30 * DAY)
    expect(store.sessionIds()).toEqual(['old'])
    session.runs = false
    clock.advance(1_000)
    expect(store.sessionIds()).toEqual([])
    expect(retention.leaving).toBeNull()
  })
})
