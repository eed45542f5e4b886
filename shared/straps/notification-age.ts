/** Older than this, ms, a notification is from before the computer slept: the window says no greater age, and main takes none (ours). */
export const OLDEST_NOTIFICATION = 60_000
