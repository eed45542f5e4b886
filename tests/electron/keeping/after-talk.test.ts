import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { PartnerId } from '#shared/partners.ts'
import type { FloodJudgement } from '#shared/review/judge-flood.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { DAY } from '#shared/units.ts'
import { knownPeople } from '../../../electron/main/session/known-people.ts'
import { type KeptProfile, keepTalk, keptProfile } from '../../support/kept-profile.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'

const ID = 'talk-1'
const PIN = '271828'
const evening = wholeEvening(ID)
const floodS = reviewOf(evening.entries, ['a'])?.lanes.a?.floods[0]?.at.atS ?? Number.NaN

const open = async (...ids: string[]): Promise<KeptProfile> => {
  const profile = await keptProfile()
  onTestFinished(() => profile.record.close())
  keepTalk(profile, evening, ID)
  for (const id of ids) keepTalk(profile, wholeEvening(id), id)
  return profile
}

const said = (
  verdict: FloodJudgement['verdict'],
  beganS: number | null = null,
): FloodJudgement => ({ floodS, verdict, beganS })

const judge = (
  { afterTalk }: KeptProfile,
  judgement: FloodJudgement,
  partner: PartnerId = 'a',
  id = ID,
) => afterTalk.judge(id, partner, judgement)

const floodIn = ({ reviews }: KeptProfile, partner: PartnerId = 'a', id = ID) =>
  reviews.open(id, partner)?.own?.episodes[0]?.flood

/** The same profile as the next start finds it. */
const reopened = async (profile: KeptProfile): Promise<KeptProfile> => {
  profile.record.close()
  const again = await keptProfile({ folder: profile.folder })
  onTestFinished(() => again.record.close())
  return again
}

const everything = ({ record }: KeptProfile) =>
  record.store.sessionIds().map((id) => [record.store.read(id), record.store.keys(id)])

describe('a flood struck out', () => {
  test('is answered with what its owner sees now, and is still struck out at the next start', async () => {
    const profile = await open()
    const answer = await judge(profile, said('struck'))
    expect(answer).toMatchObject({ kind: 'kept' })
    expect(answer.kind === 'kept' && answer.review).toEqual(profile.reviews.open(ID, 'a'))
    const again = await reopened(profile)
    expect(floodIn(again)).toMatchObject({ verdict: 'struck', beganS: null })
    expect(again.record.read(ID)).toMatchObject({ unreadable: 0, shut: 0, missing: 0 })
    expect(again.record.pastTalks()).toMatchObject([{ id: ID, hasGap: false, endsEarly: false }])
    expect(again.said).toEqual([])
  })

  test('teaches the next talk, and no longer once it is taken back', async () => {
    const profile = await open('talk-2', 'talk-3')
    profile.people.change({ kind: 'name', partner: 'a', name: 'Ada' })
    const offset = () => knownPeople(profile.record, profile.people.value).a.offsetBpm
    expect(offset()).toBe(0)
    for (const id of [ID, 'talk-2', 'talk-3']) await judge(profile, said('struck'), 'a', id)
    expect(offset()).toBe(6)
    await judge(profile, said('open'))
    expect(offset()).toBe(0)
  })

  test('is nothing the other can see', async () => {
    const profile = await open()
    const before = [profile.reviews.open(ID, 'b'), profile.reviews.open(ID, null)]
    await judge(profile, said('struck'))
    expect([profile.reviews.open(ID, 'b'), profile.reviews.open(ID, null)]).toEqual(before)
  })

  test('whatever was said, taken back leaves the review as it was before', async () => {
    const profile = await open()
    const before = profile.reviews.open(ID, 'a')
    const talkS = before?.couple.ended?.atS ?? 0
    const judgement = fc.record({
      floodS: fc.constant(floodS),
      verdict: fc.constantFrom('struck', 'confirmed', 'open'),
      beganS: fc.option(fc.double({ min: 0, max: talkS, noNaN: true })),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(judgement, { maxLength: 4 }), async (judgements) => {
        for (const one of judgements)
          expect(await judge(profile, one)).toMatchObject({ kind: 'kept' })
        expect(await judge(profile, said('open'))).toMatchObject({ kind: 'kept' })
        expect(profile.reviews.open(ID, 'a')).toEqual(before)
      }),
      { seed: 28_003, numRuns: 8 },
    )
  })

  test('a year later costs no replay of that year: the session’s clock stands still', async () => {
    const profile = await open()
    profile.clock.advance(365 * DAY)
    await judge(profile, said('struck'))
    const { entries } = profile.record.read(ID)
    const last = evening.entries.at(-1)?.at.mono ?? 0
    expect(Math.max(...entries.map(({ at }) => at.mono))).toBe(last)
  })
})

test('when it began, by its owner’s word, within the talk', async () => {
  const profile = await open()
  await judge(profile, said('confirmed', floodS - 60))
  expect(floodIn(profile)).toMatchObject({ verdict: 'confirmed', beganS: floodS - 60 })
  expect(await judge(profile, said('confirmed', 1e6))).toEqual({ kind: 'not-now' })
  expect(floodIn(profile)?.beganS).toBe(floodS - 60)
})

describe('nothing is said', () => {
  test('of what is not there, for the other, or of no past talk', async () => {
    const profile = await open()
    const before = everything(profile)
    const none = { kind: 'not-now' }
    expect(await judge(profile, { ...said('struck'), floodS: floodS + 1 })).toEqual(none)
    expect(await judge(profile, said('struck'), 'b')).toEqual(none)
    expect(await judge(profile, said('struck'), 'a', 'never-was')).toEqual(none)
    expect(everything(profile)).toEqual(before)
  })

  test('while a session runs, or behind a PIN that nobody has entered', async () => {
    const profile = await open()
    profile.session.runs = true
    expect(await judge(profile, said('struck'))).toEqual({ kind: 'not-now' })
    profile.session.runs = false
    await profile.own.changePin('a', null, PIN)
    profile.own.shut()
    expect(await judge(profile, said('struck'))).toEqual({ kind: 'not-now' })
    await profile.own.openSeat('a', PIN)
    expect(floodIn(profile)?.verdict).toBe('open')
    expect(await judge(profile, said('struck'))).toMatchObject({ kind: 'kept' })
  })

  test('where the disk does not take it: it is said, nothing changes, and it can be said again', async () => {
    const profile = await open()
    const path = join(profile.folder, 'journal.sqlite')
    const before = everything(profile)
    renameSync(path, `${path}-away`)
    expect(await judge(profile, said('struck'))).toEqual({ kind: 'not-kept' })
    renameSync(`${path}-away`, path)
    expect(everything(profile)).toEqual(before)
    expect(await judge(profile, said('struck'))).toMatchObject({ kind: 'kept' })
    expect(floodIn(await reopened(profile))?.verdict).toBe('struck')
  })
})

describe('what was said goes where its stream goes', () => {
  test('erased with it, sealed bytes and all', async () => {
    const profile = await open()
    await judge(profile, said('struck'))
    const body = Buffer.from(profile.record.store.read(ID).at(-1)?.body ?? [])
    const bytes = () => readFileSync(join(profile.folder, 'journal.sqlite'))
    const wal = () => readFileSync(join(profile.folder, 'journal.sqlite-wal'))
    expect(bytes().includes(body) || wal().includes(body)).toBe(true)
    await profile.own.eraseSeat('a', null)
    expect(bytes().includes(body) || wal().includes(body)).toBe(false)
    expect(profile.reviews.open(ID, 'a')?.own).toBeNull()
    expect(profile.reviews.open(ID, 'b')?.own?.episodes).toEqual([])
  })

  test('out into a file and in again, on either seat, beside what the other said of theirs', async () => {
    const profile = await open()
    await judge(profile, said('struck'))
    await profile.carrying.takeOut('a', null)
    for (const [seat, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const elsewhere = await keptProfile()
      elsewhere.asked.path = profile.asked.path
      onTestFinished(() => elsewhere.record.close())
      expect(await elsewhere.carrying.bringIn(seat, null)).toMatchObject({ talks: 1 })
      expect(floodIn(elsewhere, seat)?.verdict).toBe('struck')
      // Said again there, and the other's own brought in after it.
      expect(await judge(elsewhere, said('confirmed'), seat)).toMatchObject({ kind: 'kept' })
      expect(floodIn(elsewhere, seat)?.verdict).toBe('confirmed')
      await profile.carrying.takeOut('b', null)
      expect(await elsewhere.carrying.bringIn(other, null)).toMatchObject({ talks: 1, differ: 0 })
      expect(elsewhere.record.read(ID)).toMatchObject({ unreadable: 0, shut: 0, missing: 0 })
      await profile.carrying.takeOut('a', null)
    }
  })

  test('into a backup and out of it', async () => {
    const profile = await open()
    await judge(profile, said('struck'))
    expect(await profile.backups.backUp()).toMatchObject({ kind: 'backed-up' })
    await judge(profile, said('open'))
    expect(await profile.backups.choose()).toMatchObject({ kind: 'chosen' })
    expect(await profile.backups.restore()).toMatchObject({ kind: 'restored' })
    expect(floodIn(await reopened(profile))?.verdict).toBe('struck')
  })
})
