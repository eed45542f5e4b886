import { z } from 'zod'
import type { SessionSummary } from '../journal/session-summary.ts'
import type { Cue } from '../session/engine.ts'
import type { LiveSnapshot } from '../session/snapshot.ts'
import { type Settings, settingsChangeSchema } from '../settings/settings.ts'
import { LONGEST_ATTRIBUTE_VALUE } from '../straps/gatt.ts'
import type { EpochMs } from '../units.ts'

/**
 * Every name and payload that crosses between window and main, once. Calls ask and get a reply, reports go in one
 * way, pushes go out one way. Inputs are parsed in main, because the window is not trusted; main's own words are
 * typed only. The window and the preload import this file as types.
 */

const partner = z.enum(['a', 'b'])
/** A name from the air: any text, but not a book of it. */
const strapName = z.string().max(248)
const strapId = z.string().min(1).max(128)

const epoch = z.number().transform((value) => value as EpochMs)

const request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), simulated: z.boolean() }),
  z.object({ kind: z.literal('begin-talk') }),
  z.object({ kind: z.literal('pause'), returnAt: epoch.nullable() }),
  z.object({ kind: z.literal('ask-pause'), partner }),
  z.object({ kind: z.literal('moved'), partner }),
  z.object({ kind: z.literal('two-more') }),
  z.object({ kind: z.literal('not-now') }),
  z.object({ kind: z.literal('extend') }),
  z.object({ kind: z.literal('ready'), partner }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('leave') }),
])

const strap = z.object({ id: strapId, name: strapName })
const link = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('connecting'), strap }),
  z.object({ kind: z.literal('live'), strap }),
  z.object({ kind: z.literal('lost'), strap }),
])

export type CallOutputs = {
  /** All a window needs to show itself, at its start and after a reload. */
  'app:state': AppState
  /** Asks for a command; false where it is not allowed now. */
  'session:command': boolean
  'sessions:list': readonly SessionSummary[]
  'settings:change': Settings
  /** Answers the chooser; null cancels. False where no chooser is open. */
  'strap:choose': boolean
}

export const callInputs = {
  'app:state': z.undefined(),
  'session:command': request,
  'sessions:list': z.undefined(),
  'settings:change': settingsChangeSchema,
  'strap:choose': strapId.nullable(),
} satisfies Record<keyof CallOutputs, z.ZodType>

export const reportInputs = {
  /** A notification; `ageMs` is how long ago it reached the antenna, on the antenna's own clock. */
  'strap:packet': z.object({
    partner,
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LONGEST_ATTRIBUTE_VALUE),
    ageMs: z.number().min(0).max(60_000),
  }),
  'strap:link': z.object({ partner, link }),
  /** Moves a demonstration's clock by so many ms; refused for real sessions. */
  'simulation:advance': z.object({ byMs: z.number().positive().max(1_000) }),
} satisfies Record<string, z.ZodType>

export type Pushes = {
  'live:snapshot': LiveSnapshot
  'live:cue': Cue
  /** The straps the chooser sees, or null when it has closed. */
  'strap:candidates': readonly StrapCandidate[] | null
  'app:notice': Notice
}

export type StrapCandidate = { readonly id: string; readonly name: string }

export type AppState = {
  readonly live: LiveSnapshot
  readonly settings: Settings
  readonly notices: readonly Notice[]
}

/** Something the two should know about this copy of Ebb, in plain words on the screen. */
export type Notice =
  | { readonly kind: 'trial-runtime' }
  | { readonly kind: 'journal-set-aside'; readonly name: string }
  | { readonly kind: 'journal-in-memory' }
  | { readonly kind: 'session-resumed' }

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
