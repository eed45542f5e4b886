import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { JournalStore, StreamId } from '#shared/journal/store.ts'
import { SealedNotes } from '../../../electron/main/journal/sealed-notes.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { SteadyStore } from '../../../electron/main/journal/steady-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import type { Vault } from '../../../electron/main/vault/vault.ts'
import { openVault } from '../../support/open-vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silent = (): void => {}
const PIN = '271828'
const PLANTED = 'A strap called Ondine'
const STREAMS: readonly StreamId[] = ['couple', 'a', 'b']

const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

const recordOf = (store: JournalStore, vault: Vault | null): TalkRecord =>
  new TalkRecord({ store, vault: () => vault, log: silent })

const kept = async () => {
  const folder = temporaryFolder()
  const store = openSqliteStore(join(folder, 'journal.sqlite'))
  onTestFinished(() => store.close())
  const vault = await openVault()
  const record = recordOf(store, vault)
  return { folder, store, vault, record, notes: record.notes }
}

describe('a note', () => {
  test('is read back, replaced and removed, each stream’s for itself', async () => {
    const { notes } = await kept()
    for (const stream of STREAMS) expect(notes.read('about', stream)).toBeNull()
    for (const stream of STREAMS) expect(notes.write('about', stream, `of ${stream}`)).toBe(true)
    expect(STREAMS.map((stream) => notes.read('about', stream))).toEqual([
      'of couple',
      'of a',
      'of b',
    ])
    notes.write('about', 'a', '')
    expect(notes.read('about', 'a')).toBe('')
    notes.write('about', 'a', null)
    expect(notes.read('about', 'a')).toBeNull()
    expect(notes.read('about', 'b')).toBe('of b')
    expect(notes.read('another', 'b')).toBeNull()
  })

  test('lies sealed in every file, and opens with its own keys alone', async () => {
    const { folder, store, notes } = await kept()
    for (const stream of STREAMS) notes.write('about', stream, PLANTED)
    expect(bytesIn(folder).includes('about')).toBe(true)
    expect(bytesIn(folder).includes(PLANTED)).toBe(false)
    const stranger = recordOf(store, await openVault()).notes
    for (const stream of STREAMS) expect(stranger.read('about', stream)).toBeNull()
  })

  test('without keys there is none to read, and none is kept', () => {
    const store = openSqliteStore(':memory:')
    const { notes } = recordOf(store, null)
    expect(notes.write('about', 'couple', PLANTED)).toBe(false)
    expect(notes.read('about', 'couple')).toBeNull()
    expect(store.note('about', 'couple')).toBeNull()
  })

  test('is written for a seat that is shut, and read only once its PIN has opened it', async () => {
    const { vault, notes } = await kept()
    await vault.setPin('a', PIN)
    notes.write('about', 'a', 'before')
    vault.lock('a')
    expect(notes.read('about', 'a')).toBeNull()
    expect(notes.write('about', 'a', 'while it was shut')).toBe(true)
    expect(notes.read('about', 'a')).toBeNull()
    expect(await vault.openWithPin('a', 'wrong!')).toMatchObject({ kind: 'wrong' })
    expect(notes.read('about', 'a')).toBeNull()
    await vault.openWithPin('a', PIN)
    expect(notes.read('about', 'a')).toBe('while it was shut')
  })

  test('that was put elsewhere, or changed by a bit, does not open', async () => {
    const { store, notes } = await kept()
    notes.write('about', 'a', PLANTED)
    const sealed = store.note('about', 'a') ?? new Uint8Array()
    for (const [name, stream] of [
      ['another', 'a'],
      ['about', 'b'],
      ['about', 'couple'],
    ] as const) {
      store.keepNote(name, stream, sealed)
      expect(notes.read(name, stream)).toBeNull()
    }
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (where, bit) => {
        const changed = Buffer.from(sealed)
        changed[where] = (changed[where] ?? 0) ^ (1 << bit)
        store.keepNote('about', 'a', changed)
        // Also the highest bit of the X25519 key, which the curve ignores (RFC 7748).
        expect(notes.read('about', 'a')).toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})

describe('erased is erased', () => {
  const traces = (store: JournalStore, streams: readonly StreamId[]): Buffer[] =>
    streams.map((stream) => Buffer.from(store.note('about', stream) ?? '').subarray(0, 24))
  const countIn = (folder: string, parts: readonly Buffer[]): number =>
    parts.filter((part) => part.length === 24 && bytesIn(folder).includes(part)).length

  test('one seat’s notes go with the seat, the others’ stay', async () => {
    const { folder, store, record, notes } = await kept()
    for (const stream of STREAMS) notes.write('about', stream, PLANTED)
    const [own, others] = [traces(store, ['a']), traces(store, ['couple', 'b'])]
    expect([countIn(folder, own), countIn(folder, others)]).toEqual([1, 2])
    await record.erasePartner('a')
    expect([countIn(folder, own), countIn(folder, others)]).toEqual([0, 2])
    expect(STREAMS.map((stream) => notes.read('about', stream))).toEqual([PLANTED, null, PLANTED])
  })

  test('everything takes every note with it', async () => {
    const { folder, store, record, notes } = await kept()
    for (const stream of STREAMS) notes.write('about', stream, PLANTED)
    const all = traces(store, STREAMS)
    expect(countIn(folder, all)).toBe(3)
    record.eraseAll()
    expect(countIn(folder, all)).toBe(0)
  })
})

describe('on a disk that fails', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  /** A journal another program can hold, so that nothing can be written. */
  const onDisk = async () => {
    const path = join(temporaryFolder(), 'journal.sqlite')
    const said: string[] = []
    const store = new SteadyStore({
      open: () => openSqliteStore(path),
      log: silent,
      onTrouble: () => said.push('trouble'),
      onWell: () => said.push('well'),
    })
    onTestFinished(() => store.close())
    const vault = await openVault()
    const notes = new SealedNotes({ store, vault: () => vault })
    const another = () => {
      const opened = openSqliteStore(path)
      const there = new SealedNotes({ store: opened, vault: () => vault })
      const read = STREAMS.map((stream) => there.read('about', stream))
      opened.close()
      return read
    }
    return { path, store, notes, said, another }
  }

  test('notes are held, said once, and written when it is well again', async () => {
    const { path, store, notes, said, another } = await onDisk()
    notes.write('about', 'a', 'before')
    notes.write('about', 'b', 'before')
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    notes.write('about', 'a', 'meanwhile')
    notes.write('about', 'b', null)
    expect(said).toEqual(['trouble'])
    expect(STREAMS.map((stream) => notes.read('about', stream))).toEqual([null, 'meanwhile', null])
    expect(() => store.removeStream('a')).toThrow()
    other.close()
    expect(another()).toEqual([null, 'before', 'before'])
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual(['trouble', 'well'])
    expect(another()).toEqual([null, 'meanwhile', null])
  })

  test('what still waits when Ebb is closed is written then', async () => {
    const { path, store, notes, another } = await onDisk()
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    notes.write('about', 'couple', 'meanwhile')
    other.close()
    store.close()
    expect(another()).toEqual(['meanwhile', null, null])
  })

  test('into another file, where the first has gone, and nothing that was erased', async () => {
    const { path, notes, store, another } = await onDisk()
    notes.write('about', 'a', PLANTED)
    notes.write('about', 'b', PLANTED)
    store.removeStream('a')
    rmSync(path)
    notes.write('about', 'couple', PLANTED)
    expect(notes.read('about', 'a')).toBeNull()
    vi.advanceTimersByTime(60_000)
    expect(another()).toEqual([PLANTED, null, PLANTED])
  })
})
