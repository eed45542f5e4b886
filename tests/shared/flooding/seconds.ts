import type { Baseline } from '#shared/flooding/baseline.ts'
import {
  CALM,
  type Detector,
  type FloodReason,
  floodDue,
  stepDetector,
} from '#shared/flooding/detector.ts'
import { type Margins, marginsOf } from '#shared/flooding/margins.ts'
import type { Sensitivity } from '#shared/flooding/policy.ts'
import { type Level, unknownLevel } from '#shared/signal/level.ts'
import { bpm, type SessionMs, sessionMs } from '#shared/units.ts'

export const restOf = (restBpm: number, sigma = 2): Baseline => ({
  bpm: bpm(restBpm),
  sigma: bpm(sigma),
  lnRmssd: null,
  quality: 'accepted',
})

export const levelOf = (rate: number, source: 'rr' | 'rate' = 'rr', now = rate): Level => ({
  kind: 'known',
  bpm: bpm(rate),
  nowBpm: bpm(now),
  source,
})

export const NO_LEVEL = unknownLevel('artefacts')

export const atS = (second: number): SessionMs => sessionMs(second * 1000)

/** A detector on a rest, stepped by hand; decisions are only read, never taken. */
export class Watched {
  readonly margins: Margins
  detector: Detector
  /** Seconds lived. */
  second = 0

  constructor(restBpm: number, sensitivity: Sensitivity = 'balanced', detector = CALM) {
    this.margins = marginsOf(restOf(restBpm), sensitivity)
    this.detector = detector
  }

  /** One second; what is due at its end. */
  step(level: Level): FloodReason | null {
    this.second += 1
    this.detector = stepDetector(this.detector, level, this.margins, false)
    return floodDue(this.detector, level, this.margins, atS(this.second))
  }

  seconds(count: number, level: Level): void {
    for (let second = 0; second < count; second += 1) this.step(level)
  }

  /** How many seconds of this level it takes until a flood is due, counted from the first; null where none within `most`. */
  untilDue(
    level: Level,
    most: number,
  ): { readonly after: number; readonly by: FloodReason } | null {
    for (let after = 1; after <= most; after += 1) {
      const by = this.step(level)
      if (by !== null) return { after, by }
    }
    return null
  }
}
