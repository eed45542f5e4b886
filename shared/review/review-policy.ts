/** Every threshold of the review of a talk, once, with unit and source. */
export const REVIEW_POLICY = {
  /** The time before a detection that belongs to its story, s (product: lead-up; two minutes is our choice). */
  leadUpS: 120,
  /** The first part of the lead-up, which a rise is told from, s (our choice: two windows of HR15). */
  leadUpStartS: 30,
  /** Below this share of good seconds no number is told (science 6: missing data). */
  leastCoverage: 0.7,
  /** Well above one's own rest, bpm (science 5.3, 6). */
  upBpm: 10,
  /** Time together above it that is worth a word, s (science 5.3). */
  worthAWordS: 60,
  /** A pause's change is told from so many good seconds at either end, s (numbers: own body at the return). */
  pauseEndS: 30,
  /** Smaller differences between talks are none: bpm and share of RMSSD (science 6); seconds and share of a time to settle (our choice). */
  least: { restBpm: 3, rmssdShare: 0.2, settleS: 60, settleShare: 0.2 },
  /** Earlier talks at the same part of the day that make something to compare with (science 2.2: history). */
  leastEarlier: 3,
} as const
