import { MINUTE, millis, SECOND } from '../units.ts'

/**
 * Every threshold of baseline, detector and prompts, once, with unit and source. "science n" and "numbers" are the
 * papers this design rests on; `docs/detector.md` carries the measurements. Change a value: raise the version.
 */
export const POLICY_VERSION = 3

export type Sensitivity = 'early' | 'balanced' | 'late'
export const SENSITIVITIES = ['early', 'balanced', 'late'] as const satisfies readonly Sensitivity[]

export const BASELINE_POLICY = {
  /** Strap-on values are too high in half of people: at least this long is not used, s (numbers). */
  settleS: 60,
  /** Stable: medians of the two halves of the settling window differ by at most this, bpm (our choice; science 2.2 slope limit over the window, doubled for noise). */
  settleDriftBpm: 3,
  /** Seconds taken, and to what they may be extended (numbers). */
  captureS: 180,
  extendedS: 300,
  /** Share of seconds with a good level (numbers: 0.85, overrides science 0.90). */
  goodShare: 0.85,
  /** Least good seconds for a provisional baseline (science 2.2). */
  leastGoodS: 120,
  /** Least good seconds of a stretch chosen by hand, s (our choice: two windows of HR15). */
  leastStretchS: 30,
  /**
   * A rest learnt too high shows in the talk: where the median of so many seconds of talk lies so far below it (bpm, and
   * this many σ), that median is the rest. Looked at as rarely as this. (Our choice, on recordings of straps that read
   * far too high for minutes: docs/detector.md.)
   */
  talkS: 180,
  talkStepS: 5,
  talkLookS: 30,
  lowerByBpm: 6,
  lowerSigmas: 3,
  /** Largest share of rejected beats (science 2.2). */
  artefactShare: 0.05,
  /** Largest drift within the capture, bpm per minute (science 2.2). */
  slopeBpmPerMin: 2,
  /** Distance of the points the slope is taken from, s: a point each second says the same 25 times slower. */
  slopeStepS: 5,
  /** lnRMSSD60 is looked at so rarely, s, and told from at least so many looks (our choice: its windows of 60 s overlap). */
  variabilityStepS: 5,
  variabilityLeast: 6,
  /** σ is held within these, bpm (science 2.2). */
  sigmaMinBpm: 2,
  sigmaMaxBpm: 5,
  /** Earlier resting levels that are remembered, and how many make a history (science 2.2). */
  historyMost: 10,
  historyLeast: 3,
  /** An activated arrival must not hide a flood: at most so far above the history's median, bpm (science 2.2). */
  historyMarginBpm: 6,
  /** So far above the history's median a person is told that they start higher than usual, bpm (science 2.2). */
  arrivalAboveBpm: 10,
  /** Outside these a resting rate is no ground for prompts from the heart, bpm (science 2.2). */
  usableFromBpm: 45,
  usableToBpm: 100,
} as const

/** What the three sensitivities change: K as in science 8.2, D chosen on simulated talk (docs/detector.md). */
export const SENSITIVITY_POLICY = {
  early: { kMinBpm: 10, dMinBpm: 12, dShare: 0.145 },
  balanced: { kMinBpm: 12, dMinBpm: 14.5, dShare: 0.175 },
  late: { kMinBpm: 15, dMinBpm: 17.5, dShare: 0.21 },
} as const satisfies Record<Sensitivity, object>

export const DETECTOR_POLICY = {
  /** K = max(kMin, share·B, n·σ): at or below B + K a flood ends, and "two more minutes" let it be (science 8.2, numbers). */
  kShare: 0.15,
  kSigmas: 3,
  /** D = max(dMin, share·B, n·σ): what a surge comes to (science 8.2 with our own shares, docs/detector.md). */
  dSigmas: 4,
  /** Never flooded below this, bpm (science 2.7). */
  floorBpm: 75,
  /**
   * The clinical rule of thumb: this rate for this long, for a resting rate up to, and above rest by (science 2.7).
   * 40 s, because 20 s made a third of all false alarms (docs/detector.md).
   */
  ceilingBpm: 100,
  ceilingS: 40,
  ceilingBaselineBpm: 85,
  ceilingAboveBpm: 12,
  /** Elevated: B + up for upS; not any more: below B + down for downS (science 8.1). */
  elevatedUpBpm: 10,
  elevatedUpS: 15,
  elevatedDownBpm: 6,
  elevatedDownS: 10,
  /** Recovery: at or below B + max(clear, n·σ), accumulated; a second above takes two back (science 2.8). */
  clearBpm: 8,
  clearSigmas: 2,
  settledS: 120,
  /** A flood has ended when the level stayed at or below B + K this long (numbers). */
  endedS: 30,
  /** What has added up is held over so many bad seconds, then drains (science 8.2, 2.9). */
  bridgeS: 20,
  /** Good seconds that end `unknown`; also the silence after a reconnect (numbers). */
  backS: 20,
  /** No new flood so soon after the last one or after settling, s (science 8.2). */
  coolS: 120,
  /** No flood after "I moved", s (numbers). */
  movedS: 60,
  /** Straps that send a rate only need a longer dwell, s (science 2.9). */
  rateOnlyDwellS: 40,
} as const

/** How a surge is told from ordinary talk; chosen on simulated talk, measured on other seeds (docs/detector.md). */
export const SURGE_POLICY = {
  /** The usual level of the talk above rest: where it starts, and within what it is learnt, bpm. */
  talkStartBpm: 3,
  talkFromBpm: -2,
  talkToBpm: 5,
  /** How slowly it is learnt, s; a second counts with at most so many bpm, so that a surge hardly moves it. */
  talkTauS: 300,
  talkStepBpm: 8,
  /** Seconds the excess is averaged over. */
  averageS: 50,
  /** The slow path, for a rise that is lower or creeps: this average at this share of D, and the rate now too. */
  longS: 120,
  longShare: 0.75,
  /** The most a second counts with, as a share of D: a huge surge is found no sooner than after some 17 s. */
  capShare: 1.5,
  /** A jump: so many bpm within so many seconds. For so long after it so many bpm more are needed. */
  jumpBpm: 8,
  jumpS: 6,
  jumpHoldS: 90,
  jumpMoreBpm: 3,
} as const

export const PROMPT_POLICY = {
  /** Automatic prompts in one talk (numbers). */
  most: 3,
  /** "Two more minutes" (numbers). */
  twoMore: millis(120 * SECOND),
  /** "Not now" (numbers). */
  notNow: millis(10 * MINUTE),
  /** Automatic prompts wait this long after a return (numbers). */
  afterReturn: millis(120 * SECOND),
} as const

export const PAUSE_POLICY = {
  /** Lengths offered, minutes (numbers). */
  lengthsMin: [10, 20, 30, 45, 60],
  defaultMin: 20,
  /** "I need ten more minutes", twice (numbers). */
  extension: millis(10 * MINUTE),
  mostExtensions: 2,
  /** Rings softly so long before the return (numbers). */
  reminder: millis(5 * MINUTE),
  /** Return without both saying so: not before this or the chosen length, whichever is shorter (numbers). */
  earliest: millis(20 * MINUTE),
} as const

/** A minute of breath in the talk, for whoever wants it (science 4.2). */
export const BREATHER = millis(60 * SECOND)

/** The own body at the return is told from so many good seconds (numbers). */
export const OWN_BODY_S = 30

/** The neutral talk between rest and talk: what speaking alone does to a heart (science 2.2, last row). */
export const SPEAKING_POLICY = {
  /** Its length, s. */
  talkS: 120,
  /** The most that is taken for speaking, bpm. */
  riseMostBpm: 10,
  /** Beyond this half of it is added to K; to D what the usual level of the talk does not learn (science 8.2, decision 13). */
  riseFromBpm: 6,
} as const

/** What a person's answers change, between talks only (science 8.5). */
export const PERSONAL_POLICY = {
  /** Added to K and D for each, bpm. */
  stepBpm: { fits: 0, early: 1, no: 2, 'paused-while-elevated': -1 },
  /** Nothing changes before so many. */
  leastAnswers: 3,
  offsetFromBpm: -4,
  offsetToBpm: 10,
} as const

/** How sure a detection is, in tenths, for its owner's eyes only (science 8.3). */
export const CONFIDENCE_POLICY = {
  base: 6,
  /** lnRMSSD60 at least so far below that of rest, ln ms. */
  variabilityDropLn: 0.35,
  variabilityTenths: 2,
  acceptedTenths: 1,
  /** "I moved" within so many seconds. */
  movedS: 60,
  movedTenths: -2,
} as const
