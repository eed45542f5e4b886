import { describe, expect, test } from 'vitest'
import { heartRate15 } from '#shared/signal/heart-rate-15.ts'
import { SILENCE, type Signal, stepSignal } from '#shared/signal/signal.ts'
import {
  encodeHeartRateMeasurement,
  type HeartRateMeasurement,
} from '#shared/straps/heart-rate-measurement.ts'
import { sessionMs } from '#shared/units.ts'

type Sent = Partial<Omit<HeartRateMeasurement, 'kind'>>

const play = (seconds: number, packet: (second: number) => Sent): Signal => {
  let signal = SILENCE
  for (let second = 1; second <= seconds; second += 1) {
    const bytes = encodeHeartRateMeasurement({
      rateBpm: 75,
      contact: 'unsupported',
      energyKj: null,
      rrUnits: [],
      ...packet(second),
    })
    signal = stepSignal(signal, bytes, sessionMs(second * 1000))
  }
  return signal
}

const levelAt = (signal: Signal, second: number) => heartRate15(signal, sessionMs(second * 1000))
/** Around 800 ms, no two alike. */
const beating = (second: number): Sent => ({ rrUnits: [1024 + (second % 5)], rateBpm: 60 })

describe('heartRate15', () => {
  test('is 60000 over the median RR of the last 15 s', () => {
    expect(levelAt(play(20, beating), 20)).toMatchObject({ kind: 'known', source: 'rr' })
    const level = levelAt(play(20, beating), 20)
    expect(level.kind === 'known' && level.bpm).toBeCloseTo(60 / (1026 / 1024), 6)
  })

  test('says that it is settling while the window fills', () => {
    expect(levelAt(play(5, beating), 5)).toEqual({ kind: 'unknown', reason: 'settling' })
  })

  test('is gone 3 s after the last packet', () => {
    const signal = play(20, beating)
    expect(levelAt(signal, 23).kind).toBe('known')
    expect(heartRate15(signal, sessionMs(23_001))).toEqual({ kind: 'unknown', reason: 'no-data' })
  })

  test('before any packet there is no data, and that is not a number', () => {
    expect(levelAt(SILENCE, 20)).toEqual({ kind: 'unknown', reason: 'no-data' })
  })

  test('a rate of 0 from the first second on is no contact, and not a reading that settles', () => {
    for (let second = 1; second <= 20; second += 1) {
      const signal = play(second, () => ({ rateBpm: 0 }))
      expect(levelAt(signal, second)).toEqual({ kind: 'unknown', reason: 'no-contact' })
    }
  })

  test('a strap off the skin is not believed', () => {
    const signal = play(20, (second) => ({
      ...beating(second),
      contact: second < 20 ? 'skin' : 'none',
    }))
    expect(levelAt(signal, 20)).toEqual({ kind: 'unknown', reason: 'no-contact' })
  })

  test('the same RR eight times running is a frozen strap; seven times is a quiet heart', () => {
    const frozenFrom = (from: number) =>
      play(30, (second) => (second < from ? beating(second) : { rrUnits: [1030], rateBpm: 60 }))
    expect(levelAt(frozenFrom(24), 30).kind).toBe('known')
    expect(levelAt(frozenFrom(23), 30)).toEqual({ kind: 'unknown', reason: 'frozen' })
  })

  test('artefacts beyond a fifth of the beats are said, not averaged', () => {
    const signal = play(30, (second) => ({
      rrUnits: second > 20 && second % 3 === 0 ? [500, 524] : [1024 + (second % 5)],
      rateBpm: 60,
    }))
    expect(levelAt(signal, 30)).toEqual({ kind: 'unknown', reason: 'artefacts' })
  })

  test('rate and RR that contradict each other are not believed', () => {
    const signal = play(30, (second) => ({ ...beating(second), rateBpm: 120 }))
    expect(levelAt(signal, 30)).toEqual({ kind: 'unknown', reason: 'disagree' })
  })

  test('without RR the strap’s own rate serves', () => {
    const signal = play(30, (second) => ({ rateBpm: 80 + (second % 2) }))
    expect(levelAt(signal, 30)).toMatchObject({ kind: 'known', source: 'rate' })
  })

  test('a rate that holds still for 45 s is frozen where hearts do not, believed where they may', () => {
    expect(
      levelAt(
        play(60, () => ({ rateBpm: 117 })),
        60,
      ),
    ).toEqual({ kind: 'unknown', reason: 'frozen' })
    expect(
      levelAt(
        play(60, () => ({ rateBpm: 62 })),
        60,
      ).kind,
    ).toBe('known')
  })

  test('bytes that cannot be decoded move nothing', () => {
    const signal = play(20, beating)
    expect(stepSignal(signal, Uint8Array.of(0x10), sessionMs(20_500))).toBe(signal)
    expect(stepSignal(signal, new Uint8Array(600), sessionMs(20_500))).toBe(signal)
  })
})

describe('a heart with frequent premature beats', () => {
  /** Every third beat early, with its pause after: 75 bpm on average, and the strap says so. */
  const irregular = (second: number): Sent => {
    const cycle = [820, 500, 1138] as const
    return { rrUnits: [cycle[second % 3] ?? 820], rateBpm: 74 + (second % 3) }
  }

  test('has its rate from the strap, once two minutes have shown that it is the heart', () => {
    for (const second of [20, 90, 140]) {
      const early = levelAt(play(second, irregular), second)
      expect(early).toEqual({ kind: 'unknown', reason: 'artefacts' })
    }
    const level = levelAt(play(170, irregular), 170)
    expect(level).toMatchObject({ kind: 'known', source: 'rate' })
    expect(level.kind === 'known' && level.bpm).toBeCloseTo(75, 0)
  })

  test('is not taken for one after a burst of artefacts', () => {
    const burst = play(90, (second) =>
      second > 65 ? { rrUnits: [300 + (second % 4) * 300], rateBpm: 120 } : beating(second),
    )
    expect(levelAt(burst, 90)).toEqual({ kind: 'unknown', reason: 'artefacts' })
  })
})

test('RR that are only the rate written otherwise are not believed: the strap is a rate-only strap', () => {
  const faking = (second: number): Sent => {
    const rateBpm = 70 + (second % 7)
    return { rateBpm, rrUnits: [Math.round((60 * 1024) / rateBpm)] }
  }
  expect(levelAt(play(25, faking), 25)).toMatchObject({ kind: 'known', source: 'rr' })
  expect(levelAt(play(60, faking), 60)).toMatchObject({ kind: 'known', source: 'rate' })
  expect(levelAt(play(60, beating), 60)).toMatchObject({ kind: 'known', source: 'rr' })
})
