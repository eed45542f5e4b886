import { describe, expect, test } from 'vitest'
import { returnTime } from '#shared/session/promise.ts'
import { epochMs, MINUTE, millis } from '#shared/units.ts'
import { EVENING, Talk } from '../../support/talk.ts'

const returnAtOf = (talk: Talk): number => {
  const phase = talk.state.session?.phase
  return phase?.kind === 'pause' ? (phase.returnAt - EVENING) / 1000 : Number.NaN
}

const paused = (): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 95, b: 72 })
  talk.command('pause')
  return talk
}

const CALM = { a: 71, b: 72 }

describe('a pause', () => {
  test('promises a full minute of the clock, never less than its length', () => {
    const at = (minute: number, second: number) =>
      epochMs(Date.UTC(2026, 10, 23, 20, minute, second))
    const length = millis(20 * MINUTE)
    expect(returnTime(at(27, 0), length)).toBe(at(47, 0))
    expect(returnTime(at(27, 1), length)).toBe(at(48, 0))
  })

  test('runs to its deadline, rings five minutes before and at the time', () => {
    const talk = paused()
    const returnAt = returnAtOf(talk)
    talk.seconds(1300, CALM)
    expect(talk.when('reminder-given')).toEqual([returnAt - 300])
    expect(talk.when('return-begun')).toEqual([returnAt])
    expect(talk.cues).toEqual(['time-for-a-pause', 'return-soon', 'return-now'])
    expect(talk.phase).toBe('return')
  })

  test('makes no prompts, lets the body settle, and starts the sum at zero', () => {
    const talk = paused()
    talk.seconds(300, { a: 99, b: 99 })
    expect(talk.when('pause-proposed')).toHaveLength(1)
    expect(talk.state.partners.a.detector).toMatchObject({
      arousal: 'recovering',
      surge: { excess: [] },
    })
    talk.seconds(200, CALM)
    expect(talk.when('settled')).toHaveLength(1)
  })

  test('ends with both ready, and the talk goes on', () => {
    const talk = paused()
    talk.seconds(1300, CALM)
    talk.command({ kind: 'ready', partner: 'b' })
    expect(talk.phase).toBe('return')
    talk.command({ kind: 'ready', partner: 'a' })
    expect(talk.phase).toBe('talk')
  })

  test('can end early if both say so: recorded, never refused', () => {
    const talk = paused()
    talk.seconds(120, CALM)
    talk.command({ kind: 'ready', partner: 'a' })
    talk.command({ kind: 'ready', partner: 'b' })
    expect(talk.phase).toBe('return')
    expect(talk.facts.find((entry) => entry.fact.kind === 'return-begun')?.fact).toMatchObject({
      early: true,
    })
    expect(talk.cues).not.toContain('return-now')
  })

  test('a second flood after an early return is found, and prompts after two minutes of talk', () => {
    const talk = paused()
    talk.seconds(200, CALM)
    for (let step = 0; step < 2; step += 1) {
      talk.command({ kind: 'ready', partner: 'a' })
      talk.command({ kind: 'ready', partner: 'b' })
    }
    expect(talk.phase).toBe('talk')
    const resumed = talk.now / 1000
    talk.seconds(200, { a: 95, b: 72 })
    expect(talk.when('flood-detected')).toHaveLength(2)
    expect(talk.when('pause-proposed')[1]).toBe(resumed + 120)
  })

  test('moves by ten minutes, twice; then not any more', () => {
    const talk = paused()
    const returnAt = returnAtOf(talk)
    talk.command('extend')
    talk.command('extend')
    expect(returnAtOf(talk)).toBe(returnAt + 1200)
    talk.command('extend')
    expect(returnAtOf(talk)).toBe(returnAt + 1200)
    expect(talk.snapshot().allowed).not.toContain('extend')
  })

  test('can be asked ten more minutes of at the return', () => {
    const talk = paused()
    talk.seconds(1300, CALM)
    talk.command('extend')
    expect(talk.phase).toBe('pause')
    expect(returnAtOf(talk)).toBeGreaterThanOrEqual(talk.now / 1000 + 600)
  })

  test('is a deadline: after a sleep past it the return has begun', () => {
    const talk = paused()
    talk.now += 3_600_000
    talk.send({ kind: 'tick', at: talk.at() })
    expect(talk.phase).toBe('return')
  })

  test('keeps its promise when the wall clock is set: the instant stands', () => {
    const talk = paused()
    const before = talk.state.session?.phase
    const { mono, wall } = talk.at()
    talk.send({ kind: 'tick', at: { mono, wall: epochMs(wall - 3_600_000) } })
    expect(talk.state.session?.phase).toEqual(before)
  })

  test('that was kept, extended and kept again is not early', () => {
    const talk = paused()
    talk.seconds(1300, CALM)
    talk.command('extend')
    talk.seconds(120, CALM)
    talk.command({ kind: 'ready', partner: 'a' })
    talk.command({ kind: 'ready', partner: 'b' })
    expect(talk.facts.findLast(({ fact }) => fact.kind === 'return-begun')?.fact).toMatchObject({
      early: false,
    })
  })

  test('promises what the button showed, though a minute has turned since', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command({ kind: 'ask-pause', partner: 'a' })
    const shown = talk.snapshot().phase
    const returnAt = shown.kind === 'proposed' ? shown.returnAt : null
    talk.seconds(59, CALM)
    talk.command({ kind: 'pause', returnAt })
    expect(talk.snapshot().phase).toMatchObject({ kind: 'pause', returnAt })
    const strange = new Talk()
    strange.toTalk()
    strange.command({ kind: 'pause', returnAt: epochMs(EVENING) })
    expect(returnAtOf(strange)).toBeGreaterThanOrEqual(strange.now / 1000 + 1200)
  })
})
