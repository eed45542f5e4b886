import type { PartnerId, PerPartner } from '../partners.ts'
import type { Pull } from './heart.ts'

/** Where a talk stands, as far as a simulated heart cares. */
export type Scene = 'rest' | 'slow-breath' | 'effort' | 'chat' | 'talk' | 'pause' | 'talk-again'

/** One partner of the demonstration: rest, talk, the surge, and how fast it all goes. */
type Temper = {
  readonly restBpm: number
  readonly talkBpm: number
  /** The surge of the first talk, and when it sets in, ms into the talk; null for the one who stays. */
  readonly surge: { readonly bpm: number; readonly fromMs: number } | null
}

/** 1/e times: settling into talk, a surge (science 10: ramps of 20 to 90 s), coming down (decay 90 s). */
const TALK_TAU_MS = 20_000
const SURGE_TAU_MS = 25_000
const EBB_TAU_MS = 90_000
/** A flight of stairs: so far above rest, bpm (our choice). */
const EFFORT_BPM = 42

/** The evening *Try it without straps* plays: an ordinary talk, then one heart climbs. */
export const EVENING: PerPartner<Temper> = {
  a: { restBpm: 68, talkBpm: 73, surge: { bpm: 99, fromMs: 60_000 } },
  b: { restBpm: 74, talkBpm: 79, surge: null },
}

/** Seeds of the two hearts; published, so that a demonstration can be told again. */
export const EVENING_SEEDS: PerPartner<number> = { a: 20_470, b: 20_471 }

/** Where this partner's heart is bound, `sinceMs` into the scene. */
export const pullIn = (scene: Scene, partner: PartnerId, sinceMs: number): Pull => {
  const { restBpm, talkBpm, surge } = EVENING[partner]
  if (scene === 'rest') return { bpm: restBpm, tauMs: TALK_TAU_MS }
  if (scene === 'slow-breath') return { bpm: restBpm, tauMs: TALK_TAU_MS, slowBreath: true }
  if (scene === 'effort') return { bpm: restBpm + EFFORT_BPM, tauMs: TALK_TAU_MS }
  if (scene === 'pause') return { bpm: restBpm, tauMs: EBB_TAU_MS }
  const surging = scene === 'talk' && surge !== null && sinceMs >= surge.fromMs
  if (surging) return { bpm: surge.bpm, tauMs: SURGE_TAU_MS }
  return { bpm: talkBpm, tauMs: TALK_TAU_MS }
}
