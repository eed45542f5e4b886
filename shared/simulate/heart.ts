import { nextNormal, type Random, randomFrom } from './random.ts'

/** A simulated heart: it follows a target rate and wanders around it the way resting hearts do. */
export type Heart = {
  readonly random: Random
  /** The rate it is at, without the wandering, bpm. */
  readonly rate: number
  /** Slow wandering, bpm. */
  readonly drift: number
  /** When the last beat fell, ms. */
  readonly beatAt: number
}

/** Wandering of HR at rest: SD 2.8 bpm, 1/e time 33 s (science 10, fitted to resting data). Here a quieter one. */
const DRIFT_SD_BPM = 1.6
const DRIFT_TAU_MS = 33_000
/** Beat-to-beat jitter, ms: keeps RMSSD near 25 ms, an ordinary adult's. */
const JITTER_SD_MS = 14
/** Respiratory swing, ms, at 0.25 Hz. */
const BREATH_SWING_MS = 18
const BREATH_PERIOD_MS = 4_000
/** The same with slow breath: 0.1 Hz, some 6 bpm from peak to trough at 70 (our choice, within what adults show). */
const SLOW_SWING_MS = 45
const SLOW_PERIOD_MS = 10_000

export const heartAt = (seed: number, rate: number, atMs: number): Heart => ({
  random: randomFrom(seed),
  rate,
  drift: 0,
  beatAt: atMs,
})

/** Where a heart is bound, and how fast it goes there: 1/e time in ms. `slowBreath`: it swings wider and slower. */
export type Pull = {
  readonly bpm: number
  readonly tauMs: number
  readonly slowBreath?: boolean
}

/** The next beat: the heart after it, and the RR interval that ended with it, ms. */
export const nextBeat = (
  heart: Heart,
  pull: Pull,
): { readonly heart: Heart; readonly rrMs: number } => {
  const [wander, afterWander] = nextNormal(heart.random)
  const [jitter, random] = nextNormal(afterWander)
  const mean = 60_000 / (heart.rate + heart.drift)
  const [swingMs, periodMs] = pull.slowBreath
    ? [SLOW_SWING_MS, SLOW_PERIOD_MS]
    : [BREATH_SWING_MS, BREATH_PERIOD_MS]
  const breath = swingMs * Math.sin((2 * Math.PI * heart.beatAt) / periodMs)
  const rrMs = Math.max(320, mean + breath + JITTER_SD_MS * jitter)
  const keep = Math.exp(-rrMs / DRIFT_TAU_MS)
  const approach = 1 - Math.exp(-rrMs / pull.tauMs)
  return {
    rrMs,
    heart: {
      random,
      rate: heart.rate + (pull.bpm - heart.rate) * approach,
      drift: heart.drift * keep + DRIFT_SD_BPM * Math.sqrt(1 - keep * keep) * wander,
      beatAt: heart.beatAt + rrMs,
    },
  }
}
