import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { JournalStore } from '#shared/journal/store.ts'
import type { Entry } from '#shared/session/facts.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { SteadyStore } from '../../../electron/main/journal/steady-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { openVault } from '../../support/open-vault.ts'
import { Talk } from '../../support/talk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const vault = await openVault()

type Around = (store: JournalStore) => JournalStore
const silent = (): void => {}

/** Held in memory as long as it runs, as main holds it. */
const steady: Around = (store) =>
  new SteadyStore({ open: () => store, log: silent, onTrouble: silent, onWell: silent })

/** A talk that is being written, in a real file. */
const open = (around: Around = (store) => store) => {
  const profile = temporaryFolder()
  const store = openSqliteStore(join(profile, 'journal.sqlite'))
  const record = new TalkRecord({ store: around(store), vault: () => vault, log: silent })
  onTestFinished(() => store.close())
  const talk = new Talk()
  talk.toTalk()
  record.begin('talk-1', false)
  record.write(talk.entries)
  record.flush()
  return { profile, store, record, talk }
}

/** Ciphertext and wrapped key of a partner, as they lie on disk. */
const tracesOf = (store: JournalStore, stream: 'a' | 'b'): readonly Buffer[] => [
  ...store
    .read('talk-1')
    .filter((one) => one.stream === stream)
    .map(({ body }) => Buffer.from(body).subarray(0, 24)),
  ...store
    .keys('talk-1')
    .filter((key) => key.stream === stream)
    .map(({ own }) => Buffer.from(own).subarray(0, 24)),
]

const countIn = (profile: string, traces: readonly Buffer[]): number => {
  const bytes = Buffer.concat(readdirSync(profile).map((name) => readFileSync(join(profile, name))))
  return traces.filter((trace) => bytes.includes(trace)).length
}

/** What the engine asks for when a partner takes back what there is of this talk. */
const withdraw = (talk: Talk): readonly Entry[] => {
  const before = talk.entries.length
  talk.command({ kind: 'stop-recording', partner: 'a', keep: false })
  return talk.entries.slice(before)
}

const ofPartner = (entries: readonly Entry[], partner: 'a' | 'b'): readonly Entry[] =>
  entries.filter(({ stream }) => stream === partner)

test('what is taken back in the middle of a talk is in no file any more, nor is its key', () => {
  const { profile, store, record, talk } = open()
  const mine = tracesOf(store, 'a')
  const others = tracesOf(store, 'b')
  expect(mine.length).toBeGreaterThan(1)
  expect(countIn(profile, mine)).toBe(mine.length)
  record.write(withdraw(talk))
  record.eraseOwn('a')
  expect(countIn(profile, mine)).toBe(0)
  expect(countIn(profile, others)).toBe(others.length)
})

test('packets that were still on their way go nowhere; the other’s come', () => {
  const { record, talk } = open()
  const before = talk.entries.length
  talk.seconds(2, { a: 70, b: 72 })
  const late = talk.entries.slice(before)
  record.write(late)
  record.eraseOwn('a')
  record.flush()
  const { entries } = record.read('talk-1')
  expect(ofPartner(entries, 'a')).toEqual([])
  expect(ofPartner(entries, 'b').slice(-2)).toEqual(ofPartner(late, 'b'))
})

test('the talk goes on, and is packed and read without what was taken back', () => {
  const { record, talk } = open()
  record.write(withdraw(talk))
  record.eraseOwn('a')
  const before = talk.entries.length
  talk.seconds(30, { a: 74, b: 75 })
  talk.command('end')
  record.write(talk.entries.slice(before))
  record.finish()
  const read = record.read('talk-1')
  expect(read).toMatchObject({ unreadable: 0, shut: 0, missing: 0, breaksOffAt: null })
  expect(read.entries).toEqual(talk.entries.filter(({ stream }) => stream !== 'a'))
  expect(record.pastTalks()).toHaveLength(1)
})

test('what a disk refused to erase is erased when the talk is over', () => {
  const { profile, store, record, talk } = open()
  const mine = tracesOf(store, 'a')
  record.write(withdraw(talk))
  vi.spyOn(store, 'removeOwn').mockImplementationOnce(() => {
    throw new Error('the disk says no')
  })
  record.eraseOwn('a')
  expect(countIn(profile, mine)).toBe(mine.length)
  talk.command('end')
  record.write(talk.entries.slice(-1))
  record.finish()
  expect(countIn(profile, mine)).toBe(0)
})

test.each([
  ['once the talk is over', (record: TalkRecord) => record.finish()],
  ['once the disk is well, though the talk goes on', (record: TalkRecord) => record.tidy()],
])(
  'what a disk refused is erased %s, also where memory knows nothing of it any more',
  (_, then) => {
    const { profile, store, record, talk } = open(steady)
    const mine = tracesOf(store, 'a')
    const others = tracesOf(store, 'b')
    record.write(withdraw(talk))
    const refused = ['removeOwn', 'scrub'] as const
    const spies = refused.map((work) =>
      vi.spyOn(store, work).mockImplementation(() => {
        throw new Error('the disk says no')
      }),
    )
    record.eraseOwn('a')
    expect(countIn(profile, mine)).toBe(mine.length)
    expect(countIn(profile, others)).toBe(others.length)
    for (const spy of spies) spy.mockRestore()
    then(record)
    expect(countIn(profile, mine)).toBe(0)
  },
)

test('what was taken back in the moment of a crash is gone after the next start', () => {
  const { profile, store, record, talk } = open()
  const mine = tracesOf(store, 'a')
  record.write(withdraw(talk))
  talk.command('end')
  record.write(talk.entries.slice(-1))
  // Killed here: the fact is on disk, nothing has been erased.
  const next = new TalkRecord({ store, vault: () => vault, log: () => {} })
  next.tidy()
  expect(countIn(profile, mine)).toBe(0)
  expect(next.read('talk-1')).toMatchObject({ unreadable: 0, shut: 0, missing: 0 })
})
