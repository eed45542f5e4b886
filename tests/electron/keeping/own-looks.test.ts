import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { sessionMs } from '#shared/units.ts'
import { sealFact } from '../../../electron/main/journal/envelope.ts'
import { keepTalk, keptProfile, shortTalk } from '../../support/kept-profile.ts'
import type { Talk } from '../../support/talk.ts'

const written = (id: string): Talk => {
  const talk = shortTalk(id)
  for (const partner of ['a', 'b'] as const) {
    const words = { ...NO_WORDS, hard: `${partner} of ${id}` }
    talk.command({ kind: 'write-words', partner, words })
  }
  return talk
}

const open = async () => {
  const profile = await keptProfile()
  for (const id of ['one', 'two']) keepTalk(profile, written(id), id)
  // What stays with each seat is told once whoever closed the talk has gone on: two turns for each.
  for (let turns = 0; turns < 4; turns += 1) await turn()
  return profile
}

type Profile = Awaited<ReturnType<typeof open>>

const wordsOf = async ({ ownLooks }: Profile, seat: 'a' | 'b' = 'a') => {
  const answer = await ownLooks.words(seat)
  return answer.kind === 'shown' ? answer.value.map(({ words }) => words.hard) : answer.kind
}
const kept = ({ record }: Profile, seat: 'a' | 'b') =>
  [...record.store.summaries(seat).keys()].toSorted()

test('each sees what they wrote and how their talks were, and nothing of the other’s', async () => {
  const profile = await open()
  expect(await wordsOf(profile)).toEqual(['a of one', 'a of two'])
  expect(await wordsOf(profile, 'b')).toEqual(['b of one', 'b of two'])
  const trends = await profile.ownLooks.trends('a')
  expect(trends).toMatchObject({ kind: 'shown', value: { twoHearts: 0 } })
  expect(trends.kind === 'shown' && trends.value.trends?.talks).toHaveLength(2)
  expect(JSON.stringify([trends, await profile.ownLooks.words('a')])).not.toMatch(/b of/)
})

test('closing a talk tells it for both seats, also for one whose PIN nobody has entered', async () => {
  const profile = await keptProfile()
  await profile.own.changePin('a', null, '271828')
  profile.own.shut()
  keepTalk(profile, written('one'), 'one')
  for (let turns = 0; turns < 4; turns += 1) await turn()
  expect(kept(profile, 'a')).toEqual(['one'])
  expect(kept(profile, 'b')).toEqual(['one'])
  expect(await wordsOf(profile)).toBe('not-now')
  await profile.own.openSeat('a', '271828')
  expect(await wordsOf(profile)).toEqual(['a of one'])
})

test('what was told once is read, not told again', async () => {
  const profile = await open()
  // The lines of the list are told once as well.
  profile.record.pastTalks()
  const { store } = profile.record
  const read = store.read.bind(store)
  let reads = 0
  store.read = (...of) => {
    reads += 1
    return read(...of)
  }
  await profile.ownLooks.trends('a')
  expect(reads).toBe(0)
})

test('what is added to a talk, or taken from it, takes away what was told; it is told anew', async () => {
  const profile = await open()
  const { record, keys } = profile
  const last = record.read('one', ['a']).entries.at(-1)
  const sessionKeys = keys.vault()?.sessionKeys('one', record.store.keys('one')) ?? new Map()
  const words = { ...NO_WORDS, hard: 'said later' }
  const at = { mono: sessionMs((last?.at.mono ?? 0) + 1), wall: profile.clock.now().wall }
  const seq = record.store.read('one').filter(({ stream }) => stream === 'a').length
  const place = { sessionId: 'one', seq, ord: 1_000 }
  const fact = { kind: 'own-words', words } as const
  record.store.append([sealFact(place, { stream: 'a', at, fact }, sessionKeys)])
  expect(kept(profile, 'a')).toEqual(['two'])
  expect(await wordsOf(profile)).toEqual(['said later', 'a of two'])
  expect(kept(profile, 'a')).toEqual(['one', 'two'])

  record.store.removeOwn('one', 'a')
  expect(kept(profile, 'a')).toEqual(['two'])
  expect(await wordsOf(profile)).toEqual(['a of two'])
  await profile.own.eraseTalk('two')
  expect(kept(profile, 'a')).toEqual([])
  await profile.own.eraseSeat('b', null)
  expect(kept(profile, 'b')).toEqual([])
})

test('nothing in a session, and nothing of a seat that is shut meanwhile', async () => {
  const profile = await open()
  profile.session.runs = true
  expect(await profile.ownLooks.trends('a')).toEqual({ kind: 'not-now' })
  profile.session.runs = false
  await profile.own.changePin('a', null, '271828')
  const looking = profile.ownLooks.trends('a')
  profile.own.shut()
  expect(await looking).toEqual({ kind: 'not-now' })
})

test('reading is stopped between two talks, and what was read stays told', async () => {
  const profile = await open()
  const { store } = profile.record
  for (const id of ['one', 'two']) store.replace(id, store.read(id), store.keys(id))
  expect(kept(profile, 'a')).toEqual([])
  const read = store.read.bind(store)
  store.read = (...of) => {
    profile.work.stop()
    return read(...of)
  }
  expect(await profile.ownLooks.trends('a')).toEqual({ kind: 'stopped' })
  expect(kept(profile, 'a')).toEqual(['one'])
})
