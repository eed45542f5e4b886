import { z } from 'zod'
import { PAUSE_POLICY } from '../flooding/policy.ts'
import { LANGUAGES } from '../guidance/languages.ts'
import { KEEP_DAYS } from '../journal/retention.ts'
import { BREATH_POLICY } from '../practice/policy.ts'

/** What each setting may be. */
const fields = {
  /** Loudness of *time for a pause*, 0 to 1; 0 is silence, as for every loudness. */
  volume: z.number().min(0).max(1),
  /** Loudness of the ring at the end of a pause, 0 to 1: it may have to be heard in another room. */
  ringVolume: z.number().min(0).max(1),
  /** Loudness of the two tones of the breath, 0 to 1. */
  breathSound: z.number().min(0).max(1),
  /** How fast the pacer breathes, breaths a minute. */
  breathsPerMinute: z.literal(BREATH_POLICY.ratesPerMinute),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.literal(['system', ...LANGUAGES]),
  sensitivity: z.enum(['early', 'balanced', 'late']),
  /** Length of a pause, minutes (numbers). */
  pauseMinutes: z.literal(PAUSE_POLICY.lengthsMin),
  /** How long talks are kept, days (numbers), or until somebody erases them. */
  keepFor: z.union([z.literal(KEEP_DAYS), z.literal('until-erased')]),
  /** Whether the two levels of a talk may be compared in the review, which is experimental (science 5.3). */
  comparesLevels: z.boolean(),
  /** How fast a demonstration's time runs. */
  timeLapse: z.literal([1, 10, 60]),
  /** How the straps of a demonstration behave. */
  simulatedStraps: z.enum(['sound', 'troubled']),
}

export const DEFAULT_SETTINGS = {
  volume: 0.4,
  ringVolume: 0.6,
  breathSound: 0,
  breathsPerMinute: BREATH_POLICY.defaultPerMinute,
  theme: 'system',
  language: 'system',
  sensitivity: 'balanced',
  pauseMinutes: PAUSE_POLICY.defaultMin,
  keepFor: 90,
  comparesLevels: false,
  timeLapse: 10,
  simulatedStraps: 'sound',
} as const satisfies Settings

/** All settings, from anything: what cannot be read falls back to its default and costs only itself. */
export const settingsSchema = z
  .object({
    volume: fields.volume.catch(DEFAULT_SETTINGS.volume),
    ringVolume: fields.ringVolume.catch(DEFAULT_SETTINGS.ringVolume),
    breathSound: fields.breathSound.catch(DEFAULT_SETTINGS.breathSound),
    breathsPerMinute: fields.breathsPerMinute.catch(DEFAULT_SETTINGS.breathsPerMinute),
    theme: fields.theme.catch(DEFAULT_SETTINGS.theme),
    language: fields.language.catch(DEFAULT_SETTINGS.language),
    sensitivity: fields.sensitivity.catch(DEFAULT_SETTINGS.sensitivity),
    pauseMinutes: fields.pauseMinutes.catch(DEFAULT_SETTINGS.pauseMinutes),
    keepFor: fields.keepFor.catch(DEFAULT_SETTINGS.keepFor),
    comparesLevels: fields.comparesLevels.catch(DEFAULT_SETTINGS.comparesLevels),
    timeLapse: fields.timeLapse.catch(DEFAULT_SETTINGS.timeLapse),
    simulatedStraps: fields.simulatedStraps.catch(DEFAULT_SETTINGS.simulatedStraps),
  })
  .catch(DEFAULT_SETTINGS)

/** A change of some of them, or at least of one; a wrong value is refused, and so is what only looks like an object. */
export const settingsChangeSchema = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.keys(change).length > 0)

export type Settings = z.output<z.ZodObject<typeof fields>>
