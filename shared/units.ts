/** Units as types: a span cannot be passed where an instant is due, nor one clock's instant for the other's. */
declare const unit: unique symbol
type Unit<Name extends string> = { readonly [unit]: Name }

/** A wall-clock instant, ms since 1970. What was promised aloud ("back at 20:47") is one of these. */
export type EpochMs = number & Unit<'epoch-ms'>
/** An instant on the monotonic session clock, ms. Beats, windows and dwell times live on it. */
export type SessionMs = number & Unit<'session-ms'>
/** A span of time, ms. */
export type Millis = number & Unit<'ms'>
/** Beats per minute. */
export type Bpm = number & Unit<'bpm'>

export const epochMs = (value: number): EpochMs => value as EpochMs
export const sessionMs = (value: number): SessionMs => value as SessionMs
export const millis = (value: number): Millis => value as Millis
export const bpm = (value: number): Bpm => value as Bpm

export const SECOND = millis(1_000)
export const MINUTE = millis(60_000)
export const HOUR = millis(3_600_000)
export const DAY = millis(86_400_000)

/** The later of two instants of one clock, where there are two. */
export const laterOf = <T extends EpochMs | SessionMs>(one: T | null, other: T): T =>
  one !== null && one > other ? one : other

/** The instant that lies `span` after `instant`, on the same clock. */
export const after = <T extends EpochMs | SessionMs>(instant: T, span: number): T =>
  (instant + span) as T
