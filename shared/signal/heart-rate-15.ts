import { bpm, SECOND, type SessionMs } from '../units.ts'
import { type Level, unknownLevel } from './level.ts'
import { isPossibleRr } from './possible-rr.ts'
import { recent } from './recent.ts'
import { areRrFrozen, type Beat, isSilent, type Signal } from './signal.ts'
import { median } from './statistics.ts'
import { areRrFaked, hasFrequentJumps } from './variability.ts'

/** HR15: the heart rate from the median RR of the last 15 s (science 2.4); a median resists single artefacts. */
const WINDOW = 15 * SECOND
/** "Now" is the median of so long, where it holds so many good beats (docs/detector.md: 4 s sooner for few false alarms). */
const NOW = 7 * SECOND
const LEAST_NOW = 4
/** What a window needs to be believed (science 2.9): valid beats, time they cover, share of all beats. */
const LEAST_BEATS = 8
const LEAST_COVERAGE = 0.6
const LEAST_VALID_SHARE = 0.8
/** Each half of the last minute must show it before a heart is called irregular. */
const HALF_MINUTE = 30 * SECOND
/** Differences a half minute must hold to be judged: a heart at 30 bpm has as many. */
const LEAST_JUDGED = 14
/** A strap without RR is frozen after this long at one rate, and only above a rate at which hearts do not hold still (numbers). */
const FROZEN_RATE = 45 * SECOND
const FROZEN_RATE_FROM_BPM = 90
/** A strap that has sent RR and sends none any more hears no heart, however long it goes on telling its last rate, ms (science 2.9). */
const FROZEN_WITHOUT_RR = 15 * SECOND
/** A rate that changes by more than this from one notification to the next is noise, bpm: straps average over seconds (our choice). */
const LARGEST_RATE_STEP = 10
/**
 * An irregular heart is told from noise and dry electrodes: not before so many beats (two minutes; electrodes become wet),
 * with such a share of RR that a heart can have. Our choice.
 */
const LEAST_BEATS_IRREGULAR = 150
const LEAST_POSSIBLE_SHARE = 0.9
/** The strap's own rate and its RR may differ by so much (science 2.9, 3.4), bpm. */
const LARGEST_DISAGREEMENT = 15

const isFrozen = (signal: Signal, at: SessionMs, hasRr: boolean): boolean => {
  if (hasRr) return areRrFrozen(signal)
  const same = signal.sameRate
  if (same === null) return false
  const hadRr = signal.beatClock.lastBeatAt !== null && !areRrFaked(signal.faked)
  if (hadRr) return at - same.since >= FROZEN_WITHOUT_RR
  return same.bpm >= FROZEN_RATE_FROM_BPM && at - same.since >= FROZEN_RATE
}

const isNoise = (rates: readonly number[]): boolean => {
  const steps = rates.filter(
    (rate, i) => Math.abs(rate - (rates[i - 1] ?? rate)) > LARGEST_RATE_STEP,
  )
  return steps.length > (1 - LEAST_VALID_SHARE) * rates.length
}

const fromRates = (signal: Signal, at: SessionMs, young: boolean): Level => {
  const rates = signal.rates.filter((rate) => rate.at > at - WINDOW).map((rate) => rate.bpm)
  if (rates.length < LEAST_BEATS) return unknownLevel(young ? 'settling' : 'artefacts')
  if (isNoise(rates)) return unknownLevel('artefacts')
  const rate = bpm(median(rates))
  return { kind: 'known', bpm: rate, nowBpm: rate, source: 'rate' }
}

/** Whether the RR of the last minute may be those of a heart: of a length hearts have, and as many as the strap's rate says. */
const isPossible = (signal: Signal, minute: readonly Beat[]): boolean => {
  if (signal.counts.beats < LEAST_BEATS_IRREGULAR || signal.rates.length === 0) return false
  const possible = minute.filter(({ rrMs }) => isPossibleRr(rrMs))
  if (possible.length < LEAST_POSSIBLE_SHARE * minute.length) return false
  const meanMs = minute.reduce((sum, { rrMs }) => sum + rrMs, 0) / minute.length
  const own = median(signal.rates.map((rate) => rate.bpm))
  return Math.abs(60_000 / meanMs - own) <= LARGEST_DISAGREEMENT
}

/**
 * Whether the heart itself jumps, in both halves of the last minute: then the gate's median says nothing about its
 * beats, but the strap's own rate still does. A burst of artefacts passes within half a minute.
 */
const isSteadilyIrregular = (signal: Signal, at: SessionMs): boolean => {
  const minute = recent(signal.beats, at, 2 * HALF_MINUTE)
  const late = recent(minute, at, HALF_MINUTE)
  const early = minute.slice(0, minute.length - late.length)
  return (
    [early, late].every((half) => hasFrequentJumps(half, LEAST_JUDGED)) &&
    isPossible(signal, minute)
  )
}

/** The beats of the window, from the newest back: those of the last seconds stand first. */
type WindowBeats = {
  readonly valid: readonly number[]
  readonly beats: number
  readonly coveredMs: number
  /** How many of the valid ones fell within `NOW`. */
  readonly latest: number
}

const beatsInWindow = (signal: Signal, at: SessionMs): WindowBeats => {
  const valid: number[] = []
  let beats = 0
  let coveredMs = 0
  let latest = 0
  for (let index = signal.beats.length - 1; index >= 0; index -= 1) {
    const beat = signal.beats[index]
    if (beat === undefined || at - beat.at >= WINDOW) break
    if (beat.at > at) continue
    beats += 1
    if (!beat.ok) continue
    valid.push(beat.rrMs)
    coveredMs += beat.rrMs
    if (at - beat.at < NOW) latest = valid.length
  }
  return { valid, beats, coveredMs, latest }
}

const contradicts = (signal: Signal, rate: number): boolean => {
  const isFar = (own: number): boolean => Math.abs(own - rate) > LARGEST_DISAGREEMENT
  // Nearly always none is far, and then their median is not either.
  if (!signal.rates.some((entry) => isFar(entry.bpm))) return false
  // The strap averages over some seconds too, so its median over the same window is the fair comparison.
  return isFar(median(signal.rates.map((entry) => entry.bpm)))
}

const fromBeats = (signal: Signal, at: SessionMs, young: boolean): Level => {
  const { valid, beats, coveredMs, latest } = beatsInWindow(signal, at)
  if (valid.length < LEAST_VALID_SHARE * beats) {
    const irregular = isSteadilyIrregular(signal, at)
    return irregular ? fromRates(signal, at, young) : unknownLevel('artefacts')
  }
  if (valid.length < LEAST_BEATS || coveredMs < LEAST_COVERAGE * WINDOW) {
    return unknownLevel(young ? 'settling' : 'artefacts')
  }
  const rate = 60_000 / median(valid)
  if (contradicts(signal, rate)) return unknownLevel('disagree')
  const now = latest < LEAST_NOW ? rate : 60_000 / median(valid.slice(0, latest))
  return { kind: 'known', bpm: bpm(rate), nowBpm: bpm(now), source: 'rr' }
}

/** The level at `at` from what has arrived so far, or unknown with the reason. */
export const heartRate15 = (signal: Signal, at: SessionMs): Level => {
  const { flowingSince } = signal
  if (flowingSince === null || isSilent(signal, at)) return unknownLevel('no-data')
  if (!signal.contact) return unknownLevel('no-contact')
  const lastBeatAt = signal.beats.at(-1)?.at
  // RR that are only the rate written otherwise say nothing more than the rate.
  const hasRr = lastBeatAt !== undefined && lastBeatAt > at - WINDOW && !areRrFaked(signal.faked)
  // A rate of 0 is how a strap without a contact bit says that it finds no heart.
  if (!hasRr && signal.sameRate?.bpm === 0) return unknownLevel('no-contact')
  if (isFrozen(signal, at, hasRr)) return unknownLevel('frozen')
  const young = at - flowingSince < WINDOW
  return hasRr ? fromBeats(signal, at, young) : fromRates(signal, at, young)
}
