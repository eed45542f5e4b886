/**
 * What a simulated talk is made of: two people sit and speak, their hearts wander, somebody laughs or stands up.
 * "science 10" gives the figures; where it names a thing without its length or shape, that is our choice and says so.
 */
export const TALK_PARAMETERS = {
  /** Resting rates of people, bpm (science 10). */
  baseline: { meanBpm: 74, sdBpm: 9, fromBpm: 52, toBpm: 98 },
  /** Wandering of the rate: AR(1), bpm and 1/e time in s (science 10, fitted to resting recordings). */
  noise: { sdBpm: 2.8, tauS: 33 },
  /** Slow drift: a wave of this height (half-normal), with periods between these (our choice; science 10: "plus drift"). */
  drift: { sdBpm: 1.5, fromS: 1200, toS: 3600 },
  /** Turns of speaking and of listening, exponential; each turn has its own height (science 10). */
  speaking: { meanBpm: 5, sdBpm: 2, turnS: 29 },
  /** Things that happen, by kind: how often, how high, how long. Rates and heights: science 10. Lengths of the first two: ours. */
  events: {
    emotion: { perHour: 6, fromBpm: 5, toBpm: 12, fromS: 15, toS: 45 },
    posture: { perHour: 2, fromBpm: 8, toBpm: 18, fromS: 10, toS: 40 },
    standing: { perHour: 0.5, fromBpm: 8, toBpm: 20, fromS: 20, toS: 120 },
  },
  /** How fast a heart follows speech and events, 1/e time in s (our choice; the heart answers standing up within 5 to 15 s). */
  followTauS: 6,
  /** A surge: linear ramp, hold, exponential decay, s (science 10). */
  surge: { rampFromS: 20, rampToS: 90, holdS: 300, decayTauS: 90, foundFromShare: 0.8 },
  /** Beat to beat, ms: white jitter and breathing, RMSSD near 25 ms (our choice, as the demonstration's hearts). */
  beats: { jitterSdMs: 14, breathMs: 18, breathPeriodMs: 4000 },
  /** Bad beats: share, and bursts in which the share is higher (science 10); length of a burst in s (our choice). */
  artefacts: { share: 0.01, burstsPerHour: 2, burstShare: 0.45, burstFromS: 5, burstToS: 20 },
  /** Packets that never arrive (science 10). */
  dropouts: { perHour: 1, fromS: 5, toS: 60 },
  /** How far a learnt rest lies from the true one, SD in bpm (science 10). */
  baselineErrorSdBpm: 2,
} as const
