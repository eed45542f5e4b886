import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test, vi } from 'vitest'
import type { Envelope, JournalStore } from '#shared/journal/store.ts'
import { replay } from '#shared/session/engine.ts'
import { isPacket } from '#shared/session/facts.ts'
import { openEnvelopes } from '../../../electron/main/journal/envelope.ts'
import { JournalWriter } from '../../../electron/main/journal/journal-writer.ts'
import { openJournal } from '../../../electron/main/journal/open-journal.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { writeNewerJournal } from '../../support/newer-journal.ts'
import { Talk } from '../../support/talk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silent = (): void => {}

const envelope = (ord: number, more: Partial<Envelope> = {}): Envelope => ({
  sessionId: 's',
  stream: 'couple',
  seq: ord,
  ord,
  content: 'fact',
  seal: 'plain-1',
  body: Buffer.from('{}'),
  ...more,
})

const evening = (options: { simulated: boolean; id: string }): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin(options)
  talk.connect('a', 'b')
  talk.seconds(280, { a: 70, b: 72 })
  talk.command('begin-talk')
  talk.seconds(60, { a: 95, b: 72 })
  talk.command('pause')
  return talk
}

const write = (store: JournalStore, talk: Talk): JournalWriter => {
  const writer = new JournalWriter(store)
  writer.begin(talk.state.session?.id ?? '')
  for (const entry of talk.entries) writer.record([entry])
  return writer
}

describe('the store', () => {
  test('keeps envelopes in order, by session, newest session first', () => {
    const store = openSqliteStore(join(temporaryFolder(), 'journal.sqlite'))
    store.append([envelope(0), envelope(1, { stream: 'b', seq: 0, content: 'packets' })])
    store.append([envelope(0, { sessionId: 't' })])
    expect(store.sessionIds()).toEqual(['t', 's'])
    expect(store.read('s').map(({ ord, stream, seq }) => [ord, stream, seq])).toEqual([
      [0, 'couple', 0],
      [1, 'b', 0],
    ])
    expect(store.read('s', 'packets')).toHaveLength(1)
    expect(store.read('nobody')).toEqual([])
    store.close()
  })

  test('writes all or none', () => {
    const store = openSqliteStore(':memory:')
    store.append([envelope(0)])
    const other = envelope(0, { body: Buffer.from('[]') })
    expect(() => store.append([envelope(1), other])).toThrow('another envelope')
    expect(store.read('s').map(({ body }) => Buffer.from(body).toString())).toEqual(['{}'])
  })

  test('what comes once more is not kept twice', () => {
    const store = openSqliteStore(':memory:')
    store.append([envelope(0), envelope(1)])
    store.append([envelope(0), envelope(1), envelope(2)])
    expect(store.read('s').map(({ ord }) => ord)).toEqual([0, 1, 2])
  })

  test('removes a session whole', () => {
    const store = openSqliteStore(':memory:')
    store.append([envelope(0), envelope(1)])
    store.remove('s')
    expect(store.sessionIds()).toEqual([])
    expect(store.read('s')).toEqual([])
  })

  test('refuses a file of a newer Ebb', () => {
    const path = join(temporaryFolder(), 'journal.sqlite')
    writeNewerJournal(path)
    expect(() => openSqliteStore(path)).toThrow(/newer/)
  })
})

describe('opening the journal', () => {
  const now = new Date(2026, 10, 23, 20, 27)
  const opening = (path: string) => {
    const opened = openJournal(path, now, silent)
    if (opened.kind !== 'open') throw new Error(opened.kind)
    return opened
  }

  test('a file that is no journal is put aside under a dated name, and a new one begins', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'journal.sqlite')
    writeFileSync(path, 'not a database at all, and long enough to be looked at as one')
    const opened = opening(path)
    expect(opened).toMatchObject({
      setAside: join(folder, 'journal-set-aside-2026-11-23.sqlite'),
    })
    expect(existsSync(opened.setAside ?? '')).toBe(true)
    opened.store.append([envelope(0)])
    expect(opened.store.sessionIds()).toEqual(['s'])
    opened.store.close()
  })

  test('one that was put aside earlier that day stays as it is, and so does what belongs to it', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'journal.sqlite')
    const first = join(folder, 'journal-set-aside-2026-11-23.sqlite')
    const second = join(folder, 'journal-set-aside-2026-11-23-2.sqlite')
    const third = join(folder, 'journal-set-aside-2026-11-23-3.sqlite')
    writeFileSync(first, 'the first')
    // Its file has been taken elsewhere, what was not yet in it has not.
    writeFileSync(`${second}-wal`, 'the second')
    writeFileSync(path, 'not a database at all, and long enough to be looked at as one')
    const opened = opening(path)
    opened.store.close()
    expect(opened.setAside).toBe(third)
    expect(readFileSync(first, 'utf8')).toBe('the first')
    expect(readFileSync(`${second}-wal`, 'utf8')).toBe('the second')
  })

  test('a damaged journal is put aside as well', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'journal.sqlite')
    const store = openSqliteStore(path)
    store.append(
      Array.from({ length: 400 }, (_, ord) => envelope(ord, { body: Buffer.alloc(300, 7) })),
    )
    store.close()
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(8_192, 0xff), 0, 8_192, 3 * 4_096)
    closeSync(file)
    expect(opening(path).setAside).not.toBeNull()
  })

  test.each([
    // sqlite.org/fileformat.html: a write version above 2 makes the whole file one that can only be read.
    ['a header that forbids writing', (bytes: Buffer) => bytes.writeUInt8(3, 18)],
    // The header of the page on which the index of sessions begins; the quick check does not look into it.
    [
      'an index in which nothing is found',
      (bytes: Buffer) => bytes.fill(0xff, 3 * 4096 - 9, 3 * 4096),
    ],
  ])('%s: it is put aside, and what is lived is written', (_name, spoil) => {
    const path = join(temporaryFolder(), 'journal.sqlite')
    const store = openSqliteStore(path)
    write(store, evening({ simulated: false, id: 'talk-1' })).flush()
    store.close()
    const bytes = readFileSync(path)
    spoil(bytes)
    writeFileSync(path, bytes)
    const opened = opening(path)
    expect(opened.setAside).not.toBeNull()
    opened.store.append([envelope(0)])
    expect(opened.store.read('s')).toHaveLength(1)
    opened.store.close()
  })

  test('where no file can be, it is unavailable, and nothing is put aside', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const opened = openJournal(join(folder, 'file', 'journal.sqlite'), now, silent)
    expect(opened).toEqual({ kind: 'unavailable' })
  })

  test('a journal of a newer Ebb is neither put aside nor touched', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'journal.sqlite')
    writeNewerJournal(path)
    const before = readFileSync(path)
    expect(openJournal(path, now, silent)).toEqual({ kind: 'newer' })
    expect(readdirSync(folder)).toEqual(['journal.sqlite'])
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('the writer', () => {
  test('what was lived is what is read back', () => {
    const store = openSqliteStore(join(temporaryFolder(), 'journal.sqlite'))
    const talk = evening({ simulated: false, id: 'talk-1' })
    write(store, talk).flush()
    const { entries, unreadable } = openEnvelopes(store.read('talk-1'))
    expect(unreadable).toBe(0)
    expect(entries).toEqual(talk.entries)
    expect(replay(entries)).toEqual(talk.state)
    store.close()
  })

  test('every stream counts from 0 without holes', () => {
    const store = openSqliteStore(':memory:')
    write(store, evening({ simulated: false, id: 'talk-1' })).flush()
    for (const stream of ['couple', 'a', 'b'] as const) {
      const places = store
        .read('talk-1')
        .filter((one) => one.stream === stream)
        .map((one) => one.seq)
      expect(places.length).toBeGreaterThan(0)
      expect(places).toEqual(places.map((_, index) => index))
    }
  })

  test('packets wait a second at most, and never behind a fact', () => {
    vi.useFakeTimers()
    const store = openSqliteStore(':memory:')
    const talk = evening({ simulated: false, id: 'talk-1' })
    const writer = new JournalWriter(store)
    writer.begin('talk-1')
    const begun = talk.entries.slice(0, 3)
    const packets = talk.entries.filter(isPacket).slice(0, 4)
    writer.record(begun)
    const facts = store.read('talk-1').length
    writer.record(packets)
    expect(store.read('talk-1')).toHaveLength(facts)
    vi.advanceTimersByTime(1_000)
    expect(store.read('talk-1', 'packets')).toHaveLength(2)
    writer.record(packets.slice(0, 1))
    writer.record(talk.facts.slice(-1))
    expect(store.read('talk-1').at(-2)?.content).toBe('packets')
    vi.useRealTimers()
  })

  test('goes on where an earlier run stopped', () => {
    const store = openSqliteStore(':memory:')
    const talk = evening({ simulated: false, id: 'talk-1' })
    const half = talk.entries.length >> 1
    for (const part of [talk.entries.slice(0, half), talk.entries.slice(half)]) {
      const writer = new JournalWriter(store)
      writer.resume('talk-1')
      for (const entry of part) writer.record([entry])
      writer.close()
    }
    expect(openEnvelopes(store.read('talk-1')).entries).toEqual(talk.entries)
  })
})

describe('past sessions', () => {
  test('are those that are over, and no demonstrations', () => {
    const store = openSqliteStore(':memory:')
    for (const [id, simulated, ended] of [
      ['kept', false, true],
      ['running', false, false],
      ['demo', true, true],
    ] as const) {
      const talk = evening({ id, simulated })
      if (ended) talk.command('end')
      write(store, talk).flush()
    }
    const left = new Talk()
    left.begin({ id: 'left' })
    left.command('end')
    write(store, left).flush()
    const record = new TalkRecord({ store, vault: () => null, log: silent })
    expect(record.pastTalks()).toMatchObject([
      { id: 'running', taken: [{}], endsEarly: true },
      { id: 'kept', taken: [{}], endsEarly: false },
    ])
    record.resume('running', false)
    expect(record.pastTalks()).toMatchObject([{ id: 'kept', hasGap: false }])
    record.tidy()
    expect(store.sessionIds()).toEqual(['left', 'running', 'kept'])
  })

  test('what another version wrote keeps its place, and keeps nobody from starting', () => {
    const path = join(temporaryFolder(), 'journal.sqlite')
    const store = openSqliteStore(path)
    const talk = evening({ simulated: false, id: 'talk-1' })
    write(store, talk).flush()
    store.close()
    const db = new DatabaseSync(path)
    db.exec(
      'UPDATE envelope SET seal = 9 WHERE ord = 4; UPDATE envelope SET content = 9 WHERE ord = 6',
    )
    db.close()
    const again = openSqliteStore(path)
    const { entries, unreadable } = openEnvelopes(again.read('talk-1'))
    expect(unreadable).toBe(2)
    expect(() => replay(entries)).not.toThrow()
    expect(again.read('talk-1').map(({ ord }) => ord)).toEqual(
      again.read('talk-1').map((_, ord) => ord),
    )
    const record = new TalkRecord({
      store: again,
      vault: () => null,
      log: silent,
    })
    expect(() => record.tidy()).not.toThrow()
    again.close()
  })

  test('an unreadable entry costs itself, not the session', () => {
    const store = openSqliteStore(':memory:')
    const talk = evening({ simulated: false, id: 'talk-1' })
    write(store, talk).flush()
    const read = store.read('talk-1')
    const at = read.findIndex((one) => one.content === 'fact' && one.ord > 5)
    const spoiled = read.with(at, { ...envelope(at), body: Buffer.from('{"at":') })
    const { entries, unreadable } = openEnvelopes(spoiled)
    expect(unreadable).toBe(1)
    expect(entries).toHaveLength(talk.entries.length - 1)
    expect(() => replay(entries)).not.toThrow()
  })
})
