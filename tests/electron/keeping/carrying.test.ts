import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { OWN_FILE_POLICY } from '#shared/journal/own-file-policy.ts'
import type { PartnerId } from '#shared/partners.ts'
import { otherOf, perPartner } from '#shared/partners.ts'
import { DAY } from '#shared/units.ts'
import { resumeInterrupted } from '../../../electron/main/session/resume.ts'
import { SessionHost } from '../../../electron/main/session/session-host.ts'
import {
  type KeptProfile,
  keepTalk,
  keptProfile,
  replayed,
  shortTalk,
  streamsOf,
} from '../../support/kept-profile.ts'
import { playedTalk, randomTalk } from '../../support/random-talk.ts'
import { Talk } from '../../support/talk.ts'

const PIN = '271828'
const pathOf = ({ asked }: KeptProfile): string => asked.path ?? ''
const contentOf = (profile: KeptProfile) => JSON.parse(readFileSync(pathOf(profile), 'utf8'))

/** All that a journal holds, as it lies there. */
const everything = ({ record }: KeptProfile) =>
  record.store.sessionIds().map((id) => [id, record.store.read(id), record.store.keys(id)])

/** A profile with some talks, and seat A's own taken out into a file. */
const takenOut = async (ids = ['one', 'two'], seat: PartnerId = 'a') => {
  const profile = await keptProfile()
  for (const id of ids) keepTalk(profile, shortTalk(id), id)
  const answer = await profile.carrying.takeOut(seat, null)
  expect(answer).toEqual({ kind: 'taken-out', talks: ids.length, unread: 0 })
  return profile
}

/** Another computer, to which the file was carried. */
const elsewhere = async (from: KeptProfile) => {
  const profile = await keptProfile()
  profile.asked.path = from.asked.path
  return profile
}

describe('taking out', () => {
  test('holds the couple’s facts and the seat’s own of every talk, and not a word of the other’s', async () => {
    const profile = await takenOut()
    const file = contentOf(profile)
    expect(file).toMatchObject({ format: 'ebb-own-data', version: 1, seat: 'a' })
    expect(file.talks.map(({ id }: { id: string }) => id)).toEqual(['one', 'two'])
    const kinds = file.talks[0].couple.map(({ fact }: { fact: { kind: string } }) => fact.kind)
    expect(kinds).toContain('pause-begun')
    const text = readFileSync(pathOf(profile), 'utf8')
    expect(text).toContain('strap-a')
    expect(text).not.toContain('strap-b')
    const entries = profile.record.read('one').entries
    const packets = entries.filter((entry) => 'packet' in entry && entry.stream === 'a').length
    const own = file.talks[0].own as { packets?: unknown[] }[]
    expect(own.flatMap((piece) => piece.packets ?? [])).toHaveLength(packets)
  })

  test('needs the seat’s PIN and no other’s; nothing of a shut seat is opened for it', async () => {
    const profile = await keptProfile()
    const { own, carrying } = profile
    keepTalk(profile, shortTalk('one'), 'one')
    await own.changePin('a', null, PIN)
    await own.changePin('b', null, '314159')
    own.shut()
    expect(await carrying.takeOut('a', '314159')).toMatchObject({ kind: 'wrong' })
    expect(existsSync(pathOf(profile))).toBe(false)
    expect(await carrying.takeOut('a', PIN)).toMatchObject({ kind: 'taken-out', talks: 1 })
    expect(readFileSync(pathOf(profile), 'utf8')).not.toContain('strap-b')
  })

  test('writes nothing where the seat was shut while the dialog stood open, or nobody chose', async () => {
    const profile = await keptProfile()
    keepTalk(profile, shortTalk('one'), 'one')
    await profile.own.changePin('a', null, PIN)
    profile.asked.meanwhile = () => profile.own.shut()
    expect(await profile.carrying.takeOut('a', PIN)).toEqual({ kind: 'refused' })
    expect(existsSync(pathOf(profile))).toBe(false)
    profile.asked.path = null
    expect(await profile.carrying.takeOut('b', null)).toEqual({ kind: 'cancelled' })
    profile.session.runs = true
    expect(await profile.carrying.takeOut('b', null)).toEqual({ kind: 'refused' })
  })

  test('leaves demonstrations out, and what cannot be read it counts', async () => {
    const profile = await keptProfile()
    keepTalk(profile, shortTalk('demo', 60, true), 'demo', true)
    keepTalk(profile, shortTalk('one'), 'one')
    const [first, second] = profile.record.store.read('one').filter(({ stream }) => stream === 'a')
    if (first === undefined || second === undefined) throw new Error('no envelopes of A')
    const { store } = profile.record
    const damaged = { ...second, body: second.body.map((byte) => byte ^ 1) }
    store.replace(
      'one',
      store.read('one').map((one) => (one.ord === second.ord ? damaged : one)),
      store.keys('one'),
    )
    expect(await profile.carrying.takeOut('a', null)).toEqual({
      kind: 'taken-out',
      talks: 1,
      unread: 1,
    })
    expect(contentOf(profile).talks.map(({ id }: { id: string }) => id)).toEqual(['one'])
  })

  test('a file is there whole or not at all, and never among Ebb’s own', async () => {
    const profile = await takenOut(['one'])
    const folder = dirname(pathOf(profile))
    expect(readdirSync(folder)).toEqual(['ebb.file'])
    const { carrying, asked } = profile
    asked.path = join(profile.folder, 'journal.sqlite')
    expect(await carrying.takeOut('a', null)).toEqual({ kind: 'file-trouble', why: 'own-folder' })
    asked.path = join(folder, 'no such folder', 'ebb.json')
    expect(await carrying.takeOut('a', null)).toEqual({ kind: 'file-trouble', why: 'unwritable' })
    // A folder has the name: the file beside it must go again.
    asked.path = join(folder, 'taken')
    mkdirSync(asked.path)
    expect(await carrying.takeOut('a', null)).toEqual({ kind: 'file-trouble', why: 'unwritable' })
    expect(readdirSync(folder).toSorted()).toEqual(['ebb.file', 'taken'])
  })
})

describe('bringing in', () => {
  test('what was erased of a seat is whole again, sealed under the present keys', async () => {
    const profile = await takenOut()
    const before = replayed(profile, 'one')
    await profile.own.eraseSeat('a', null)
    expect(streamsOf(profile, 'one')).toEqual(new Set(['couple', 'b']))
    const answer = await profile.carrying.bringIn('a', null)
    expect(answer).toEqual({ kind: 'brought-in', talks: 2, there: 0, differ: 0 })
    expect(replayed(profile, 'one')).toEqual(before)
    expect(profile.record.read('one')).toMatchObject({ missing: 0, unreadable: 0, shut: 0 })
    const seals = profile.record.store.read('one').map(({ seal }) => seal)
    expect(new Set(seals)).toEqual(new Set(['aes-256-gcm-1']))
  })

  test('what is there is left alone', async () => {
    const profile = await takenOut()
    const before = everything(profile)
    expect(await profile.carrying.bringIn('a', null)).toEqual({
      ...{ kind: 'brought-in', talks: 0, there: 2, differ: 0 },
    })
    expect(everything(profile)).toEqual(before)
  })

  test('both seats’ files together make a talk whole on another computer, in any order', async () => {
    for (const seats of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const here = await takenOut(['one'])
      const there = await elsewhere(here)
      here.asked.path = `${here.asked.path}-b`
      await here.carrying.takeOut('b', null)
      const files = { a: there.asked.path, b: here.asked.path }
      for (const seat of seats) {
        there.asked.path = files[seat]
        expect(await there.carrying.bringIn(seat, null)).toMatchObject({ talks: 1 })
      }
      expect(there.record.read('one')).toEqual(here.record.read('one'))
      expect(there.record.pastTalks()).toEqual(here.record.pastTalks())
    }
  })

  test('whoever sits on the other seat now takes what is theirs along, and the couple’s facts turn with them', async () => {
    const here = await takenOut(['one'])
    const there = await elsewhere(here)
    expect(await there.carrying.bringIn('b', null)).toMatchObject({ talks: 1 })
    expect(streamsOf(there, 'one')).toEqual(new Set(['couple', 'b']))
    const readies = (profile: KeptProfile) =>
      profile.record
        .read('one')
        .entries.flatMap((entry) =>
          'fact' in entry && entry.fact.kind === 'ready' ? [entry.fact.partner] : [],
        )
    expect(readies(there)).toEqual(readies(here).map(otherOf))
    expect(replayed(there, 'one').partners.b).toEqual(replayed(here, 'one').partners.a)
    // The other's file comes to the other seat.
    here.asked.path = `${here.asked.path}-b`
    await here.carrying.takeOut('b', null)
    there.asked.path = here.asked.path
    expect(await there.carrying.bringIn('a', null)).toMatchObject({ talks: 1 })
    expect(replayed(there, 'one').partners.a).toEqual(replayed(here, 'one').partners.b)
  })

  test('consent turns with the seats, and a talk alone is one in which only that seat was recorded', async () => {
    const here = await keptProfile()
    for (const [id, solo] of [
      ['alone', true],
      ['two', false],
    ] as const) {
      const talk = new Talk()
      talk.connect('a', 'b')
      const consent = perPartner((id) => ({ record: id === 'a', live: 'private' as const }))
      talk.begin({ id, solo, consent })
      talk.seconds(20, { a: 70, b: 72 })
      talk.command('begin-talk')
      talk.command({ kind: 'stop-recording', partner: 'a', keep: true })
      talk.command('end')
      keepTalk(here, talk, id)
    }
    await here.carrying.takeOut('a', null)
    const there = await elsewhere(here)
    expect(await there.carrying.bringIn('b', null)).toMatchObject({ talks: 2, differ: 0 })
    for (const id of ['alone', 'two']) {
      const facts = there.record
        .read(id)
        .entries.flatMap((one) => ('fact' in one ? [one.fact] : []))
      expect(facts[0]).toMatchObject({ solo: false, recorded: { a: false, b: true } })
      expect(facts).toContainEqual({ kind: 'recording-stopped', partner: 'b', kept: true })
      expect(streamsOf(there, id)).toEqual(new Set(['couple', 'b']))
    }
  })

  test('at the same talk a seat’s file does not go to the other seat', async () => {
    const profile = await takenOut(['one'])
    await profile.own.eraseSeat('b', null)
    const before = everything(profile)
    const answer = await profile.carrying.bringIn('b', null)
    expect(answer).toEqual({ kind: 'brought-in', talks: 0, there: 0, differ: 1 })
    expect(everything(profile)).toEqual(before)
  })

  test('old talks come in their place in the list, and go again only after a week’s word', async () => {
    const here = await takenOut(['one'])
    const there = await elsewhere(here)
    there.clock.advance(100 * DAY)
    keepTalk(there, shortTalk('new'), 'new')
    await there.carrying.bringIn('a', null)
    there.retention.look()
    expect(there.record.store.sessionIds()).toEqual(['one', 'new'])
    expect(there.retention.leaving?.on).toBe(there.clock.now().wall + 7 * DAY)
  })

  test('a talk that breaks off is never taken up from a file', async () => {
    const here = await keptProfile()
    const talk = shortTalk('one')
    talk.entries.splice(-1)
    keepTalk(here, talk, 'one')
    await here.carrying.takeOut('a', null)
    const there = await elsewhere(here)
    await there.carrying.bringIn('a', null)
    expect(there.record.newestFirst()[0]).toBe('one')
    const { record, clock } = there
    const nothing = (): void => {}
    const ports = { record, publish: nothing, announce: nothing, keepPromise: nothing }
    const host = new SessionHost(clock, ports)
    expect(
      resumeInterrupted({
        record,
        host,
        clock,
        log: () => {},
        known: () => perPartner(() => NOTHING_KNOWN),
      }),
    ).toEqual([])
    expect(host.state.session).toBeNull()
  })

  test('nothing half: one talk that is not as Ebb writes it, and none of the file is brought in', async () => {
    const here = await takenOut()
    const there = await elsewhere(here)
    const text = readFileSync(pathOf(here), 'utf8')
    writeFileSync(pathOf(there), text.replace('"talk-begun"', '"talk-begum"'))
    expect(await there.carrying.bringIn('a', null)).toEqual({
      kind: 'file-trouble',
      why: 'damaged',
    })
    expect(there.record.store.sessionIds()).toEqual([])
  })

  test('a file of a newer Ebb, of something else, or no file at all is said to be so', async () => {
    const profile = await takenOut(['one'])
    const said = async (text: string) => {
      writeFileSync(pathOf(profile), text)
      return profile.carrying.bringIn('a', null)
    }
    const text = readFileSync(pathOf(profile), 'utf8')
    expect(await said(text.replace('"version":1', '"version":2'))).toMatchObject({ why: 'newer' })
    expect(await said('{"format":"gpx"}')).toMatchObject({ why: 'not-ours' })
    expect(await said(`${'['.repeat(100_000)}`)).toMatchObject({ why: 'not-ours' })
    // As large as it may be, and one byte more; a sparse file costs no room.
    truncateSync(pathOf(profile), OWN_FILE_POLICY.largest + 1)
    expect(await profile.carrying.bringIn('a', null)).toMatchObject({ why: 'too-large' })
    profile.asked.path = join(profile.folder, 'nowhere')
    expect(await profile.carrying.bringIn('a', null)).toMatchObject({ why: 'unreadable' })
    profile.asked.path = profile.folder
    expect(await profile.carrying.bringIn('a', null)).toMatchObject({ why: 'unreadable' })
  })
})

test('taken out, erased and brought in again, any talk is the talk that was lived', async () => {
  const profile = await keptProfile()
  let n = 0
  await fc.assert(
    fc.asyncProperty(randomTalk, fc.constantFrom<PartnerId>('a', 'b'), async (script, seat) => {
      n += 1
      const id = `talk-${n}`
      keepTalk(profile, playedTalk(script, id), id)
      const before = profile.record.read(id)
      const state = replayed(profile, id)
      expect(await profile.carrying.takeOut(seat, null)).toMatchObject({ unread: 0 })
      await profile.own.eraseSeat(seat, null)
      expect(streamsOf(profile, id).has(seat)).toBe(false)
      expect(await profile.carrying.bringIn(seat, null)).toMatchObject({ talks: 1, differ: 0 })
      expect(profile.record.read(id)).toEqual(before)
      expect(replayed(profile, id)).toEqual(state)
      await profile.own.eraseTalk(id)
    }),
    { numRuns: 15, seed: 20_261_123 },
  )
})
