import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Envelope, JournalStore } from '#shared/journal/store.ts'
import { replay } from '#shared/session/engine.ts'
import { openEnvelopes } from '../../../electron/main/journal/envelope.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import type { Vault } from '../../../electron/main/vault/vault.ts'
import { openVault } from '../../support/open-vault.ts'
import { Talk } from '../../support/talk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silent = (): void => {}

const recordOf = (store: JournalStore, vault: Vault | null): TalkRecord =>
  new TalkRecord({ store, vault: () => vault, log: silent })

/** An evening with a name that is easy to look for: it stands in a strap's name, in A's own stream. */
const PLANTED = 'A strap called Ondine'

const evening = (id = 'talk-1'): Talk => {
  const talk = new Talk()
  const strap = { id: 'strap-a', name: PLANTED }
  talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: { kind: 'live', strap } })
  talk.connect('b')
  talk.begin({ id })
  talk.seconds(280, { a: 70, b: 72 })
  talk.command('begin-talk')
  talk.seconds(60, { a: 95, b: 72 })
  talk.command('pause')
  talk.seconds(120, { a: 80, b: 72 })
  return talk
}

const write = (record: TalkRecord, talk: Talk, id = 'talk-1'): void => {
  record.begin(id, false)
  for (const entry of talk.entries) {
    record.write([entry])
    // As each second does in a talk.
    if ('packet' in entry && entry.stream === 'b') record.flush()
  }
  record.flush()
}

const WHOLE = { unreadable: 0, shut: 0, missing: 0 }
const running = ({ entries }: Talk) => ({ entries, breaksOffAt: entries.at(-1)?.at.wall })

const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

const lived = async () => {
  const folder = temporaryFolder()
  const store = openSqliteStore(join(folder, 'journal.sqlite'))
  const vault = await openVault()
  const record = recordOf(store, vault)
  const talk = evening()
  write(record, talk)
  return { folder, store, vault, record, talk }
}

describe('sealed', () => {
  test('what was lived is what is read back, by its keys alone', async () => {
    const { folder, store, record, talk } = await lived()
    expect(record.read('talk-1')).toEqual({ ...WHOLE, ...running(talk) })
    expect(recordOf(store, await openVault()).read('talk-1').entries).toEqual([])
    for (const text of [PLANTED, 'strap-a', 'flood-detected', 'pause-begun', '"bpm"']) {
      expect(bytesIn(folder).includes(text), text).toBe(false)
    }
    record.close()
  })

  test('without keys no real talk can begin; a simulated one can, and is nobody’s', () => {
    const record = recordOf(openSqliteStore(':memory:'), null)
    expect(() => record.begin('talk-1', false)).toThrow('without keys')
    record.begin('demo', true)
    const talk = evening('demo')
    for (const entry of talk.entries) record.write([entry])
    record.flush()
    expect(record.read('demo').entries).toEqual(talk.entries)
  })

  test('an envelope that was put elsewhere, or changed by a bit, does not open', async () => {
    const { store, vault, record } = await lived()
    const keys = vault.sessionKeys('talk-1', store.keys('talk-1'))
    const envelopes = store.read('talk-1')
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(7), (which, where, bit) => {
        const at = which % envelopes.length
        const one = envelopes[at]
        const other = envelopes[(at + 1) % envelopes.length]
        if (one === undefined || other === undefined) return
        const changed = Buffer.from(one.body)
        changed[where % changed.length] = (changed[where % changed.length] ?? 0) ^ (1 << bit)
        expect(openEnvelopes([{ ...one, body: changed }], keys).unreadable).toBe(1)
        expect(openEnvelopes([{ ...one, body: other.body }], keys).unreadable).toBe(1)
        expect(openEnvelopes([{ ...one, ord: one.ord + 1 }], keys).unreadable).toBe(1)
      }),
      { numRuns: 200 },
    )
    record.close()
  })

  test('cut off, it goes on without anybody’s PIN; closed, it needs it', async () => {
    const { store, vault, record, talk } = await lived()
    await vault.setPin('a', '271828')
    vault.lock('a')
    const next = recordOf(store, vault)
    expect(next.read('talk-1')).toEqual({ ...WHOLE, ...running(talk) })
    next.resume('talk-1', false)
    next.finish()
    const shut = next.read('talk-1')
    expect(shut.shut).toBeGreaterThan(0)
    expect(shut.entries.some(({ stream }) => stream === 'a')).toBe(false)
    await vault.openWithPin('a', '271828')
    expect(next.read('talk-1').entries).toEqual(talk.entries)
    record.close()
  })
})

describe('packed for good', () => {
  test('a closed talk is smaller, and reads back entry by entry as it was', async () => {
    const { store, record, talk } = await lived()
    const before = store.read('talk-1').length
    record.finish()
    expect(store.read('talk-1').length).toBeLessThan(before / 4)
    const { entries } = record.read('talk-1')
    expect(entries).toEqual(talk.entries)
    expect(replay(entries)).toEqual(talk.state)
    expect(store.keys('talk-1').every(({ running }) => running === null)).toBe(true)
  })

  test('every stream still counts from 0 without holes', async () => {
    const { store, record } = await lived()
    record.finish()
    const envelopes = store.read('talk-1')
    expect(envelopes.map(({ ord }) => ord)).toEqual(envelopes.map((_, index) => index))
    for (const stream of ['couple', 'a', 'b'] as const) {
      const places = envelopes.filter((one) => one.stream === stream).map(({ seq }) => seq)
      expect(places).toEqual(places.map((_, index) => index))
    }
  })

  test('what was not packed when Ebb ended is packed at the next start', async () => {
    const { store, vault, talk } = await lived()
    const next = recordOf(store, vault)
    next.tidy()
    expect(store.keys('talk-1').every(({ running }) => running === null)).toBe(true)
    expect(next.read('talk-1').entries).toEqual(talk.entries)
  })

  test('what cannot be read whole stays as it is', async () => {
    const { store, vault, record } = await lived()
    const before = store.read('talk-1')
    store.replace(
      'talk-1',
      before.map((one) => (one.ord === 5 ? { ...one, body: Buffer.alloc(40) } : one)),
      store.keys('talk-1'),
    )
    recordOf(store, vault).tidy()
    expect(store.read('talk-1')).toHaveLength(before.length)
    record.close()
  })
})

describe('the list says what a record does not hold', () => {
  const listed = async (change: (talk: Envelope[]) => Envelope[], ended = true) => {
    const { store, vault, talk, record } = await lived()
    if (ended) talk.command('end')
    record.write(talk.entries.slice(-1))
    record.flush()
    const keys = store.keys('talk-1')
    store.replace('talk-1', change([...store.read('talk-1')]), keys)
    const next = recordOf(store, vault)
    const list = () => next.pastTalks().map(({ hasGap, endsEarly }) => ({ hasGap, endsEarly }))
    const before = list()
    next.tidy()
    expect(list(), 'packed').toEqual(before)
    expect(recordOf(store, vault).pastTalks(), 'kept').toEqual(next.pastTalks())
    return { list: before, isPacked: store.keys('talk-1').every((key) => key.running === null) }
  }
  const isSpare = ({ content, ord }: Envelope): boolean => content === 'packets' && ord === 40

  test('nothing, where it is whole', async () => {
    const { list, isPacked } = await listed((talk) => talk)
    expect(list).toEqual([{ hasGap: false, endsEarly: false }])
    expect(isPacked).toBe(true)
  })

  test('a gap, where an envelope is missing: also once it is packed', async () => {
    const { list, isPacked } = await listed((talk) => talk.filter((one) => !isSpare(one)))
    expect(list).toEqual([{ hasGap: true, endsEarly: false }])
    expect(isPacked).toBe(true)
  })

  test('a gap, where a fact cannot be read', async () => {
    const { list } = await listed((talk) => {
      const end = talk.findLast(({ stream }) => stream === 'couple')
      return talk.map((one) => (one === end ? { ...one, body: Buffer.alloc(40) } : one))
    })
    expect(list).toEqual([{ hasGap: true, endsEarly: true }])
  })

  test('an early end, where it breaks off', async () => {
    expect((await listed((talk) => talk, false)).list).toEqual([{ hasGap: false, endsEarly: true }])
  })
})

test('a damaged piece keeps no talk open to whoever has no PIN: it stays where it is, and so does the damage', async () => {
  const { store, vault, record, talk } = await lived()
  const pieces = store.read('talk-1')
  const spoilt = pieces.map((one, at) =>
    at === 5 ? { ...one, body: one.body.map((byte) => byte ^ 1) } : one,
  )
  store.replace('talk-1', spoilt, store.keys('talk-1'))
  record.finish()
  expect(store.keys('talk-1').map((key) => key.running)).toEqual([null, null, null])
  const { unreadable, missing, entries } = record.read('talk-1')
  expect({ unreadable, missing }).toEqual({ unreadable: 1, missing: 0 })
  expect(entries.length).toBeGreaterThan(talk.entries.length - 5)
  await vault.setPin('a', '271828')
  vault.lock('a')
  expect(record.read('talk-1').entries.some(({ stream }) => stream === 'a')).toBe(false)
})

describe('erased is erased', () => {
  const traces = (store: JournalStore, stream?: 'a' | 'b'): Buffer[] => {
    const of = (one: { stream: string }): boolean => stream === undefined || one.stream === stream
    const bodies = store
      .read('talk-1')
      .filter(of)
      .map(({ body }) => Buffer.from(body))
    const keys = store
      .keys('talk-1')
      .filter(of)
      .map(({ own }) => Buffer.from(own))
    return [...bodies, ...keys].filter(({ length }) => length > 30)
  }
  const isIn = (folder: string, parts: readonly Buffer[]): number => {
    const bytes = bytesIn(folder)
    return parts.filter((part) => bytes.includes(part.subarray(0, 24))).length
  }

  test('a session leaves neither ciphertext nor wrapped key in any file', async () => {
    const { folder, store, record } = await lived()
    record.finish()
    const parts = traces(store)
    store.scrub()
    expect(isIn(folder, parts)).toBeGreaterThan(0)
    record.erase(['talk-1'])
    expect(isIn(folder, parts)).toBe(0)
    record.close()
    expect(isIn(folder, parts)).toBe(0)
  })

  test('one partner’s part goes; the couple’s and the other’s stay, and the old keys open nothing', async () => {
    const { folder, store, vault, record, talk } = await lived()
    record.finish()
    const parts = traces(store, 'a')
    const wrapped = store.keys('talk-1')
    await record.erasePartner('a')
    expect(isIn(folder, parts)).toBe(0)
    expect(record.read('talk-1')).toEqual({
      ...WHOLE,
      ...running(talk),
      entries: talk.entries.filter(({ stream }) => stream !== 'a'),
    })
    expect(vault.sessionKeys('talk-1', wrapped).has('a')).toBe(false)
    write(record, evening('talk-2'), 'talk-2')
    expect(record.read('talk-2').entries.some(({ stream }) => stream === 'a')).toBe(true)
    record.close()
  })
})
