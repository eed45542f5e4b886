import { describe, expect, test } from 'vitest'
import { isHighArrival } from '#shared/flooding/arrival.ts'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { marginsFor } from '#shared/session/observe.ts'
import { bpm } from '#shared/units.ts'
import { Talk } from '../../support/talk.ts'

/** Partner a comes with these earlier rests, and sits down at `today`. */
const arrive = (rests: readonly number[], today: number): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ known: { a: { ...NOTHING_KNOWN, rests }, b: NOTHING_KNOWN } })
  talk.seconds(300, { a: today, b: 72 })
  return talk
}

describe('an arrival that starts higher than usual', () => {
  test('golden 13: today at H + 15 is held as H + 6, told to its owner, and hides no flood', () => {
    const talk = arrive([66, 67, 70], 82)
    talk.command('begin-talk')
    const { session, partners } = talk.state
    expect(partners.a.baseline?.bpm).toBeCloseTo(82, 0)
    expect(session && marginsFor(partners.a, session)?.baselineBpm).toBe(73)
    const told = talk.facts.filter(({ fact }) => fact.kind === 'arrived-high')
    expect(told.map(({ stream }) => stream)).toEqual(['a'])
    expect(told[0]?.at.mono).toBe(
      talk.facts.find(({ stream, fact }) => stream === 'a' && fact.kind === 'baseline-set')?.at
        .mono,
    )
    expect(partners.a.arrivedHigh).toBe(true)
    expect(partners.b.arrivedHigh).toBe(false)
    talk.seconds(120, { a: 93, b: 72 })
    expect(talk.when('flood-detected')).toHaveLength(1)
  })

  test('is one only beyond 10 bpm, and only against three earlier rests', () => {
    const today = (rate: number) =>
      ({ bpm: bpm(rate), sigma: bpm(2), quality: 'accepted', lnRmssd: null }) as const
    expect(isHighArrival(today(78), [66, 67, 70])).toBe(true)
    expect(isHighArrival(today(77), [66, 67, 70])).toBe(false)
    expect(isHighArrival(today(95), [66, 67])).toBe(false)
    expect(isHighArrival(today(95), [])).toBe(false)
  })

  test('looks at the last ten rests', () => {
    const today = { bpm: bpm(80), sigma: bpm(2), quality: 'accepted', lnRmssd: null } as const
    const lately = Array.from({ length: 10 }, () => 75)
    expect(isHighArrival(today, [50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, ...lately])).toBe(
      false,
    )
  })

  test('is not on the shared screen: the snapshots are those of an arrival nobody compares', () => {
    const screens = (rests: readonly number[]) => {
      const talk = arrive(rests, 82)
      const found = talk.snapshot()
      talk.command('begin-neutral-talk')
      talk.seconds(60, { a: 83, b: 73 })
      const chat = talk.snapshot()
      talk.seconds(90, { a: 82, b: 73 })
      return { found, chat, talk: talk.snapshot() }
    }
    expect(screens([66, 67, 70])).toEqual(screens([]))
  })

  test('turns out none where the talk finds that the strap had read too high', () => {
    const talk = arrive([66, 67, 70], 90)
    expect(talk.state.partners.a.arrivedHigh).toBe(true)
    talk.command('begin-talk')
    talk.seconds(260, { a: 69, b: 75 })
    expect(talk.state.partners.a.baseline?.bpm).toBeCloseTo(69, 0)
    expect(talk.state.partners.a.arrivedHigh).toBe(false)
  })
})
