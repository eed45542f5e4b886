import { describe, expect, test } from 'vitest'
import { lnRmssd60At } from '#shared/signal/ln-rmssd-60.ts'
import { nextUniform, randomFrom } from '#shared/simulate/random.ts'
import { encodeHeartRateMeasurement, rrUnitsFromMs } from '#shared/straps/heart-rate-measurement.ts'
import { Talk } from '../../support/talk.ts'

/** A notification of a strap that has no contact bit. */
const sent = (rateBpm: number, rrMs: readonly number[] = []): Uint8Array =>
  encodeHeartRateMeasurement({
    rateBpm,
    contact: 'unsupported',
    energyKj: null,
    rrUnits: rrMs.map(rrUnitsFromMs),
  })

const drawFrom = (seed: number) => {
  let random = randomFrom(seed)
  return (from: number, to: number): number => {
    const [value, next] = nextUniform(random)
    random = next
    return from + value * (to - from)
  }
}

const talking = (): Talk => {
  const talk = new Talk()
  talk.toTalk({ a: 70 })
  return talk
}

/** Each second's level: known, or the reason it is not. */
const reasons = (talk: Talk, seconds: number, beating: (s: number) => Uint8Array): string[] => {
  const seen: string[] = []
  for (let second = 0; second < seconds; second += 1) {
    talk.seconds(1, { a: beating(second) })
    const { level } = talk.state.partners.a
    seen.push(level.kind === 'known' ? 'known' : level.reason)
  }
  return seen
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]

describe('a strap on the table, without a contact bit', () => {
  test('that goes on telling its last rate and no RR is frozen, also at a rate hearts may hold', () => {
    const talk = talking()
    const seen = reasons(talk, 120, () => sent(70))
    // Seven seconds of RR are still enough of the window; a rate alone is never believed here.
    expect(seen.slice(8)).not.toContain('known')
    expect(new Set(seen.slice(20))).toEqual(new Set(['frozen']))
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('that tells a rate of 0 does not touch skin', () => {
    const seen = reasons(talking(), 60, () => sent(0))
    expect(new Set(seen.slice(20))).toEqual(new Set(['no-contact']))
  })

  test.each(SEEDS)('that hears noise in RR and rate is not clear (seed %s)', (seed) => {
    const draw = drawFrom(seed)
    const talk = talking()
    const noise = (): Uint8Array => sent(Math.round(draw(30, 220)), [draw(250, 2200)])
    const seen = reasons(talk, 300, noise)
    // The last second of talk goes into the window, too.
    expect(seen.slice(12)).not.toContain('known')
    expect(seen.filter((reason) => reason === 'artefacts').length).toBeGreaterThan(250)
    expect(talk.when('flood-detected')).toEqual([])
  })

  test.each(SEEDS)('that hears noise and tells a rate alone is not clear (seed %s)', (seed) => {
    const draw = drawFrom(seed)
    const talk = talking()
    const seen = reasons(talk, 300, () => sent(Math.round(draw(40, 180))))
    expect(seen.slice(12)).not.toContain('known')
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('is believed again once it is worn', () => {
    const talk = talking()
    reasons(talk, 60, () => sent(70))
    talk.seconds(40, { a: 72 })
    expect(talk.state.partners.a.level.kind).toBe('known')
  })
})

describe('wet electrodes that are still dry', () => {
  test.each(SEEDS)(
    'bursts of wild RR in the first minutes are not clear, and no rest comes of them (seed %s)',
    (seed) => {
      const draw = drawFrom(seed)
      const talk = new Talk()
      talk.connect('a')
      talk.begin()
      // The strap counts what it hears, so its rate is wild with its RR.
      const wild = (): Uint8Array => {
        const rrMs = [draw(300, 700), draw(300, 700)]
        return sent(Math.round((60_000 / ((rrMs[0] ?? 0) + (rrMs[1] ?? 0))) * 2), rrMs)
      }
      const seen = reasons(talk, 110, wild)
      // By chance a few windows of noise agree; a rest needs a minute.
      expect(seen.filter((reason) => reason === 'known').length).toBeLessThanOrEqual(5)
      expect(seen.filter((reason) => reason === 'artefacts').length).toBeGreaterThan(80)
      talk.seconds(330, { a: 70 })
      expect(talk.state.partners.a.baseline).toMatchObject({ quality: 'accepted' })
      expect(talk.state.partners.a.baseline?.bpm).toBeCloseTo(70, 0)
      expect(talk.state.partners.a.baseline?.lnRmssd).not.toBeNull()
    },
  )
})

describe('values that cannot be a heart', () => {
  test('the same RR again and again are frozen', () => {
    const seen = reasons(talking(), 60, () => sent(75, [800]))
    expect(new Set(seen.slice(10))).toEqual(new Set(['frozen']))
  })

  test('a rate that RR contradict is not believed', () => {
    const seen = reasons(talking(), 60, (s) => sent(125, [990 + (s % 5) * 4]))
    expect(new Set(seen.slice(20))).toEqual(new Set(['disagree']))
  })

  test('RR that are the rate written otherwise: a rate, and no variability', () => {
    const talk = talking()
    const seen = reasons(talk, 120, (s) => {
      const rateBpm = 68 + (s % 9)
      return sent(rateBpm, [60_000 / rateBpm])
    })
    expect(new Set(seen.slice(40))).toEqual(new Set(['known']))
    const { level, signal } = talk.state.partners.a
    expect(level).toMatchObject({ source: 'rate' })
    expect(lnRmssd60At(signal, talk.at().mono)).toEqual({ kind: 'unknown', reason: 'faked-rr' })
  })
})
