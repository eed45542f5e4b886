import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Feedback, NOTHING_KNOWN, personalOffset } from '#shared/flooding/personal.ts'
import { knownFrom, type PastTalk } from '#shared/journal/own-history.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { replay } from '#shared/session/engine.ts'
import { marginsFor } from '#shared/session/observe.ts'
import { ownLook } from '#shared/session/own-look.ts'
import { epochMs } from '#shared/units.ts'
import { EVENING, Talk } from '../../support/talk.ts'

const feedback = fc.constantFrom<Feedback>('fits', 'early', 'no', 'paused-while-elevated')

describe('what the answers add', () => {
  test.each<[readonly Feedback[], number]>([
    [[], 0],
    [['no', 'no'], 0],
    [['no', 'no', 'no'], 6],
    [['fits', 'fits', 'fits'], 0],
    [['early', 'no', 'fits'], 3],
    [['paused-while-elevated', 'paused-while-elevated', 'fits'], -2],
    [['early', 'early', 'paused-while-elevated'], 1],
  ])('%j: %i bpm', (answers, offset) => {
    expect(personalOffset(answers)).toBe(offset)
  })

  test('stays within its bounds, and an answer the other way counts at once', () => {
    const many = (answer: Feedback): Feedback[] => Array.from({ length: 30 }, () => answer)
    expect(personalOffset(many('no'))).toBe(10)
    expect(personalOffset(many('paused-while-elevated'))).toBe(-4)
    expect(personalOffset([...many('no'), 'paused-while-elevated'])).toBe(9)
    fc.assert(
      fc.property(fc.array(feedback), (answers) => {
        const offset = personalOffset(answers)
        expect(offset).toBeGreaterThanOrEqual(-4)
        expect(offset).toBeLessThanOrEqual(10)
      }),
    )
  })
})

/** A talk with one automatic prompt, ended. */
const prompted = (): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 95, b: 72 })
  expect(talk.phase).toBe('proposed')
  talk.command('not-now')
  return talk
}

const judge = (talk: Talk, partner: PartnerId, answer: 'fits' | 'early' | 'no'): void =>
  talk.command({ kind: 'judge-prompt', partner, answer })

const judged = (talk: Talk) =>
  talk.facts.flatMap(({ stream, fact }) =>
    fact.kind === 'prompt-judged' ? [[stream, fact.answer]] : [],
  )

describe('a prompt is judged', () => {
  test('after the end, once by each, in the own stream', () => {
    const talk = prompted()
    judge(talk, 'a', 'no')
    expect(judged(talk)).toEqual([])
    talk.command('end')
    expect(PARTNERS.map((id) => ownLook(talk.state, id)?.toJudge)).toEqual([1, 1])
    judge(talk, 'a', 'early')
    judge(talk, 'a', 'no')
    judge(talk, 'b', 'fits')
    expect(judged(talk)).toEqual([
      ['a', 'early'],
      ['b', 'fits'],
    ])
    expect(PARTNERS.map((id) => ownLook(talk.state, id)?.toJudge)).toEqual([0, 0])
    expect(replay(talk.entries)).toEqual(talk.state)
  })

  test('only where it came by itself', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command({ kind: 'ask-pause', partner: 'a' })
    talk.command('pause')
    talk.command('end')
    judge(talk, 'a', 'no')
    expect(judged(talk)).toEqual([])
  })

  test('for the talks to come: within one nothing changes', () => {
    const talk = prompted()
    const before = talk.state.partners
    talk.command('end')
    judge(talk, 'a', 'no')
    expect(talk.state.partners).toEqual(before)
  })
})

describe('a pause of their own while elevated', () => {
  const elevated = (): Talk => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(60, { a: 83, b: 72 })
    expect(talk.state.partners.a.detector.arousal).toBe('elevated')
    return talk
  }
  const owners = (talk: Talk) =>
    talk.facts.flatMap(({ stream, fact }) =>
      fact.kind === 'paused-while-elevated' ? [stream] : [],
    )

  test('is noted for whoever was, and for nobody else', () => {
    const talk = elevated()
    talk.command('pause')
    expect(owners(talk)).toEqual(['a'])
    expect(talk.facts.at(-1)?.fact.kind).toBe('pause-begun')
  })

  test('after "I’m flooding" is that of whoever said so', () => {
    const said = (partner: PartnerId): Talk => {
      const talk = elevated()
      talk.command({ kind: 'ask-pause', partner })
      expect(owners(talk)).toEqual([])
      talk.command('pause')
      return talk
    }
    expect(owners(said('a'))).toEqual(['a'])
    expect(owners(said('b'))).toEqual([])
  })

  test('is none where the body was calm, where Ebb had prompted, or where it cannot tell', () => {
    const calm = new Talk()
    calm.toTalk()
    calm.seconds(60, { a: 72, b: 72 })
    calm.command('pause')
    expect(owners(calm)).toEqual([])

    const asked = elevated()
    asked.seconds(60, { a: 83, b: 97 })
    expect(asked.phase).toBe('proposed')
    asked.command('pause')
    expect(owners(asked)).toEqual([])

    const silent = elevated()
    silent.seconds(40, { b: 72 })
    silent.command('pause')
    expect(owners(silent)).toEqual([])
  })
})

describe('a person’s own history', () => {
  const past = (seat: PartnerId, answer: 'fits' | 'early' | 'no' | null = null): PastTalk => {
    const talk = prompted()
    talk.command('end')
    if (answer !== null) judge(talk, seat, answer)
    return { facts: talk.facts, seat }
  }

  test('is the rests and answers of their own seat, wherever that was', () => {
    const known = knownFrom([past('a', 'no'), past('b', 'early'), past('a', 'no')], null)
    expect(known.rests.map(Math.round)).toEqual([70, 72, 70])
    expect(known.offsetBpm).toBe(5)
  })

  test('is reset from a moment on; the rests stay', () => {
    const talks = [past('a', 'no'), past('a', 'no'), past('a', 'no')]
    expect(knownFrom(talks, epochMs(EVENING)).offsetBpm).toBe(6)
    const reset = knownFrom(talks, epochMs(EVENING + 1))
    expect(reset.offsetBpm).toBe(0)
    expect(reset.rests).toHaveLength(3)
  })

  test('remembers ten rests', () => {
    const one = past('a')
    expect(
      knownFrom(
        Array.from({ length: 12 }, () => one),
        null,
      ).rests,
    ).toHaveLength(10)
  })

  test('leaves out demonstrations, rests the talk has lowered, and seats that changed hands', () => {
    const demonstration = new Talk()
    demonstration.begin({ simulated: true })
    demonstration.connect('a')
    demonstration.seconds(300, { a: 70 })
    demonstration.command('end')

    const lowered = new Talk()
    lowered.toTalk({ a: 96 })
    lowered.seconds(260, { a: 68 })
    lowered.command('end')

    const changed = prompted()
    const link = { kind: 'live', strap: { id: 'strap-c', name: 'Strap' } } as const
    changed.send({ kind: 'link', at: changed.at(), partner: 'a', link })
    changed.command('end')
    judge(changed, 'a', 'no')

    const talks = [demonstration, lowered, changed].map(({ facts }) => ({
      facts,
      seat: 'a' as const,
    }))
    expect(knownFrom([...talks, ...talks, ...talks], null)).toEqual({ rests: [], offsetBpm: 0 })
  })

  test('moves K and D of the next talk, and nobody else’s', () => {
    const margins = (offsetBpm: number) => {
      const talk = new Talk()
      talk.connect('a', 'b')
      talk.begin({ known: { a: { ...NOTHING_KNOWN, offsetBpm }, b: NOTHING_KNOWN } })
      talk.seconds(300, { a: 70, b: 72 })
      const { session, partners } = talk.state
      if (session === null) throw new Error('no session')
      return { a: marginsFor(partners.a, session), b: marginsFor(partners.b, session) }
    }
    const [usual, later] = [margins(0), margins(4)]
    expect((later.a?.surgeBpm ?? 0) - (usual.a?.surgeBpm ?? 0)).toBeCloseTo(4, 9)
    expect((later.a?.endsBelowBpm ?? 0) - (usual.a?.endsBelowBpm ?? 0)).toBeCloseTo(4, 9)
    expect(later.a?.clearToBpm).toBe(usual.a?.clearToBpm)
    expect(later.b).toEqual(usual.b)
  })
})
