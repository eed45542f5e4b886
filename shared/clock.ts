import { after, type EpochMs, type SessionMs } from './units.ts'

/**
 * One moment on both clocks: `mono` orders and measures, `wall` is what a promise is kept by.
 * Every event brings its own; nothing in `shared/` ever asks what time it is.
 */
export type Instant = { readonly mono: SessionMs; readonly wall: EpochMs }

/** The moment `mono` seen from `instant`, as if the wall clock had run evenly in between. */
export const instantAt = (instant: Instant, mono: SessionMs): Instant => ({
  mono,
  wall: after(instant.wall, mono - instant.mono),
})

/** The port through which the shell tells the time: one for the system, one moved by hand. */
export type Clock = {
  now(): Instant
  /** Calls `listener` at least once a second of its own time; returns the unsubscribe. */
  onTick(listener: () => void): () => void
}
