import type { Level } from '../signal/level.ts'
import { median, robustDeviation, theilSenSlope } from '../signal/statistics.ts'
import { type Bpm, bpm } from '../units.ts'
import { BASELINE_POLICY as policy } from './policy.ts'

/** How a heart beats at rest: where it lies, and by how much it wanders. */
export type Baseline = {
  readonly bpm: Bpm
  readonly sigma: Bpm
  /** The median lnRMSSD of a minute at rest, ln(RMSSD / ms); null where it could not be told. */
  readonly lnRmssd: number | null
  /** `given`: by somebody who knows it, so nothing seen in a talk lowers it. */
  readonly quality: 'accepted' | 'provisional' | 'given'
}

/** One second of the capture. The counts run on, so any stretch's artefact share is a difference of two. */
type Second = {
  readonly bpm: number | null
  /** lnRMSSD of the minute before; null where it was not looked at or could not be told. */
  readonly lnRmssd: number | null
  readonly beats: number
  readonly rejected: number
}

/** The way to a baseline: first the reading has to settle, then it is taken. */
export type BaselineProgress = {
  readonly stage: 'settling' | 'capturing'
  readonly seconds: readonly Second[]
}

export const NO_BASELINE_YET: BaselineProgress = { stage: 'settling', seconds: [] }

const goodOf = (seconds: readonly Second[]): readonly number[] =>
  seconds.flatMap((second) => (second.bpm === null ? [] : [second.bpm]))

const isSettled = (seconds: readonly Second[]): boolean => {
  if (seconds.length < policy.settleS) return false
  if (goodOf(seconds).length < policy.goodShare * seconds.length) return false
  const half = seconds.length >> 1
  const earlier = goodOf(seconds.slice(0, half))
  const later = goodOf(seconds.slice(half))
  if (earlier.length === 0 || later.length === 0) return false
  return Math.abs(median(later) - median(earlier)) <= policy.settleDriftBpm
}

/** Whether the capture wants to know the variability at this second: it costs more than a level, and changes slowly. */
export const wantsVariability = (progress: BaselineProgress, atS: number): boolean =>
  progress.stage === 'capturing' && atS % policy.variabilityStepS === 0

/**
 * Takes one second's level; `counts` are the beats and rejected beats of the strap so far, `lnRmssd` (ln ms) is null at
 * seconds at which it was not wanted or cannot be told.
 */
export const stepBaseline = (
  progress: BaselineProgress,
  level: Level,
  counts: { readonly beats: number; readonly rejected: number },
  lnRmssd: number | null,
): BaselineProgress => {
  const known = level.kind === 'known'
  const keep = progress.stage === 'settling' ? policy.settleS : policy.extendedS
  const { beats, rejected } = counts
  const second = { bpm: known ? level.bpm : null, lnRmssd, beats, rejected }
  const seconds = [...progress.seconds, second].slice(-keep)
  if (progress.stage === 'settling' && isSettled(seconds)) {
    return { stage: 'capturing', seconds: [] }
  }
  return { stage: progress.stage, seconds }
}

const isAcceptable = (seconds: readonly Second[]): boolean => {
  const good = goodOf(seconds)
  if (good.length < Math.max(policy.leastGoodS, policy.goodShare * seconds.length)) return false
  const first = seconds[0]
  const last = seconds.at(-1)
  if (first === undefined || last === undefined) return false
  const beats = last.beats - first.beats
  if (last.rejected - first.rejected > policy.artefactShare * beats) return false
  const points = seconds.flatMap((second, index) =>
    second.bpm === null || index % policy.slopeStepS !== 0
      ? []
      : [{ x: index / 60, y: second.bpm }],
  )
  return Math.abs(theilSenSlope(points)) <= policy.slopeBpmPerMin
}

const sigmaOf = (levels: readonly number[]): Bpm =>
  bpm(Math.min(policy.sigmaMaxBpm, Math.max(policy.sigmaMinBpm, robustDeviation(levels))))

const lnRmssdOf = (seconds: readonly Second[]): number | null => {
  const told = seconds.flatMap(({ lnRmssd }) => (lnRmssd === null ? [] : [lnRmssd]))
  return told.length < policy.variabilityLeast ? null : median(told)
}

const baselineOf = (seconds: readonly Second[], quality: Baseline['quality']): Baseline => {
  const good = goodOf(seconds)
  return { bpm: bpm(median(good)), sigma: sigmaOf(good), lnRmssd: lnRmssdOf(seconds), quality }
}

/** The baseline once the capture allows one (science 2.2): accepted, else provisional after the extension, else null. */
export const baselineFrom = (progress: BaselineProgress): Baseline | null => {
  if (progress.stage !== 'capturing' || progress.seconds.length < policy.captureS) return null
  const latest = progress.seconds.slice(-policy.captureS)
  if (isAcceptable(latest)) return baselineOf(latest, 'accepted')
  const extended = progress.seconds.length >= policy.extendedS
  if (extended && goodOf(progress.seconds).length >= policy.leastGoodS) {
    return baselineOf(progress.seconds, 'provisional')
  }
  return null
}

/**
 * The resting level of a stretch that somebody chose, by its seconds (level in bpm, lnRMSSD60 in ln ms at each fifth, null
 * where unknown): accepted or provisional by the same measure, or null where less than half a minute of it is clear.
 */
export const baselineOfStretch = (
  looks: readonly { readonly bpm: number | null; readonly lnRmssd: number | null }[],
): Baseline | null => {
  const seconds = looks.map(({ bpm, lnRmssd }) => ({ bpm, lnRmssd, beats: 0, rejected: 0 }))
  if (goodOf(seconds).length < policy.leastStretchS) return null
  return baselineOf(seconds, isAcceptable(seconds) ? 'accepted' : 'provisional')
}

/** Levels of the talk, bpm, one every few seconds, null where unknown: what a rest learnt too high is told from. */
export type TalkLevels = readonly (number | null)[]

const TALK_LEVELS = policy.talkS / policy.talkStepS

/** Takes one second of talk; most of them change nothing. */
export const stepTalkLevels = (levels: TalkLevels, level: Level, atS: number): TalkLevels =>
  atS % policy.talkStepS === 0
    ? [...levels, level.kind === 'known' ? level.bpm : null].slice(-TALK_LEVELS)
    : levels

/**
 * A lower rest than today's, where minutes of talk lie well below it: nobody talks below their rest for three minutes.
 * Null where today's stands, or at a second at which it is not looked at.
 */
export const lowerRest = (today: Baseline, levels: TalkLevels, atS: number): Baseline | null => {
  if (today.quality === 'given' || atS % policy.talkLookS !== 0) return null
  const good = levels.filter((level) => level !== null)
  if (levels.length < TALK_LEVELS || good.length < policy.goodShare * TALK_LEVELS) return null
  const margin = Math.max(policy.lowerByBpm, policy.lowerSigmas * today.sigma)
  if (today.bpm - median(good) <= margin) return null
  // Variability learnt beside a rate that was wrong is not to be trusted either, and in talk it is another thing.
  const sigma = sigmaOf(good)
  return { bpm: bpm(median(good)), sigma, lnRmssd: null, quality: 'provisional' }
}

/** How far the way has been gone, 0 to 1, by good seconds and not by time alone. */
export const baselineShare = (progress: BaselineProgress): number => {
  const { settleS, captureS } = policy
  const good = goodOf(progress.seconds).length
  const settled = progress.stage === 'settling' ? Math.min(good, settleS) : settleS
  const captured = progress.stage === 'settling' ? 0 : Math.min(good, captureS)
  return (settled + captured) / (settleS + captureS)
}

/**
 * The baseline the detector uses: today's, but no more than 6 bpm above the median of at least three earlier ones
 * (bpm, newest last), so that an activated arrival does not hide a flood (science 2.2).
 */
export const effectiveBaseline = (today: Baseline, earlier: readonly number[]): Baseline => {
  const known = earlier.slice(-policy.historyMost)
  if (known.length < policy.historyLeast) return today
  return { ...today, bpm: bpm(Math.min(today.bpm, median(known) + policy.historyMarginBpm)) }
}

/** Whether prompts may rest on this baseline: outside the limits the heart is no ground for them (science 2.2). */
export const isUsable = (baseline: Baseline): boolean =>
  baseline.bpm >= policy.usableFromBpm && baseline.bpm <= policy.usableToBpm
