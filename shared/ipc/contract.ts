import { z } from 'zod'
import type { Leaving } from '../journal/retention.ts'
import {
  linkSchema,
  strapIdentitySchema,
  strapIdSchema,
  strapReadingsSchema,
} from '../journal/strap-schema.ts'
import { LONGEST_FAILURE } from '../longest-failure.ts'
import type { PerPartner } from '../partners.ts'
import type { OwnAnswers, People } from '../people/people.ts'
import type { Cue } from '../session/effects.ts'
import type { OwnLook } from '../session/own-look.ts'
import type { LiveSnapshot } from '../session/snapshot.ts'
import { ownAnswersSchema, peopleChangeSchema } from '../settings/people-schema.ts'
import { type Settings, settingsChangeSchema } from '../settings/settings.ts'
import { LONGEST_STEP } from '../simulate/longest-step.ts'
import { LONGEST_ATTRIBUTE_VALUE } from '../straps/gatt.ts'
import type { StrapIdentity } from '../straps/link.ts'
import { OLDEST_NOTIFICATION } from '../straps/notification-age.ts'
import type { AppState, Notice, StrapCandidate, VaultState } from './app-state.ts'
import { type DataCallOutputs, dataCallInputs } from './data-calls.ts'
import { type ExportCallOutputs, exportCallInputs } from './export-calls.ts'
import { type ImportCallOutputs, importCallInputs } from './import-calls.ts'
import { type PracticeCallOutputs, practiceCallInputs } from './practice-calls.ts'
import { type ReviewCallOutputs, reviewCallInputs } from './review-calls.ts'
import { partner, sessionRequestSchema } from './session-request.ts'
import { type WorkCallOutputs, type WorkProgress, workCallInputs } from './work.ts'

/**
 * Every name and payload that crosses between window and main, once. Calls ask and get a reply, reports go in one
 * way, pushes go out one way. Inputs are parsed in main, because the window is not trusted; main's own words are
 * typed only. The window and the preload import this file as types.
 */

export type CallOutputs = DataCallOutputs &
  PracticeCallOutputs &
  ExportCallOutputs &
  ImportCallOutputs &
  ReviewCallOutputs &
  WorkCallOutputs & {
    /** All a window needs to show itself, at its start and after a reload. */
    'app:state': AppState
    /** Quick exit: the window goes out of sight and stays on its start page until somebody goes on. */
    'app:away': null
    /** Says one thing of the two and their agreement; how they stand then is pushed. */
    'people:change': null
    /** What lies under somebody's own key, for their eyes. */
    'people:own': OwnPart
    /** Keeps it there; it needs no PIN. False where that cannot be. */
    'people:tell': boolean
    /** Asks for a command; false where it is not allowed now. */
    'session:command': boolean
    /** For the eyes of one partner, under a hand-over; null between talks. */
    'session:own': OwnLook | null
    'settings:change': Settings
    /** Answers the chooser; null cancels. False where no chooser is open. */
    'strap:choose': boolean
    /** Lends the page a click, so that it may search for straps it knows; false where there is no page to click. */
    'strap:lend-click': boolean
  }

export const callInputs = {
  ...dataCallInputs,
  ...practiceCallInputs,
  ...exportCallInputs,
  ...importCallInputs,
  ...reviewCallInputs,
  ...workCallInputs,
  'app:state': z.undefined(),
  'app:away': z.boolean(),
  'people:change': peopleChangeSchema,
  'people:own': partner,
  'people:tell': z.object({ partner, told: ownAnswersSchema }),
  'session:command': sessionRequestSchema,
  'session:own': partner,
  'settings:change': settingsChangeSchema,
  'strap:choose': strapIdSchema.nullable(),
  'strap:lend-click': z.undefined(),
} satisfies Record<keyof CallOutputs, z.ZodType>

export const reportInputs = {
  /** A notification; `ageMs` is how long ago it reached the antenna, on the antenna's own clock. */
  'strap:packet': z.object({
    partner,
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LONGEST_ATTRIBUTE_VALUE),
    ageMs: z.number().min(0).max(OLDEST_NOTIFICATION),
  }),
  'strap:link': z.object({ partner, link: linkSchema }),
  /** What the strap on a seat tells of itself. */
  'strap:readings': z.object({ partner, readings: strapReadingsSchema }),
  /** The strap to look for at this seat next time; null for none. */
  'strap:remember': z.object({ partner, strap: strapIdentitySchema.nullable() }),
  /** Something in the page failed that nothing else has caught. */
  'page:failed': z.object({ message: z.string().max(LONGEST_FAILURE) }),
  /** Moves a demonstration's clock by so many ms; refused for real sessions. */
  'simulation:advance': z.object({ byMs: z.number().positive().max(LONGEST_STEP) }),
} satisfies Record<string, z.ZodType>

export type Pushes = {
  'live:snapshot': LiveSnapshot
  'live:cue': Cue
  /** The straps the chooser sees, or null when it has closed. */
  'strap:candidates': readonly StrapCandidate[] | null
  /** The straps of last time, known only once the keys are open. */
  'strap:recalled': PerPartner<StrapIdentity | null>
  'app:notice': Notice
  /** The computer was asleep and is awake again. */
  'app:woke': null
  /** Whether the window can be seen now. */
  'app:sight': boolean
  'app:vault': VaultState
  'app:leaving': Leaving | null
  'app:people': People
  /** How far long work is; null once it is over. */
  'work:progress': WorkProgress | null
}

/** `open`: false where a PIN keeps it shut, and nothing of it is told. */
export type OwnPart = OwnAnswers & {
  readonly open: boolean
  /** What their answers to prompts have come to: so many bpm later, or earlier where negative. 0 where it is shut. */
  readonly offsetBpm: number
}

export type CallName = keyof CallOutputs
export type ReportName = keyof typeof reportInputs
export type PushName = keyof Pushes
export type CallInput<N extends CallName> = z.input<(typeof callInputs)[N]>
export type ReportInput<N extends ReportName> = z.input<(typeof reportInputs)[N]>

/** The whole of what the window can reach: `window.ebb`. */
export type Bridge = {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutputs[N]>
  report<N extends ReportName>(name: N, input: ReportInput<N>): void
  on<N extends PushName>(name: N, listener: (payload: Pushes[N]) => void): () => void
}
