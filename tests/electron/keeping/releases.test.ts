import { cpSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { PartnerId } from '#shared/partners.ts'
import type { ReleaseSubject } from '#shared/review/release.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { MINUTE } from '#shared/units.ts'
import { type KeptProfile, keepTalk, keptProfile } from '../../support/kept-profile.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const ID = 'talk-1'
const PIN = '271828'
const evening = wholeEvening(ID)
const floodS = reviewOf(evening.entries, ['a'])?.lanes.a?.floods[0]?.at.atS ?? Number.NaN
const EPISODE = { kind: 'episode', floodS } as const
const COMMON = { kind: 'common' } as const

const open = async (): Promise<KeptProfile> => {
  const profile = await keptProfile()
  onTestFinished(() => profile.record.close())
  keepTalk(profile, evening, ID)
  return profile
}

const reopened = async (profile: KeptProfile): Promise<KeptProfile> => {
  profile.record.close()
  const again = await keptProfile({ folder: profile.folder })
  onTestFinished(() => again.record.close())
  return again
}

const release = (
  { afterTalk }: KeptProfile,
  partner: PartnerId,
  subject: ReleaseSubject,
  shown = true,
) => afterTalk.release(ID, partner, subject, shown)

const theirs = ({ reviews }: KeptProfile, partner: PartnerId) => reviews.open(ID, partner)?.theirs
const both = ({ reviews }: KeptProfile) => reviews.open(ID, null)?.both

/** Bytes of all that lies in the profile. */
const bytesOf = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(folder, name))),
  )

const sealedOf = ({ record }: KeptProfile): readonly Buffer[] =>
  record.store.releases.of(ID).map(({ body }) => Buffer.from(body))

const KEPT = { kind: 'kept' }

describe('one time the body was up', () => {
  test('is seen by the other once it is released, and by nobody before or after', async () => {
    const profile = await open()
    expect(theirs(profile, 'b')).toEqual([])
    expect(await release(profile, 'a', EPISODE)).toMatchObject(KEPT)
    const [shown] = theirs(profile, 'b') ?? []
    expect(shown).toMatchObject({ kind: 'episode', floodS })
    expect(profile.reviews.open(ID, 'a')?.shown).toEqual([EPISODE])
    expect(theirs(profile, 'a')).toEqual([])
    expect(await release(profile, 'a', EPISODE, false)).toMatchObject(KEPT)
    expect(theirs(profile, 'b')).toEqual([])
  })

  test('is exactly that time: two minutes before to its end, its marks, and not who asked', async () => {
    const profile = await open()
    await release(profile, 'a', EPISODE)
    const own = profile.reviews.open(ID, 'a')?.own?.episodes[0]
    const [shown] = theirs(profile, 'b') ?? []
    if (own === undefined || shown === undefined) throw new Error('not there')
    expect(shown.fromS).toBe(Math.floor(floodS - 120))
    expect(shown.toS).toBe(Math.ceil(own.endS))
    for (const { points } of shown.runs)
      for (const { atS } of points) {
        expect(atS).toBeGreaterThan(shown.fromS)
        expect(atS).toBeLessThanOrEqual(shown.toS)
      }
    const covered = [...shown.runs, ...shown.gaps].reduce(
      (sum, one) => sum + one.toS - one.fromS,
      0,
    )
    expect(covered).toBe(shown.toS - shown.fromS)
    expect(shown.settleS).toEqual(own.settleS)
    expect(JSON.stringify(shown)).not.toMatch(/asked|verdict|strap|confidence/)
  })

  test('opens without the owner’s PIN, whose own stream stays shut; only its owner releases', async () => {
    const profile = await open()
    await release(profile, 'a', EPISODE)
    await profile.own.changePin('a', null, PIN)
    profile.own.shut()
    expect(theirs(profile, 'b')).toHaveLength(1)
    expect(profile.reviews.open(ID, 'a')).toBeNull()
    const shut = { kind: 'not-now' }
    expect(await release(profile, 'a', EPISODE, false)).toEqual(shut)
    expect(await release(profile, 'a', COMMON)).toEqual(shut)
    expect(await release(profile, 'b', EPISODE)).toEqual(shut)
    expect(theirs(profile, 'b')).toHaveLength(1)
  })

  test('that is struck out is shown no more, and cannot be', async () => {
    const profile = await open()
    await release(profile, 'a', EPISODE)
    await profile.afterTalk.judge(ID, 'a', { floodS, verdict: 'struck', beganS: null })
    expect(theirs(profile, 'b')).toEqual([])
    expect(await release(profile, 'a', EPISODE)).toEqual({ kind: 'not-now' })
  })
})

describe('what both had in common', () => {
  test('is told once both released it, and no longer once one took it back', async () => {
    const profile = await open()
    expect(both(profile)?.common).toBeNull()
    await release(profile, 'a', COMMON)
    expect(both(profile)?.common).toBeNull()
    expect(JSON.stringify(profile.reviews.open(ID, 'b')?.both)).toBe(
      JSON.stringify({ common: null, callers: [], coMovement: null }),
    )
    await release(profile, 'b', COMMON)
    const common = both(profile)?.common
    expect(common?.settling.a).toHaveLength(1)
    expect(common?.settling.b).toEqual([])
    expect(common?.changes).toHaveLength(1)
    expect(common?.together).toMatchObject({ worthAWord: false })
    // The seconds themselves are told to nobody.
    expect(JSON.stringify(profile.reviews.open(ID, null))).not.toContain('"up"')
    await release(profile, 'b', COMMON, false)
    expect(both(profile)?.common).toBeNull()
  })

  test('leaves out what was struck out since', async () => {
    const profile = await open()
    for (const seat of ['a', 'b'] as const) await release(profile, seat, COMMON)
    await profile.afterTalk.judge(ID, 'a', { floodS, verdict: 'struck', beganS: null })
    expect(both(profile)?.common?.settling.a).toEqual([])
    await profile.afterTalk.judge(ID, 'a', { floodS, verdict: 'open', beganS: null })
    expect(both(profile)?.common?.settling.a).toHaveLength(1)
  })

  test('a level is released for the comparison only where that is switched on, and told only then', async () => {
    const profile = await open()
    const LEVELS = { kind: 'levels' } as const
    expect(await release(profile, 'a', LEVELS)).toEqual({ kind: 'not-now' })
    profile.settings.change({ comparesLevels: true })
    for (const seat of ['a', 'b'] as const)
      expect(await release(profile, seat, LEVELS)).toMatchObject(KEPT)
    // The talk of this evening is too short to tell anything.
    expect(both(profile)?.coMovement).toBeNull()
    profile.settings.change({ comparesLevels: false })
    expect(await release(profile, 'a', LEVELS, false)).toMatchObject(KEPT)
  })
})

describe('a release on disk', () => {
  test('is sealed, there at the next start, and gone from every file once it is taken back', async () => {
    const profile = await open()
    await release(profile, 'a', EPISODE)
    await release(profile, 'a', COMMON)
    const sealed = sealedOf(profile)
    expect(sealed).toHaveLength(2)
    expect(bytesOf(profile.folder).includes('floodS')).toBe(false)
    const again = await reopened(profile)
    expect(theirs(again, 'b')).toHaveLength(1)
    await release(again, 'a', EPISODE, false)
    await release(again, 'a', COMMON, false)
    const bytes = bytesOf(again.folder)
    for (const body of sealed) expect(bytes.includes(body.subarray(0, 24))).toBe(false)
    expect(theirs(await reopened(again), 'b')).toEqual([])
  })

  test.each([
    ['the seat', (profile: KeptProfile) => profile.own.eraseSeat('a', null), 0],
    ['the other seat', (profile: KeptProfile) => profile.own.eraseSeat('b', null), 1],
    ['the talk', (profile: KeptProfile) => profile.own.eraseTalk(ID), 0],
    ['everything', (profile: KeptProfile) => profile.own.eraseAll(), 0],
  ])('when %s is erased: what is left of it is known', async (_, erase, left) => {
    const profile = await open()
    await release(profile, 'a', EPISODE)
    const [sealed] = sealedOf(profile)
    await erase(profile)
    expect(sealedOf(profile)).toHaveLength(left)
    expect(bytesOf(profile.folder).includes(sealed?.subarray(0, 24) ?? '')).toBe(left > 0)
  })

  test('is in no file of own data: who brings one in is asked anew', async () => {
    const profile = await open()
    await release(profile, 'a', EPISODE)
    await profile.carrying.takeOut('a', null)
    expect(readFileSync(profile.asked.path ?? '', 'utf8')).not.toContain('floodS')
    await profile.own.eraseSeat('a', null)
    expect(await profile.carrying.bringIn('a', null)).toMatchObject({ talks: 1 })
    expect(theirs(profile, 'b')).toEqual([])
    expect(profile.reviews.open(ID, 'a')?.shown).toEqual([])
  })

  test('is in a backup', async () => {
    const profile = await open()
    await release(profile, 'a', EPISODE)
    await profile.backups.backUp()
    await release(profile, 'a', EPISODE, false)
    await profile.backups.choose()
    expect(await profile.backups.restore()).toMatchObject({ kind: 'restored' })
    expect(theirs(await reopened(profile), 'b')).toHaveLength(1)
  })

  test('that a disk refuses is none, and is said', async () => {
    const profile = await open()
    const path = join(profile.folder, 'journal.sqlite')
    renameSync(path, `${path}-away`)
    expect(await release(profile, 'a', EPISODE)).toEqual({ kind: 'not-kept' })
    renameSync(`${path}-away`, path)
    expect(theirs(profile, 'b')).toEqual([])
    await release(profile, 'a', EPISODE)
    renameSync(path, `${path}-away`)
    expect(await release(profile, 'a', EPISODE, false)).toEqual({ kind: 'not-kept' })
    renameSync(`${path}-away`, path)
    expect(theirs(profile, 'b')).toHaveLength(1)
  })
})

test('the two questions are answered for oneself alone, and the last answers hold', async () => {
  const profile = await open()
  const answer = (knewOther: string) =>
    profile.afterTalk.answer(ID, 'a', { knewOther, keptView: '' })
  const before = [profile.reviews.open(ID, 'b'), profile.reviews.open(ID, null)]
  expect(await answer('not much')).toMatchObject(KEPT)
  expect(await answer('a little: afraid')).toMatchObject(KEPT)
  const again = await reopened(profile)
  const own = again.reviews.open(ID, 'a')?.own
  expect(own?.questions).toEqual({ knewOther: 'a little: afraid', keptView: '' })
  expect([again.reviews.open(ID, 'b'), again.reviews.open(ID, null)]).toEqual(before)
  expect(bytesOf(again.folder).includes('afraid')).toBe(false)
})

describe('a disk that fails half-way', () => {
  /** What refuses to be written to this table from now on. */
  const refusing = ({ folder }: KeptProfile, way: string): DatabaseSync => {
    const db = new DatabaseSync(join(folder, 'journal.sqlite'))
    db.exec(`CREATE TRIGGER full BEFORE ${way} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
    return db
  }
  const well = (db: DatabaseSync): void => {
    db.exec('DROP TRIGGER full')
    db.close()
  }

  test.each([
    ['what is said', 'INSERT ON envelope'],
    ['what is taken back', 'DELETE ON release'],
    ['what both have in common', 'UPDATE ON release'],
    ['the same, put anew', 'INSERT ON release'],
  ])('%s: a flood is struck out and taken back, or neither', async (_, way) => {
    const profile = await open()
    for (const subject of [EPISODE, COMMON]) {
      await release(profile, 'a', subject)
      await release(profile, 'b', COMMON)
    }
    const seen = () => [theirs(profile, 'b'), both(profile), profile.reviews.open(ID, 'a')]
    const before = seen()
    const db = refusing(profile, way)
    const strike = () =>
      profile.afterTalk.judge(ID, 'a', { floodS, verdict: 'struck', beganS: null })
    const answer = await strike()
    well(db)
    if (answer.kind === 'not-kept') expect(seen()).toEqual(before)
    expect(await strike()).toMatchObject(KEPT)
    expect(theirs(profile, 'b')).toEqual([])
    expect(profile.reviews.open(ID, 'a')?.own?.episodes[0]?.flood.verdict).toBe('struck')
  })

  const takeBack = (profile: KeptProfile) => release(profile, 'a', EPISODE, false)
  const strike = (profile: KeptProfile) =>
    profile.afterTalk.judge(ID, 'a', { floodS, verdict: 'struck', beganS: null })

  test.each([
    ['taken back', EPISODE, takeBack],
    ['struck out', EPISODE, strike],
    ['struck out, in what both have in common', COMMON, strike],
  ] as const)(
    'what was %s is told so also where its traces could not be removed: that is tried until it is done',
    async (_, subject, change) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      onTestFinished(() => {
        vi.useRealTimers()
      })
      const profile = await open()
      await release(profile, 'a', subject)
      const [trace] = sealedOf(profile).map((body) => body.subarray(0, 24))
      const isLeft = () => bytesOf(profile.folder).includes(trace ?? '')
      const scrub = vi.spyOn(profile.record.store, 'scrub').mockImplementation(() => {
        throw new Error('the disk is full')
      })
      expect(await change(profile)).toMatchObject(KEPT)
      expect(theirs(profile, 'b')).toEqual([])
      vi.advanceTimersByTime(MINUTE)
      expect(isLeft()).toBe(true)
      scrub.mockRestore()
      vi.advanceTimersByTime(MINUTE)
      expect(isLeft()).toBe(false)
      expect(vi.getTimerCount()).toBe(0)
    },
  )

  test('a talk that is erased is said to be also then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const profile = await open()
    const [trace] = profile.record.store.keys(ID).map(({ own }) => Buffer.from(own).subarray(0, 24))
    const isLeft = () => bytesOf(profile.folder).includes(trace ?? '')
    vi.spyOn(profile.record.store, 'scrub').mockImplementationOnce(() => {
      throw new Error('the disk is full')
    })
    expect(await profile.own.eraseTalk(ID)).toBe(true)
    expect(isLeft()).toBe(true)
    vi.advanceTimersByTime(MINUTE)
    expect(isLeft()).toBe(false)
  })

  test('nor is it left in the log of a process that was killed before it could', async () => {
    const profile = await open()
    await release(profile, 'a', EPISODE)
    const [trace] = sealedOf(profile).map((body) => body.subarray(0, 24))
    vi.spyOn(profile.record.store, 'scrub').mockImplementation(() => {
      throw new Error('killed')
    })
    await takeBack(profile)
    const folder = temporaryFolder()
    cpSync(profile.folder, folder, { recursive: true })
    expect(bytesOf(folder).includes(trace ?? '')).toBe(true)
    const next = await keptProfile({ folder })
    onTestFinished(() => next.record.close())
    next.record.tidy()
    expect(bytesOf(folder).includes(trace ?? '')).toBe(false)
    expect(theirs(next, 'b')).toEqual([])
  })
})
