/** A demonstration's clock is moved by so much at once at most, ms: what is due within a second still comes in its order (ours). */
export const LONGEST_STEP = 1_000
