import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PartnerId } from '#shared/partners.ts'
import type { Entry } from '#shared/session/facts.ts'
import type { Session } from '#shared/session/state.ts'
import { DAY, type EpochMs, epochMs } from '#shared/units.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { Gate } from '../../../electron/main/keeping/gate.ts'
import { Practices } from '../../../electron/main/keeping/practices.ts'
import { knownPeople } from '../../../electron/main/session/known-people.ts'
import { openVault } from '../../support/open-vault.ts'
import { begunPractice, cameDownFrom } from '../../support/practised.ts'
import { EVENING, Talk } from '../../support/talk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silent = (): void => {}

const open = async () => {
  const vault = await openVault()
  const keys = { vault: () => vault }
  const store = openSqliteStore(join(temporaryFolder(), 'journal.sqlite'))
  const record = new TalkRecord({ store, vault: keys.vault, log: silent })
  const now: { session: Session | null } = { session: null }
  const gate = new Gate({
    keys,
    isInSession: () => now.session !== null,
    now: () => 0,
    log: silent,
  })
  const practices = new Practices({ gate, keys, record, session: () => now.session })
  const keep = (entries: readonly Entry[], simulated = false): string => {
    const first = entries[0]
    if (first === undefined || !('fact' in first) || first.fact.kind !== 'session-begun')
      throw new Error('no beginning')
    record.begin(first.fact.id, simulated)
    record.write(entries)
    record.finish()
    return first.fact.id
  }
  return { vault, store, record, gate, practices, keep, now }
}

/** The same entries as another session, so many days later. */
const again = (entries: readonly Entry[], id: string, days: number): readonly Entry[] =>
  entries.map((entry) => {
    const at = { ...entry.at, wall: epochMs(entry.at.wall + days * DAY) }
    const moved = { ...entry, at }
    if (!('fact' in moved) || moved.fact.kind !== 'session-begun') return moved
    return { ...moved, fact: { ...moved.fact, id } } as Entry
  })

const ended = (talk: Talk): readonly Entry[] => {
  talk.command('end')
  return talk.entries
}

test('a practice stands in its own list and in no other: not among talks, in no history, under the same retention', async () => {
  const { record, practices, keep } = await open()
  keep(ended(cameDownFrom(110, 40)))
  const talk = new Talk()
  talk.toTalk()
  talk.command('end')
  keep(talk.entries)
  expect(practices.list('a')).toEqual([
    {
      ...{ id: 'practice-1', kind: 'descent', who: ['a'], endsEarly: false },
      ...{ begunAt: EVENING as EpochMs, length: (300 + 90 + 600) * 1_000 },
    },
  ])
  expect(record.pastTalks().map(({ id }) => id)).toEqual(['talk-1'])
  expect(record.factsOfPastTalks(10)).toHaveLength(1)
  const persons = (name: string) => ({ name, answersFrom: null, heartPrompts: true })
  const people = { persons: { a: persons('Ada'), b: persons('Ben') } }
  const known = knownPeople(record, people as never)
  expect(known.a.rests).toHaveLength(1)
  expect(record.kept().map(({ id }) => id)).toEqual(
    expect.arrayContaining(['practice-1', 'talk-1']),
  )
})

test('who took no part has none of it, and nothing of the other is opened for it', async () => {
  const { practices, keep, record } = await open()
  keep(ended(cameDownFrom(110, 40)))
  expect(practices.list('b')).toEqual([])
  expect(practices.open('practice-1', 'b')).toBeNull()
  const both = begunPractice({ kind: 'pace' }, ['a', 'b'], { id: 'practice-2' })
  both.seconds(125, { a: 70, b: 72 })
  keep(ended(both))
  expect(practices.list('b')?.map(({ id, who }) => [id, who])).toEqual([['practice-2', ['a', 'b']]])
  expect(practices.open('practice-2', 'b')?.figures.kind).toBe('pace')
  expect(record.read('practice-2', ['b']).entries.some(({ stream }) => stream === 'a')).toBe(false)
})

test('a shut seat, a running session and a change of what is kept show nothing', async () => {
  const { practices, keep, vault, gate, now } = await open()
  keep(ended(cameDownFrom(110, 40)))
  await vault.setPin('a', '271828')
  vault.lock('a')
  expect(practices.list('a')).toBeNull()
  expect(practices.open('practice-1', 'a')).toBeNull()
  await vault.openWithPin('a', '271828')
  expect(practices.list('a')).toHaveLength(1)
  await gate.alone(null, async () => {
    expect(practices.list('a')).toBeNull()
    return null
  })
  now.session = begunPractice({ kind: 'pace' }).state.session
  expect(practices.list('a')).toBeNull()
  expect(practices.open('practice-1', 'a')).toBeNull()
})

test('right after it one sees the figures of this one, with a PIN not asked for; not before it has ended', async () => {
  const { practices, record, vault, now } = await open()
  const talk = cameDownFrom(110, 40, 300)
  record.begin('practice-1', false)
  await vault.setPin('a', '271828')
  vault.lock('a')
  record.write(talk.entries)
  now.session = talk.state.session
  expect(practices.open(null, 'a')).toBeNull()
  talk.command('end')
  record.write(talk.entries.slice(-1))
  now.session = talk.state.session
  expect(practices.open(null, 'a')?.figures.kind).toBe('descent')
  expect(practices.open(null, 'b')).toBeNull()
})

test.each([
  ['much the same', 44, 'same'],
  ['clearly later', 130, 'higher'],
] as const)(
  'after three like it a descent is held beside one’s own: %s',
  async (_, halfS, change) => {
    const { practices, keep } = await open()
    const usual = ended(cameDownFrom(110, 40))
    for (const day of [0, 1]) keep(again(usual, `practice-${day}`, day))
    const latest = ended(cameDownFrom(110, halfS))
    keep(again(latest, 'third', 2))
    expect(practices.open('third', 'a')?.settle).toMatchObject({ change: 'unknown', earlier: 2 })
    // A small climb and another hour of the day are not like it, and count for nothing.
    keep(again(ended(cameDownFrom(90, 40)), 'small', 3))
    keep(again(usual, 'at-night', 3.5))
    keep(again(usual, 'third-usual', 4))
    keep(again(latest, 'latest', 5))
    const settle = practices.open('latest', 'a')?.settle
    expect(settle?.change).toBe(change)
    expect(settle?.earlier).toBe(4)
  },
)

test('demonstrations are nobody’s, and what was erased is gone', async () => {
  const { practices, keep, record } = await open()
  const shown = begunPractice({ kind: 'pace' }, ['a'], { simulated: true, id: 'shown' })
  shown.seconds(10, {})
  keep(ended(shown), true)
  keep(ended(cameDownFrom(110, 40)))
  const seats: readonly PartnerId[] = ['a', 'b']
  expect(seats.map((seat) => practices.list(seat)?.length)).toEqual([1, 0])
  record.erase(['practice-1'])
  expect(practices.list('a')).toEqual([])
  expect(practices.open('practice-1', 'a')).toBeNull()
})
