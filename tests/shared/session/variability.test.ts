import { describe, expect, test } from 'vitest'
import { factFromText, textFromFact } from '#shared/journal/entries.ts'
import { encodeHeartRateMeasurement, rrUnitsFromMs } from '#shared/straps/heart-rate-measurement.ts'
import { Talk } from '../../support/talk.ts'

/** A heart whose RR go up and down by `swingMs` from beat to beat: its RMSSD is twice that. */
const swinging = () => {
  let rrEnd = 0
  let count = 0
  return (bpm: number, swingMs: number, nowMs: number): Uint8Array => {
    const rrUnits: number[] = []
    for (;;) {
      const rr = 60_000 / bpm + (count % 2 === 0 ? swingMs : -swingMs)
      if (rrEnd + rr > nowMs) break
      rrEnd += rr
      count += 1
      rrUnits.push(rrUnitsFromMs(rr))
    }
    const rateBpm = Math.round(bpm)
    return encodeHeartRateMeasurement({ rateBpm, contact: 'skin', energyKj: null, rrUnits })
  }
}

/** At rest with one swing, then a rise of 25 bpm with another. */
const rise = (restSwingMs: number, surgeSwingMs: number): Talk => {
  const talk = new Talk()
  const heart = swinging()
  talk.connect('a')
  talk.begin()
  talk.seconds(300, () => ({ a: heart(70, restSwingMs, talk.now) }))
  talk.command('begin-talk')
  talk.seconds(120, () => ({ a: heart(70, surgeSwingMs, talk.now) }))
  talk.seconds(90, (s) => ({ a: heart(70 + Math.min(25, s / 2), surgeSwingMs, talk.now) }))
  return talk
}

const floodOf = (talk: Talk) => {
  const entry = talk.facts.find(({ fact }) => fact.kind === 'flood-detected')
  if (entry?.fact.kind !== 'flood-detected') throw new Error('no flood')
  return { entry, fact: entry.fact }
}

describe('variability at rest', () => {
  test('is learnt with the rest', () => {
    const { baseline } = rise(20, 20).state.partners.a
    expect(baseline?.quality).toBe('accepted')
    expect(baseline?.lnRmssd).toBeCloseTo(Math.log(40), 1)
  })

  test('is unknown of a strap that sends a rate only, and of one that makes up its RR', () => {
    const restOf = (rrUnitsOf: (rateBpm: number) => number[]) => {
      const talk = new Talk()
      talk.connect('a')
      talk.begin()
      talk.seconds(300, (s) => {
        const rateBpm = 70 + (s % 3)
        const rrUnits = rrUnitsOf(rateBpm)
        return {
          a: encodeHeartRateMeasurement({ rateBpm, contact: 'skin', energyKj: null, rrUnits }),
        }
      })
      return talk.state.partners.a.baseline
    }
    expect(restOf(() => [])).toMatchObject({ lnRmssd: null })
    expect(restOf((rateBpm) => [rrUnitsFromMs(60_000 / rateBpm)])).toMatchObject({ lnRmssd: null })
  })

  test('is unknown of a rest that the talk has lowered', () => {
    const talk = new Talk()
    talk.connect('a')
    talk.begin()
    talk.seconds(300, { a: 96 })
    expect(talk.state.partners.a.baseline?.lnRmssd).not.toBeNull()
    talk.command('begin-talk')
    talk.seconds(240, { a: 68 })
    expect(talk.state.partners.a.baseline).toMatchObject({ quality: 'provisional', lnRmssd: null })
  })
})

describe('the confidence of a flood', () => {
  test('is higher where variability has dropped with the rise', () => {
    expect(floodOf(rise(20, 5)).fact.confidence).toBe(0.9)
    expect(floodOf(rise(20, 20)).fact.confidence).toBe(0.7)
  })

  test('is kept, and told to nobody on the shared screen', () => {
    const talk = rise(20, 5)
    const { entry } = floodOf(talk)
    expect(factFromText(textFromFact(entry), 'a')).toEqual(entry)
    expect(JSON.stringify(talk.snapshot())).not.toMatch(/confidence|rmssd/i)
  })

  test('and variability are unknown in talks kept before they were told', () => {
    const at = { mono: 0, wall: 0 }
    const read = (fact: object) => factFromText(JSON.stringify({ at, fact }), 'a')?.fact
    const baseline = { bpm: 70, sigma: 2, quality: 'accepted' }
    expect(read({ kind: 'baseline-set', baseline })).toMatchObject({ baseline: { lnRmssd: null } })
    expect(read({ kind: 'flood-detected', reason: 'area', bpm: 95 })).toMatchObject({
      confidence: 0.6,
    })
  })
})
