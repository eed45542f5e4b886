import type { Cue } from '#shared/session/effects.ts'

/** One partial of a struck bowl: how high, how loud beside the whole, and how long it rings. */
export type Partial = { readonly hz: number; readonly gain: number; readonly ringS: number }

export type Tone = {
  readonly partials: readonly Partial[]
  /** Time to full loudness, s: slow, so that nobody starts. */
  readonly attackS: number
  /** Loudest the whole gets, 0 to 1 of full scale. */
  readonly peak: number
}

/** E4, and the second mode of a rimmed bowl about 2.8 times above it (Inácio et al. 2006, Tibetan bowls: 2.7 to 2.9). */
const FUNDAMENTAL_HZ = 329.6
const SECOND_MODE = 2.8

/** Full volume is still a quiet sound in a room. */
const LOUDEST = 0.35

/** How strong each cue is beside *time for a pause* (look: the same, softer). */
const STRENGTH: Record<Cue, number> = {
  'time-for-a-pause': 1,
  'return-soon': 0.4,
  'return-now': 0.7,
}

/** The sound of a cue at a volume from 0 to 1, or null for silence. */
export const toneFor = (cue: Cue, volume: number): Tone | null => {
  if (volume <= 0) return null
  return {
    attackS: 0.6,
    // Loudness is heard roughly as a square: half the way up the slider sounds half as loud.
    peak: LOUDEST * STRENGTH[cue] * Math.min(1, volume) ** 2,
    partials: [
      { hz: FUNDAMENTAL_HZ, gain: 0.75, ringS: 6 },
      { hz: FUNDAMENTAL_HZ * SECOND_MODE, gain: 0.25, ringS: 3 },
    ],
  }
}
