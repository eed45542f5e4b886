import { describe, expect, test } from 'vitest'
import { can } from '#shared/session/can.ts'
import { marginsFor } from '#shared/session/observe.ts'
import { type Beating, Talk } from '../../support/talk.ts'

const chatting = (): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin()
  talk.seconds(300, { a: 70, b: 72 })
  talk.command('begin-neutral-talk')
  expect(talk.phase).toBe('neutral-talk')
  return talk
}

const marginsOfA = (talk: Talk) => {
  const { session, partners } = talk.state
  return session === null ? null : marginsFor(partners.a, session)
}

describe('two minutes of everyday chat', () => {
  test('teach each what speaking adds, in the own stream, and then the talk begins by itself', () => {
    const talk = chatting()
    const begun = talk.now / 1000
    talk.seconds(119, { a: 78, b: 74 })
    expect(talk.phase).toBe('neutral-talk')
    expect(talk.snapshot().phase).toMatchObject({ kind: 'neutral-talk', share: 119 / 120 })
    talk.seconds(1, { a: 78, b: 74 })
    expect(talk.phase).toBe('talk')
    expect(talk.when('talk-begun')).toEqual([begun + 120])
    const learnt = talk.facts.flatMap(({ stream, fact }) =>
      fact.kind === 'speaking-learnt' ? [[stream, Math.round(fact.riseBpm)]] : [],
    )
    expect(learnt).toEqual([
      ['a', 8],
      ['b', 2],
    ])
  })

  test('raise K by half of it and D by what the usual level of a talk does not learn', () => {
    const quiet = chatting()
    quiet.seconds(120, { a: 72, b: 74 })
    const loud = chatting()
    loud.seconds(120, { a: 79, b: 74 })
    const [before, after] = [marginsOfA(quiet), marginsOfA(loud)]
    const rise = loud.state.partners.a.speakingBpm ?? 0
    expect(rise).toBeCloseTo(9, 0)
    expect((after?.endsBelowBpm ?? 0) - (before?.endsBelowBpm ?? 0)).toBeCloseTo(rise / 2, 5)
    expect((after?.surgeBpm ?? 0) - (before?.surgeBpm ?? 0)).toBeCloseTo(rise - 5, 5)
    expect(after?.baselineBpm).toBe(before?.baselineBpm)
    expect(after?.clearToBpm).toBe(before?.clearToBpm)
  })

  test('keep a heart that speaking lifts by 10 from being held for flooded; a surge above that is found', () => {
    const afterwards = (chat: boolean): Talk => {
      const talk = chatting()
      if (chat) talk.seconds(120, { a: 80, b: 74 })
      else talk.command('begin-talk')
      talk.seconds(300, { a: 80, b: 74 })
      talk.seconds(90, { a: 91.5, b: 74 })
      return talk
    }
    expect(afterwards(false).when('flood-detected')).toHaveLength(1)
    const learnt = afterwards(true)
    expect(learnt.when('flood-detected')).toEqual([])
    learnt.seconds(90, { a: 100, b: 74 })
    expect(learnt.when('flood-detected')).toHaveLength(1)
  })

  test('teach at most 10, and never less than nothing', () => {
    const talk = chatting()
    talk.seconds(120, { a: 95, b: 68 })
    expect(talk.state.partners.a.speakingBpm).toBe(10)
    expect(talk.state.partners.b.speakingBpm).toBe(0)
  })

  test('teach nothing of a heart that was unclear for more than 15 % of them', () => {
    const talk = chatting()
    talk.seconds(120, (second) => ({ a: second < 90 ? 78 : null, b: 74 }))
    expect(talk.phase).toBe('talk')
    expect(talk.state.partners.a.speakingBpm).toBeNull()
    expect(talk.state.partners.b.speakingBpm).not.toBeNull()
  })

  test('find no flood, whatever the hearts do, and nothing of them counts in the talk', () => {
    const talk = chatting()
    talk.seconds(119, { a: 105, b: 105 })
    expect(talk.when('flood-detected')).toEqual([])
    expect(talk.state.partners.a.detector.surge.excess).toEqual([])
  })

  test('can be cut short: the talk begins, and nothing was learnt', () => {
    const talk = chatting()
    talk.seconds(100, { a: 78, b: 74 })
    talk.command('begin-talk')
    expect(talk.phase).toBe('talk')
    talk.seconds(60, { a: 78, b: 74 })
    expect(talk.when('speaking-learnt')).toEqual([])
    expect(talk.when('talk-begun')).toHaveLength(1)
  })

  test('allow for both only to begin the talk or to end', () => {
    const { allowed } = chatting().snapshot()
    expect(allowed.filter((key) => !key.includes(':'))).toEqual(['begin-talk', 'end'])
  })

  test('of another heart on the seat teach nothing', () => {
    const talk = chatting()
    talk.seconds(30, { a: 78, b: 74 })
    const link = { kind: 'live', strap: { id: 'strap-c', name: 'Strap' } } as const
    talk.send({ kind: 'link', at: talk.at(), partner: 'a', link })
    talk.seconds(100, { a: 90, b: 74 })
    expect(talk.phase).toBe('talk')
    expect(talk.state.partners.a.speakingBpm).toBeNull()
  })

  test('are told from the rest they were held against: a lowered rest lets go of it', () => {
    const talk = new Talk()
    talk.connect('a', 'b')
    talk.begin()
    talk.seconds(300, { a: 96, b: 72 })
    talk.command('begin-neutral-talk')
    talk.seconds(120, { a: 104, b: 72 })
    expect(talk.state.partners.a.speakingBpm).toBeGreaterThan(6)
    talk.seconds(240, { a: 68, b: 75 })
    expect(talk.state.partners.a.baseline?.bpm).toBeCloseTo(68, 0)
    expect(talk.state.partners.a.speakingBpm).toBeNull()
  })
})

describe('everyday chat is offered', () => {
  const offered = (talk: Talk): boolean => can(talk.state, { kind: 'begin-neutral-talk' })
  const rested = (straps: ('a' | 'b')[], hearts: { a?: Beating; b?: Beating }): Talk => {
    const talk = new Talk()
    talk.connect(...straps)
    talk.begin()
    talk.seconds(300, hearts)
    return talk
  }

  test('once everyone with a strap has their rest', () => {
    expect(offered(rested(['a', 'b'], { a: 70, b: 72 }))).toBe(true)
    expect(offered(rested(['a'], { a: 70 }))).toBe(true)
  })

  test('not while one is still to be found, nor without straps, nor in the talk', () => {
    expect(offered(rested(['a', 'b'], { a: 70 }))).toBe(false)
    expect(offered(rested([], {}))).toBe(false)
    const talk = rested(['a'], { a: 70 })
    talk.command('begin-talk')
    expect(offered(talk)).toBe(false)
  })
})
