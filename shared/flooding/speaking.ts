import type { Level } from '../signal/level.ts'
import { median } from '../signal/statistics.ts'
import type { Baseline } from './baseline.ts'
import { BASELINE_POLICY, SPEAKING_POLICY as policy } from './policy.ts'

/** Levels of the neutral talk, bpm, one a second, null where unknown. */
export type NeutralLevels = readonly (number | null)[]

/** Takes one second of neutral talk. */
export const stepNeutralLevels = (levels: NeutralLevels, level: Level): NeutralLevels => [
  ...levels,
  level.kind === 'known' ? level.bpm : null,
]

/** How far the neutral talk has gone, 0 to 1. */
export const neutralShare = (seconds: number): number => Math.min(1, seconds / policy.talkS)

/**
 * What speaking alone does to a heart: the median of the neutral talk above rest, T in bpm, 0 to 10 (science 2.2).
 * Null while it lasts, and where too little of it was clear (numbers: 85 % good seconds).
 */
export const speakingRise = (levels: NeutralLevels, rest: Baseline): number | null => {
  if (levels.length < policy.talkS) return null
  const good = levels.filter((level) => level !== null)
  if (good.length < BASELINE_POLICY.goodShare * levels.length) return null
  return Math.max(0, Math.min(policy.riseMostBpm, median(good) - rest.bpm))
}
