/** Bytes: a week of beats as a table, and few enough that a hostile file does not fill the memory (ours). */
export const LARGEST_FILE = 32 * 2 ** 20

/** A week, s (ours): whatever claims to be longer is no recording of one wearing. */
export const LONGEST_RECORDING_S = 7 * 24 * 3600
