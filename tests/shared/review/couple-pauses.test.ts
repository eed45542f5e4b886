import { describe, expect, test } from 'vitest'
import { type PartnerId, perPartner } from '#shared/partners.ts'
import { callerOf } from '#shared/review/pause-caller.ts'
import { pauseChangeOf } from '#shared/review/pause-change.ts'
import { reviewOf, type SessionReview } from '#shared/review/session-review.ts'
import type { Entry } from '#shared/session/facts.ts'
import { epochMs } from '#shared/units.ts'
import { Talk } from '../../support/talk.ts'

const pausesOf = (talk: Talk) => reviewOf(talk.entries, ['a', 'b'])?.couple.pauses ?? []

const paused = (): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 72, b: 72 })
  talk.command('pause')
  return talk
}

const bothReady = (talk: Talk): void => {
  talk.command({ kind: 'ready', partner: 'a' })
  talk.command({ kind: 'ready', partner: 'b' })
}

/** Until the promised time, and so long after it. */
const untilReturn = (talk: Talk, plusS = 0): void => {
  const phase = talk.state.session?.phase
  if (phase?.kind !== 'pause') throw new Error('no pause')
  talk.seconds(Math.ceil((phase.returnAt - talk.at().wall) / 1000) + plusS, { a: 72, b: 72 })
}

describe('what a promise came to', () => {
  test('kept, with how long after it they talked', () => {
    const talk = paused()
    untilReturn(talk, 90)
    bothReady(talk)
    expect(pausesOf(talk)[0]).toMatchObject({
      outcome: 'kept',
      cause: 'pressed',
      afterPromiseMs: 90_000,
      early: false,
    })
  })

  test('later, where more than five minutes passed', () => {
    const talk = paused()
    untilReturn(talk, 301)
    bothReady(talk)
    expect(pausesOf(talk)[0]).toMatchObject({ outcome: 'later', afterPromiseMs: 301_000 })
  })

  test('early where both said so, which keeps it', () => {
    const talk = paused()
    talk.seconds(120, { a: 72, b: 72 })
    bothReady(talk)
    talk.seconds(60, { a: 72, b: 72 })
    bothReady(talk)
    const [pause] = pausesOf(talk)
    expect(pause).toMatchObject({ outcome: 'kept', early: true })
    expect(pause?.afterPromiseMs).toBeLessThan(0)
  })

  test('the time promised last is the one that counts, also where it was moved at the return', () => {
    const talk = paused()
    untilReturn(talk, 30)
    talk.command('extend')
    untilReturn(talk, 60)
    bothReady(talk)
    const [pause, ...others] = pausesOf(talk)
    expect(others).toEqual([])
    expect(pause?.promisedAgain).toHaveLength(1)
    expect(pause).toMatchObject({ outcome: 'kept', afterPromiseMs: 60_000 })
  })

  test('put off to another time; ended from there; broken off', () => {
    const putOff = paused()
    const later = epochMs(putOff.at().wall + 7_200_000)
    putOff.command({ kind: 'postpone', returnAt: later })
    expect(pausesOf(putOff)[0]).toMatchObject({ outcome: 'put-off', resumed: null })
    expect(pausesOf(putOff)[0]?.putOffTo).toBeGreaterThanOrEqual(later)
    const ended = paused()
    ended.command('end')
    expect(pausesOf(ended)[0]?.outcome).toBe('ended')
    expect(pausesOf(paused())[0]?.outcome).toBe('open')
  })

  test('each pause has its own', () => {
    const talk = paused()
    untilReturn(talk, 10)
    bothReady(talk)
    talk.seconds(60, { a: 72, b: 72 })
    talk.command('pause')
    talk.command('end')
    expect(pausesOf(talk).map(({ outcome }) => outcome)).toEqual(['kept', 'ended'])
  })
})

describe('prompts', () => {
  test('each with its cause and answer', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command({ kind: 'ask-pause', partner: 'a' })
    talk.seconds(5, { a: 72, b: 72 })
    talk.command('two-more')
    talk.seconds(121, { a: 95, b: 72 })
    talk.command('not-now')
    talk.seconds(5, { a: 95, b: 72 })
    talk.command({ kind: 'ask-pause', partner: 'b' })
    talk.command('end')
    const prompts = reviewOf(talk.entries, [])?.couple.prompts
    expect(prompts?.map(({ cause, answer }) => [cause, answer])).toEqual([
      ['asked', 'two-more'],
      ['repeated', 'not-now'],
      ['asked', 'none'],
    ])
    expect(prompts?.[0]?.answeredAt?.atS).toBe(305)
    expect(prompts?.[2]?.answeredAt).toBeNull()
  })
})

describe('who asked', () => {
  const talk = new Talk()
  talk.toTalk()
  talk.command({ kind: 'ask-pause', partner: 'b' })
  talk.command('pause')
  talk.command('end')
  const askedIn = (review: SessionReview, seat: PartnerId): readonly number[] | null =>
    review.lanes[seat]?.asked.map(({ atS }) => atS) ?? null
  const told = (entries: readonly Entry[], lanes: PartnerId[]) => {
    const review = reviewOf(entries, lanes)
    if (review === null) throw new Error('no beginning')
    return callerOf(
      review.couple,
      perPartner((id) => askedIn(review, id)),
      0,
    )
  }

  test('is told where both released it', () => {
    expect(told(talk.entries, ['a', 'b'])).toBe('b')
  })

  test('and not otherwise, nor concluded from the other’s silence', () => {
    expect(told(talk.entries, ['a'])).toBeNull()
    expect(told(talk.entries, ['b'])).toBeNull()
    expect(told(talk.entries, [])).toBeNull()
  })

  test('nor of a pause that was pressed, or that Ebb proposed', () => {
    expect(told(paused().entries, ['a', 'b'])).toBeNull()
  })
})

test('what a pause changed is told from either end, or not at all', () => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 90, b: 72 })
  talk.command('pause')
  talk.seconds(900, { a: 75 })
  talk.seconds(600, { a: 75 })
  bothReady(talk)
  talk.command('end')
  const review = reviewOf(talk.entries, ['a', 'b'])
  const [pause] = review?.couple.pauses ?? []
  const { a, b } = review?.lanes ?? {}
  if (!a || !b || pause === undefined) throw new Error('not there')
  const change = pauseChangeOf(a, pause)
  expect(change.kind === 'told' && Math.abs(change.value + 15)).toBeLessThan(1)
  expect(pauseChangeOf(b, pause)).toMatchObject({ kind: 'unknown', why: 'not-clear' })
  expect(pauseChangeOf(a, { ...pause, returned: null })).toMatchObject({ why: 'not-within' })
})
