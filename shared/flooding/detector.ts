import type { Level } from '../signal/level.ts'
import { after, laterOf, SECOND, type SessionMs } from '../units.ts'
import type { Margins } from './margins.ts'
import { DETECTOR_POLICY as policy } from './policy.ts'
import { drainSurge, isSurge, NO_SURGE, type Surge, stepSurge, withoutExcess } from './surge.ts'

export type Arousal = 'calm' | 'elevated' | 'flooded' | 'recovering'
export type FloodReason = 'area' | 'ceiling'

/**
 * One partner's detector, stepped once a second (science 8.3, states as completed by numbers). It counts; what is
 * due is read off by `floodDue` and the like, and becomes true only when the decision is applied, so that a replay
 * can follow the recorded decisions instead of taking them again.
 */
export type Detector = {
  readonly arousal: Arousal
  /** False is the state `unknown`, which remembers in `arousal` where it came from. */
  readonly known: boolean
  readonly surge: Surge
  /** Seconds running: above B+K; at the ceiling; elevated; not elevated; at or below B+K. */
  readonly aboveS: number
  readonly ceilingS: number
  readonly upS: number
  readonly downS: number
  readonly belowS: number
  /** Accumulated seconds at or below the clear line. */
  readonly clearS: number
  readonly badS: number
  readonly goodS: number
  /** No flood is raised before this moment. */
  readonly quietUntil: SessionMs | null
  /** No prompt rests on this heart before this moment: after "I moved", after a reconnect (numbers). */
  readonly promptFrom: SessionMs | null
  /** When "I moved" was pressed last. */
  readonly movedAt: SessionMs | null
}

export const CALM: Detector = {
  arousal: 'calm',
  known: true,
  surge: NO_SURGE,
  aboveS: 0,
  ceilingS: 0,
  upS: 0,
  downS: 0,
  belowS: 0,
  clearS: 0,
  badS: 0,
  goodS: 0,
  quietUntil: null,
  promptFrom: null,
  movedAt: null,
}

type KnownLevel = Level & { readonly kind: 'known' }

/** What has added up, at zero. */
const emptied = ({ surge }: Detector): Pick<Detector, 'surge' | 'aboveS' | 'ceilingS'> => ({
  surge: withoutExcess(surge),
  aboveS: 0,
  ceilingS: 0,
})

const stepBad = (detector: Detector): Detector => {
  const badS = detector.badS + 1
  if (badS <= policy.bridgeS) return { ...detector, badS, goodS: 0 }
  return {
    ...detector,
    known: false,
    badS,
    goodS: 0,
    surge: drainSurge(detector.surge),
    aboveS: 0,
    ceilingS: 0,
    upS: 0,
    downS: 0,
    belowS: 0,
  }
}

const countExcess = (
  detector: Detector,
  level: KnownLevel,
  margins: Margins,
): Pick<Detector, 'surge' | 'aboveS' | 'ceilingS'> => {
  const { bpm, nowBpm } = level
  const atCeiling =
    bpm >= policy.ceilingBpm &&
    margins.baselineBpm <= policy.ceilingBaselineBpm &&
    bpm >= margins.baselineBpm + policy.ceilingAboveBpm
  return {
    surge: stepSurge(detector.surge, nowBpm, margins, detector.arousal !== 'flooded'),
    aboveS: bpm > margins.endsBelowBpm ? detector.aboveS + 1 : 0,
    ceilingS: atCeiling ? detector.ceilingS + 1 : 0,
  }
}

const calmOrElevated = (arousal: Arousal, upS: number, downS: number): Arousal => {
  if (arousal === 'calm' && upS >= policy.elevatedUpS) return 'elevated'
  if (arousal === 'elevated' && downS >= policy.elevatedDownS) return 'calm'
  return arousal
}

const stepGood = (
  detector: Detector,
  level: KnownLevel,
  margins: Margins,
  inPause: boolean,
): Detector => {
  const { bpm } = level
  const goodS = detector.goodS + 1
  const { baselineBpm } = margins
  const known = detector.known || goodS >= policy.backS
  const upS = bpm >= baselineBpm + policy.elevatedUpBpm ? detector.upS + 1 : 0
  const downS = bpm < baselineBpm + policy.elevatedDownBpm ? detector.downS + 1 : 0
  const isClear = bpm <= margins.clearToBpm
  const clearS = isClear ? detector.clearS + 1 : Math.max(0, detector.clearS - 2)
  const { surge, aboveS, ceilingS } = inPause
    ? emptied(detector)
    : countExcess(detector, level, margins)
  // Field by field: this is done each second for each heart, and a spread costs several times as much.
  return {
    arousal: known ? calmOrElevated(detector.arousal, upS, downS) : detector.arousal,
    known,
    surge,
    aboveS,
    ceilingS,
    upS,
    downS,
    belowS: bpm <= margins.endsBelowBpm ? detector.belowS + 1 : 0,
    clearS: known ? clearS : detector.clearS,
    badS: 0,
    goodS,
    quietUntil: detector.quietUntil,
    promptFrom: detector.promptFrom,
    movedAt: detector.movedAt,
  }
}

/** One second with this level. In a pause nothing adds up (numbers); settling goes on. */
export const stepDetector = (
  detector: Detector,
  level: Level,
  margins: Margins,
  inPause: boolean,
): Detector =>
  level.kind === 'known' ? stepGood(detector, level, margins, inPause) : stepBad(detector)

/** Whether a flood is due at `at`, and by which rule. `rateOnly`: the strap sends no RR, so it takes longer. */
export const floodDue = (
  detector: Detector,
  level: Level,
  margins: Margins,
  at: SessionMs,
): FloodReason | null => {
  if (level.kind === 'unknown' || !detector.known || detector.arousal === 'flooded') return null
  if (detector.quietUntil !== null && at <= detector.quietUntil) return null
  if (detector.ceilingS >= policy.ceilingS) return 'ceiling'
  if (level.source === 'rate' && detector.aboveS < policy.rateOnlyDwellS) return null
  return level.bpm >= policy.floorBpm && isSurge(detector.surge, margins) ? 'area' : null
}

/** Whether a flood has ended by itself: the level stayed at or below B+K long enough. */
export const floodEndDue = (detector: Detector): boolean =>
  detector.known && detector.arousal === 'flooded' && detector.belowS >= policy.endedS

/** Whether the body has settled after a flood. */
export const settledDue = (detector: Detector): boolean =>
  detector.known && detector.arousal === 'recovering' && detector.clearS >= policy.settledS

const quietFor = (detector: Detector, at: SessionMs, seconds: number): SessionMs =>
  laterOf(detector.quietUntil, after(at, seconds * SECOND))

export const withFlood = (detector: Detector, at: SessionMs): Detector => ({
  ...detector,
  ...emptied(detector),
  arousal: 'flooded',
  clearS: 0,
  belowS: 0,
  quietUntil: quietFor(detector, at, policy.coolS),
})

export const withFloodEnded = (detector: Detector): Detector => ({
  ...detector,
  ...emptied(detector),
  arousal: 'recovering',
  clearS: 0,
})

export const withSettled = (detector: Detector, at: SessionMs): Detector => ({
  ...detector,
  ...emptied(detector),
  arousal: 'calm',
  upS: 0,
  quietUntil: quietFor(detector, at, policy.coolS),
})

const untrusted = (detector: Detector, at: SessionMs, seconds: number): Detector => ({
  ...detector,
  quietUntil: quietFor(detector, at, seconds),
  promptFrom: laterOf(detector.promptFrom, after(at, seconds * SECOND)),
})

/** "I moved": what has added up is not trusted, nor is the next minute. */
export const withMovement = (detector: Detector, at: SessionMs): Detector => ({
  ...untrusted(detector, at, policy.movedS),
  ...emptied(detector),
  movedAt: at,
})

/** The strap is back: nothing is raised in the first seconds. */
export const withReconnect = (detector: Detector, at: SessionMs): Detector =>
  untrusted(detector, at, policy.backS)

/** Whether a prompt may rest on this heart now: its level is known, and nothing speaks against it. */
export const isTrusted = (detector: Detector, level: Level, at: SessionMs): boolean =>
  level.kind === 'known' &&
  detector.known &&
  (detector.promptFrom === null || at > detector.promptFrom)

/** Accumulators at zero, as after a return. */
export const withEmptySum = (detector: Detector): Detector => ({
  ...detector,
  ...emptied(detector),
})
