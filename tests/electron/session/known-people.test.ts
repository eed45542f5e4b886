import { expect, onTestFinished, test } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { NOBODY_YET, type Person } from '#shared/people/people.ts'
import { epochMs } from '#shared/units.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { knownPeople } from '../../../electron/main/session/known-people.ts'
import { openVault } from '../../support/open-vault.ts'
import { EVENING, Talk } from '../../support/talk.ts'

/** Set up on their seats, or not. */
const people = (a: Partial<Person>, b: Partial<Person> = {}) => ({
  persons: {
    a: { ...NOBODY_YET.persons.a, name: 'Ada', ...a },
    b: { ...NOBODY_YET.persons.b, name: 'Bo', ...b },
  },
})
const PIN = '271828'

/** A store with so many talks; in each a's heart was flooded once, and a says the prompt was a bit early. */
const keptTalks = async (count: number) => {
  const vault = await openVault()
  const store = openSqliteStore(':memory:')
  const record = new TalkRecord({ store, vault: () => vault, log: () => {} })
  onTestFinished(() => record.close())
  for (let n = 0; n < count; n += 1) {
    const talk = new Talk()
    talk.connect('a', 'b')
    talk.begin({ id: `talk-${n}` })
    talk.seconds(300, { a: 70 + n, b: 72 })
    talk.command('begin-talk')
    talk.seconds(90, { a: 108, b: 74 })
    talk.command('end')
    talk.command({ kind: 'judge-prompt', partner: 'a', answer: 'early' })
    record.begin(`talk-${n}`, false)
    record.write(talk.entries)
    record.finish()
  }
  return { vault, record }
}

test('whoever was set up on a seat brings their rests and answers, oldest first, into the next talk', async () => {
  const { record } = await keptTalks(3)
  const { a, b } = knownPeople(record, people({}))
  expect(a.rests.map(Math.round)).toEqual([70, 71, 72])
  expect(a).toMatchObject({ offsetBpm: 3, heartPrompts: true })
  expect(b).toMatchObject({ offsetBpm: 0 })
  expect(b.rests).toHaveLength(3)
})

test('a seat is not a person', async () => {
  const { record } = await keptTalks(1)
  expect(knownPeople(record, people({ name: null }, { name: null }))).toEqual({
    a: NOTHING_KNOWN,
    b: NOTHING_KNOWN,
  })
})

test('behind a PIN nothing is known but whether the heart may prompt', async () => {
  const { vault, record } = await keptTalks(3)
  await vault.setPin('a', PIN)
  vault.lock('a')
  const sitters = people({ heartPrompts: false })
  const shut = knownPeople(record, sitters)
  expect(shut.a).toEqual({ ...NOTHING_KNOWN, heartPrompts: false })
  expect(shut.b.rests).toHaveLength(3)
  await vault.openWithPin('a', PIN)
  expect(knownPeople(record, sitters).a.rests).toHaveLength(3)
})

test('what was answered before its owner began anew does not count', async () => {
  const { record } = await keptTalks(3)
  const later = epochMs(EVENING + 1)
  const { a } = knownPeople(record, people({ answersFrom: later }))
  expect(a.offsetBpm).toBe(0)
  expect(a.rests).toHaveLength(3)
})
