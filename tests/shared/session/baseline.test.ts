import { describe, expect, test } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { Talk } from '../../support/talk.ts'

const atRest = (): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin()
  return talk
}

describe('the resting level', () => {
  test('takes a minute to settle and three to take, then is a fact of its owner', () => {
    const talk = atRest()
    talk.seconds(300, { a: 70, b: 72 })
    for (const found of talk.when('baseline-set')) {
      expect(found).toBeGreaterThanOrEqual(240)
      expect(found).toBeLessThan(280)
    }
    expect(talk.state.partners.a.baseline).toMatchObject({ quality: 'accepted', sigma: 2 })
    expect(talk.state.partners.a.baseline?.bpm).toBeCloseTo(70, 0)
    expect(talk.snapshot().seats.a.rest).toEqual({ kind: 'found' })
  })

  test('waits while the rate still falls, as it does after putting a strap on', () => {
    const talk = atRest()
    talk.seconds(180, (second) => ({ a: 96 - second / 8, b: 72 }))
    expect(talk.state.partners.a.progress.stage).toBe('settling')
    expect(talk.state.partners.b.progress.stage).toBe('capturing')
    talk.seconds(400, { a: 73, b: 72 })
    expect(talk.state.partners.a.baseline?.bpm).toBeCloseTo(73, 0)
  })

  test('is provisional when too much of it was unclear', () => {
    const talk = atRest()
    talk.seconds(120, { a: 70, b: 72 })
    talk.seconds(400, (second) => ({ a: second % 60 < 40 ? 70 : null, b: 72 }))
    expect(talk.state.partners.a.baseline).toMatchObject({ quality: 'provisional' })
    expect(talk.state.partners.b.baseline).toMatchObject({ quality: 'accepted' })
  })

  test('is not taken from silence, and the screen says what it waits for', () => {
    const talk = atRest()
    talk.seconds(400, { a: null, b: 72 })
    expect(talk.state.partners.a.baseline).toBeNull()
    expect(talk.snapshot().seats.a).toMatchObject({
      trouble: 'no-data',
      rest: { kind: 'settling' },
    })
  })

  test('of a strap that is out of reach is said to wait for it from the first moment on', () => {
    const talk = new Talk()
    talk.link('a', 'lost')
    talk.begin()
    expect(talk.snapshot().seats.a.trouble).toBe('lost')
    expect(talk.snapshot().listening).toEqual({ kind: 'cannot-tell', reason: 'lost' })
  })

  test('of 108 is kept, but no ground for prompts', () => {
    const talk = atRest()
    talk.seconds(300, { a: 108, b: 72 })
    talk.command('begin-talk')
    talk.seconds(300, { a: 150, b: 72 })
    expect(talk.state.partners.a.baseline?.bpm).toBeCloseTo(108, 0)
    expect(talk.when('flood-detected')).toEqual([])
    expect(talk.snapshot().listening).toEqual({ kind: 'cannot-tell', reason: 'no-rest' })
  })

  test('can be skipped: the talk begins, and Ebb says that it cannot tell', () => {
    const talk = atRest()
    talk.seconds(30, { a: 70, b: 72 })
    talk.command('begin-talk')
    talk.seconds(120, { a: 120, b: 72 })
    expect(talk.when('flood-detected')).toEqual([])
    expect(talk.snapshot().listening).toEqual({ kind: 'cannot-tell', reason: 'no-rest' })
  })

  test('of an activated arrival is held to the history: B = H + 6, and a flood is not hidden', () => {
    const arrive = (rests: readonly number[]): Talk => {
      const talk = new Talk()
      talk.connect('a', 'b')
      talk.begin({ known: { a: { ...NOTHING_KNOWN, rests }, b: NOTHING_KNOWN } })
      talk.seconds(300, { a: 85, b: 72 })
      talk.command('begin-talk')
      talk.seconds(120, { a: 98, b: 72 })
      return talk
    }
    expect(arrive([]).when('flood-detected')).toEqual([])
    expect(arrive([69, 70]).when('flood-detected')).toEqual([])
    expect(arrive([69, 70, 72]).when('flood-detected')).toHaveLength(1)
  })

  test('that was learnt too high is lowered by three minutes of talk well below it, and then holds', () => {
    const talk = new Talk()
    talk.connect('a', 'b')
    talk.begin()
    talk.seconds(300, { a: 96, b: 72 })
    talk.command('begin-talk')
    talk.seconds(170, { a: 68, b: 75 })
    expect(talk.state.partners.a.baseline?.bpm).toBeCloseTo(96, 0)
    talk.seconds(45, { a: 68, b: 75 })
    expect(talk.state.partners.a.baseline).toMatchObject({ quality: 'provisional' })
    expect(talk.state.partners.a.baseline?.bpm).toBeCloseTo(68, 0)
    expect(talk.when('baseline-set')).toHaveLength(3)
    talk.seconds(600, { a: 68, b: 75 })
    expect(talk.when('baseline-set')).toHaveLength(3)
    talk.seconds(60, { a: 92, b: 75 })
    expect(talk.when('flood-detected')).toHaveLength(1)
  })

  test('of a strap that read 115 at first is found in the talk', () => {
    const talk = new Talk()
    talk.connect('a')
    talk.begin()
    talk.seconds(300, { a: 115 })
    talk.command('begin-talk')
    expect(talk.snapshot().listening).toEqual({ kind: 'cannot-tell', reason: 'no-rest' })
    talk.seconds(270, { a: 60 })
    expect(talk.snapshot().listening).toEqual({ kind: 'listening' })
  })
})
