import { describe, expect, test } from 'vitest'
import { PARTNERS } from '#shared/partners.ts'
import { entriesOf, reviewOf, type SessionReview } from '#shared/review/session-review.ts'
import type { Entry } from '#shared/session/facts.ts'
import { MINUTE } from '#shared/units.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'
import { Talk } from '../../support/talk.ts'

const reviewed = (entries: readonly Entry[], ...lanes: ('a' | 'b')[]): SessionReview => {
  const review = reviewOf(entries, lanes)
  if (review === null) throw new Error('no beginning')
  return review
}

const laneIn = (review: SessionReview, id: 'a' | 'b') => {
  const lane = review.lanes[id]
  if (lane === null) throw new Error('no lane')
  return lane
}

describe('an evening looked back on', () => {
  const talk = wholeEvening()
  const review = reviewed(talk.entries, 'a', 'b')
  const a = laneIn(review, 'a')

  test('its couple’s facts: when, the prompt and its answer, the breather, the pause and its promises', () => {
    const { couple } = review
    expect(couple).toMatchObject({ id: 'talk-1', solo: false, endedBy: 'asked', putOffTo: null })
    expect(couple.begun.atS).toBeCloseTo(0.6)
    expect(couple.talked?.atS).toBeCloseTo(300.6)
    expect(couple.breathers).toHaveLength(1)
    expect(couple.prompts).toHaveLength(1)
    expect(couple.prompts[0]).toMatchObject({ cause: 'automatic', answer: 'pause' })
    const [pause, ...others] = couple.pauses
    expect(others).toEqual([])
    expect(pause).toMatchObject({ cause: 'automatic', early: false, outcome: 'kept' })
    expect((pause?.promisedAgain[0]?.promised ?? 0) - (pause?.promised ?? 0)).toBe(10 * MINUTE)
    expect(pause?.resumed?.atS).toBeGreaterThan(pause?.returned?.atS ?? Number.NaN)
    expect(couple.prompts[0]?.answeredAt).toEqual(pause?.begun)
  })

  test('its lanes: one look each second, gaps with reasons, rest, flood, marks', () => {
    expect(review.lengthS).toBe(a.seconds.length)
    expect(a.seconds.length).toBe(Math.floor((talk.now - 30_000) / 1000) - 12_345)
    for (const { bpm, reason } of a.seconds) expect(bpm === null).toBe(reason !== null)
    expect(a.gaps.map(({ value }) => value)).toContain('no-data')
    expect(a.rests).toHaveLength(1)
    expect(a.rests[0]?.bpm).toBeCloseTo(70, 0)
    expect(a.floods.map(({ at }) => at.atS * 1000 + review.originMs)).toEqual(
      talk.when('flood-detected').map((s) => s * 1000),
    )
    expect(a.floods[0]).toMatchObject({ reason: 'area', verdict: 'open', beganS: null })
    expect(a.marks).toHaveLength(1)
    expect(a.moved).toEqual([])
    expect(laneIn(review, 'b').moved).toHaveLength(1)
    expect(a.coverage).toBeLessThan(a.talkCoverage)
  })

  test('the levels are those that were lived', () => {
    const lived = new Talk()
    const levels: (number | null)[] = []
    const send = lived.send.bind(lived)
    let last: number | null = null
    lived.send = (event) => {
      send(event)
      const { lookedAt, session, partners } = lived.state
      if (session === null || session.phase.kind === 'ended' || lookedAt === last) return
      if (last !== null) {
        const { level } = partners.a
        levels.push(level.kind === 'known' ? level.bpm : null)
      }
      last = lookedAt
    }
    lived.toTalk()
    lived.seconds(60, { a: 95, b: 72 })
    lived.seconds(30, { b: 72 })
    lived.link('a', 'lost')
    lived.command('end')
    const told = laneIn(reviewed(lived.entries, 'a'), 'a').seconds.map(({ bpm }) => bpm)
    expect(told).toEqual(levels.slice(0, told.length))
    expect(told.length).toBe(390)
    expect(told).toContain(null)
  })

  test('the shares of scenes add up to its length', () => {
    expect(review.scenes.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0)).toBe(review.lengthS)
    expect(review.scenes.map(({ value }) => value)).toEqual([
      ...['rest', 'talk', 'breather', 'talk', 'pause', 'return', 'talk'],
    ])
  })
})

describe('whose it is', () => {
  const { entries } = wholeEvening()

  test('a lane that was not asked for is not there, and the other is the same without it', () => {
    const both = reviewed(entries, 'a', 'b')
    for (const id of PARTNERS) {
      const alone = reviewed(entries, id)
      expect(alone.lanes[id]).toEqual(both.lanes[id])
      expect(alone.lanes[id === 'a' ? 'b' : 'a']).toBeNull()
      expect(alone.couple).toEqual(both.couple)
    }
  })

  test('what may not be seen is dropped before anything is looked at', () => {
    const streams = (...lanes: ('a' | 'b')[]) =>
      new Set(entriesOf(entries, lanes).map(({ stream }) => stream))
    expect(streams('a')).toEqual(new Set(['couple', 'a']))
    expect(streams()).toEqual(new Set(['couple']))
  })

  test('it makes no difference whether the other’s entries could be opened', () => {
    const withheld = entries.filter(({ stream }) => stream !== 'b')
    expect(reviewed(withheld, 'a')).toEqual(reviewed(entries, 'a'))
  })

  test('without any lane the couple’s facts are all there is', () => {
    const couple = reviewed(entries)
    expect(couple.lanes).toEqual({ a: null, b: null })
    expect(couple.couple.pauses).toHaveLength(1)
  })

  test('solo has no second lane', () => {
    const talk = new Talk()
    talk.connect('a')
    talk.begin({ solo: true })
    talk.seconds(20, { a: 70 })
    talk.command('end')
    expect(reviewed(talk.entries, 'a', 'b').lanes.b).toBeNull()
  })

  test('without a beginning there is nothing', () => {
    expect(reviewOf([], ['a'])).toBeNull()
    expect(reviewOf(entries.slice(5), ['a'])).toBeNull()
  })
})

test('where recording was stopped there is a gap that says so, and afterwards the level again', () => {
  const talk = new Talk()
  talk.toTalk()
  talk.command({ kind: 'stop-recording', partner: 'a', keep: true })
  talk.seconds(100, { a: 72, b: 72 })
  talk.command({ kind: 'record-again', partner: 'a' })
  talk.seconds(60, { a: 72, b: 72 })
  talk.command('end')
  const a = laneIn(reviewed(talk.entries, 'a'), 'a')
  expect(a.gaps).toContainEqual({ fromS: 300, toS: 400, value: 'not-recorded' })
  expect(a.seconds.at(-1)?.bpm).toBeCloseTo(72, 0)
  expect(a.rests[0]?.bpm).toBeCloseTo(70, 0)
})

test('another heart on the seat has its own rest, and levels are held against their own', () => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 72, b: 72 })
  const strap = { id: 'another', name: '' }
  talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: { kind: 'live', strap } })
  talk.seconds(60, { a: 55, b: 72 })
  talk.command('end')
  const a = laneIn(reviewed(talk.entries, 'a'), 'a')
  expect(a.rests).toEqual([expect.objectContaining({ fromS: 0, toS: 360 })])
  expect(a.upShare).toMatchObject({ kind: 'unknown', why: 'not-clear' })
})

test('a record that breaks off has no end', () => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 72, b: 72 })
  talk.command('pause')
  const { couple, lengthS } = reviewed(talk.entries, 'a')
  expect(couple).toMatchObject({ ended: null, endedBy: null })
  expect(couple.pauses[0]?.outcome).toBe('open')
  expect(lengthS).toBe(360)
})
