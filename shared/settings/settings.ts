import { z } from 'zod'
import { KEEP_DAYS } from '../journal/retention.ts'

/** What each setting may be. */
const fields = {
  /** Loudness of Ebb's few sounds, 0 to 1; 0 is silence. */
  volume: z.number().min(0).max(1),
  theme: z.enum(['system', 'light', 'dark']),
  sensitivity: z.enum(['early', 'balanced', 'late']),
  /** Length of a pause, minutes (numbers). */
  pauseMinutes: z.literal([10, 20, 30, 45, 60]),
  /** How long talks are kept, days (numbers), or until somebody erases them. */
  keepFor: z.union([z.literal(KEEP_DAYS), z.literal('until-erased')]),
  /** How fast a demonstration's time runs. */
  timeLapse: z.literal([1, 10, 60]),
  /** How the straps of a demonstration behave. */
  simulatedStraps: z.enum(['sound', 'troubled']),
}

export const DEFAULT_SETTINGS = {
  volume: 0.4,
  theme: 'system',
  sensitivity: 'balanced',
  pauseMinutes: 20,
  keepFor: 90,
  timeLapse: 10,
  simulatedStraps: 'sound',
} as const satisfies Settings

/** All settings, from anything: what cannot be read falls back to its default and costs only itself. */
export const settingsSchema = z
  .object({
    volume: fields.volume.catch(DEFAULT_SETTINGS.volume),
    theme: fields.theme.catch(DEFAULT_SETTINGS.theme),
    sensitivity: fields.sensitivity.catch(DEFAULT_SETTINGS.sensitivity),
    pauseMinutes: fields.pauseMinutes.catch(DEFAULT_SETTINGS.pauseMinutes),
    keepFor: fields.keepFor.catch(DEFAULT_SETTINGS.keepFor),
    timeLapse: fields.timeLapse.catch(DEFAULT_SETTINGS.timeLapse),
    simulatedStraps: fields.simulatedStraps.catch(DEFAULT_SETTINGS.simulatedStraps),
  })
  .catch(DEFAULT_SETTINGS)

/** A change of some of them; a wrong value is refused. */
export const settingsChangeSchema = z.strictObject(fields).partial()

export type Settings = z.output<z.ZodObject<typeof fields>>
