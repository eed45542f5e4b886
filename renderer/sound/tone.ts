import type { Breath } from '#shared/practice/breathing.ts'
import type { Cue } from '#shared/session/effects.ts'

/** One partial of a sound: how high, how loud beside the whole, and how long it rings. */
export type Partial = {
  readonly hz: number
  /** Where it glides to while it rings; absent where it keeps its height. */
  readonly toHz?: number
  readonly gain: number
  readonly ringS: number
}

export type Tone = {
  readonly partials: readonly Partial[]
  /** Time to full loudness, s: slow, so that nobody starts. */
  readonly attackS: number
  /** Loudest the whole gets, 0 to 1 of full scale. */
  readonly peak: number
  /** When it is struck, s from now. */
  readonly strikesS: readonly number[]
}

/** E4, and the second mode of a rimmed bowl about 2.8 times above it (Inácio et al. 2006, Tibetan bowls: 2.7 to 2.9). */
const FUNDAMENTAL_HZ = 329.6
const SECOND_MODE = 2.8
/** The third mode, about five times above (same source): it carries through a door. */
const THIRD_MODE = 5.2

/** Full volume is still a quiet sound in a room. */
const LOUDEST = 0.35
/** The ring at the time of return has to be heard in another room. */
const RING_LOUDEST = 0.7

/** Loudness is heard roughly as a square: half the way up a slider sounds half as loud. */
const gainOf = (volume: number): number => Math.min(1, volume) ** 2

const BOWL: readonly Partial[] = [
  { hz: FUNDAMENTAL_HZ, gain: 0.75, ringS: 6 },
  { hz: FUNDAMENTAL_HZ * SECOND_MODE, gain: 0.25, ringS: 3 },
]

/** The same bowl, struck brighter, three times. */
const RING: readonly Partial[] = [
  { hz: FUNDAMENTAL_HZ, gain: 0.5, ringS: 6 },
  { hz: FUNDAMENTAL_HZ * SECOND_MODE, gain: 0.35, ringS: 4 },
  { hz: FUNDAMENTAL_HZ * THIRD_MODE, gain: 0.15, ringS: 2 },
]

/** Whose slider a cue obeys: the ring is for two rooms, the rest for one. */
export type CueVolumes = { readonly volume: number; readonly ringVolume: number }

/** The sound of a cue at these volumes, each from 0 to 1, or null for silence. */
export const toneFor = (cue: Cue, { volume, ringVolume }: CueVolumes): Tone | null => {
  const level = gainOf(cue === 'time-for-a-pause' ? volume : ringVolume)
  if (level <= 0) return null
  switch (cue) {
    case 'time-for-a-pause':
      return { attackS: 0.6, peak: LOUDEST * level, strikesS: [0], partials: BOWL }
    case 'return-soon':
      return { attackS: 0.6, peak: LOUDEST * level, strikesS: [0], partials: BOWL }
    case 'return-now':
      return { attackS: 0.25, peak: RING_LOUDEST * level, strikesS: [0, 2.5, 5], partials: RING }
    default:
      return cue satisfies never
  }
}

/** G3 and C4: a fourth up for the breath that comes in, the same fourth down for the one that goes out. */
const LOW_HZ = 196
const HIGH_HZ = 261.6

/** The quietest of all: it stands beside a breath. */
const BREATH_LOUDEST = 0.18

/** The sound with which a half of a breath begins, at a volume from 0 to 1, or null for silence. */
export const breathTone = (kind: Breath['kind'], volume: number): Tone | null => {
  if (volume <= 0) return null
  const [hz, toHz] = kind === 'in' ? [LOW_HZ, HIGH_HZ] : [HIGH_HZ, LOW_HZ]
  return {
    attackS: 0.5,
    peak: BREATH_LOUDEST * gainOf(volume),
    strikesS: [0],
    partials: [{ hz, toHz, gain: 1, ringS: 1.8 }],
  }
}
