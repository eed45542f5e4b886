/** The shortest passphrase that is taken, characters (our choice: what is asked for elsewhere); a book is none. */
export const SHORTEST_PASSPHRASE = 8
/** The shortest PIN that is taken, characters: short so that it is used, and slow to try (`pin-delay.ts`). */
export const SHORTEST_PIN = 6
/** More than this, in characters, is neither. */
export const LONGEST_SECRET = 1_000
