import { z } from 'zod'
import type { Leaving } from '../journal/retention.ts'
import type { SessionSummary } from '../journal/session-summary.ts'
import {
  linkSchema,
  strapIdentitySchema,
  strapIdSchema,
  strapReadingsSchema,
} from '../journal/strap-schema.ts'
import type { PerPartner } from '../partners.ts'
import type { People, Tendency } from '../people/people.ts'
import type { ReviewView } from '../review/review-view.ts'
import type { Cue } from '../session/effects.ts'
import type { OwnLook } from '../session/own-look.ts'
import type { LiveSnapshot } from '../session/snapshot.ts'
import { peopleChangeSchema, tendencySchema } from '../settings/people-schema.ts'
import { type Settings, settingsChangeSchema } from '../settings/settings.ts'
import { LONGEST_ATTRIBUTE_VALUE } from '../straps/gatt.ts'
import type { StrapIdentity } from '../straps/link.ts'
import type { EpochMs } from '../units.ts'
import type { BackupAnswer, CarryAnswer, PinAnswer } from './carried.ts'
import { partner, sessionRequestSchema } from './session-request.ts'

/**
 * Every name and payload that crosses between window and main, once. Calls ask and get a reply, reports go in one
 * way, pushes go out one way. Inputs are parsed in main, because the window is not trusted; main's own words are
 * typed only. The window and the preload import this file as types.
 */

/** Eight characters at least, as for any passphrase; a book is none. */
const passphrase = z.string().min(8).max(1_000)
const protection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('passphrase'), passphrase }),
  z.object({ kind: z.literal('none') }),
])

/** Six characters at least: a PIN is short so that it is used, and slow to try (`pin-delay.ts`). */
const pin = z.string().min(6).max(1_000)
const triedPin = z.string().max(1_000).nullable()
const sessionId = z.string().min(1).max(128)

export type CallOutputs = {
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
  /** How what is kept is protected; null until the keys are open. */
  'data:protection': DataProtection | null
  /** Erases for good. False where a session runs, the keys are shut, or the disk does not let it. */
  'data:erase-talk': boolean
  /** Needs the seat's PIN where one is set. */
  'data:erase-seat': PinAnswer
  /** All that Ebb keeps: the page is loaded anew and Ebb is as on its first day. */
  'data:erase-all': boolean
  /** Puts a newer Ebb's journal aside, whole, and begins another; false where that cannot be. */
  'data:begin-anew': boolean
  /**
   * What one partner may see of a past talk, or for null the couple's facts alone. Null where a session runs, the keys or that
   * seat are shut, or there is no such talk.
   */
  'review:open': ReviewView | null
  'sessions:list': readonly SessionSummary[]
  /** Whether the neutral note is due: the last pauses, this talk's among them, went without a return. */
  'sessions:note-due': boolean
  'settings:change': Settings
  /** Answers the chooser; null cancels. False where no chooser is open. */
  'strap:choose': boolean
  /** Makes the keys, kept as chosen; false where they cannot be. */
  'vault:choose': boolean
  /** Tries a passphrase; false where it is wrong. */
  'vault:unlock': boolean
  /** Asks the system's key store once more; false where it still does not give the key back. */
  'vault:try-again': boolean
  /** Protects the root key in another way; false where that cannot be. */
  'vault:protect': boolean
  /** Sets, changes or takes away (`next` null) a seat's PIN; `old` is the one that is set. */
  'vault:pin': PinAnswer
  /** Opens a seat to be read, not while a session runs; `vault:shut`, ten idle minutes and leaving shut it again. */
  'vault:open-seat': PinAnswer
  /** Shuts again what a PIN has opened. */
  'vault:shut': null
  /** Writes what is one seat's into a file that is asked for; needs the seat's PIN where one is set. */
  'data:take-out': CarryAnswer
  /** Brings back what is one seat's from a file that is asked for; needs the seat's PIN where one is set. */
  'data:bring-in': CarryAnswer
  /** Writes all that Ebb keeps, as sealed as it is, into a file that is asked for. */
  'data:back-up': BackupAnswer
  /** Asks for a backup and tells what it is; nothing is changed. */
  'data:choose-backup': BackupAnswer
  /** Puts the chosen backup in the place of all that is here: then the page is loaded anew. */
  'data:restore': BackupAnswer
  /** Lends the page a click, so that it may search for straps it knows; false where there is no page to click. */
  'strap:lend-click': boolean
}

export const callInputs = {
  'app:state': z.undefined(),
  'app:away': z.boolean(),
  'people:change': peopleChangeSchema,
  'people:own': partner,
  'people:tell': z.object({ partner, tendency: tendencySchema }),
  'session:command': sessionRequestSchema,
  'session:own': partner,
  'review:open': z.object({ sessionId, partner: partner.nullable() }),
  'sessions:list': z.undefined(),
  'sessions:note-due': z.undefined(),
  'data:protection': z.undefined(),
  'data:erase-talk': sessionId,
  'data:erase-seat': z.object({ partner, pin: triedPin }),
  'data:erase-all': z.undefined(),
  'data:take-out': z.object({ partner, pin: triedPin }),
  'data:bring-in': z.object({ partner, pin: triedPin }),
  'data:back-up': z.undefined(),
  'data:choose-backup': z.undefined(),
  'data:restore': z.undefined(),
  'data:begin-anew': z.undefined(),
  'settings:change': settingsChangeSchema,
  'strap:choose': strapIdSchema.nullable(),
  'strap:lend-click': z.undefined(),
  'vault:choose': protection,
  'vault:unlock': z.string().max(1_000),
  'vault:try-again': z.undefined(),
  'vault:protect': protection,
  'vault:pin': z.object({ partner, old: triedPin, next: pin.nullable() }),
  'vault:open-seat': z.object({ partner, pin: triedPin }),
  'vault:shut': z.undefined(),
} satisfies Record<keyof CallOutputs, z.ZodType>

export const reportInputs = {
  /** A notification; `ageMs` is how long ago it reached the antenna, on the antenna's own clock. */
  'strap:packet': z.object({
    partner,
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LONGEST_ATTRIBUTE_VALUE),
    ageMs: z.number().min(0).max(60_000),
  }),
  'strap:link': z.object({ partner, link: linkSchema }),
  /** What the strap on a seat tells of itself. */
  'strap:readings': z.object({ partner, readings: strapReadingsSchema }),
  /** The strap to look for at this seat next time; null for none. */
  'strap:remember': z.object({ partner, strap: strapIdentitySchema.nullable() }),
  /** Moves a demonstration's clock by so many ms; refused for real sessions. */
  'simulation:advance': z.object({ byMs: z.number().positive().max(1_000) }),
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
  'app:vault': VaultState
  'app:leaving': Leaving | null
  'app:people': People
}

export type StrapCandidate = StrapIdentity

export type AppState = {
  readonly live: LiveSnapshot
  readonly settings: Settings
  readonly notices: readonly Notice[]
  /** The straps of last time, for each seat. */
  readonly remembered: PerPartner<StrapIdentity | null>
  /** What to check differs between systems where Bluetooth is off or not allowed. */
  readonly system: System
  readonly vault: VaultState
  /** What retention will remove next, said beforehand. */
  readonly leaving: Leaving | null
  readonly people: People
  /** Out of sight by quick exit: nothing but the start page, until somebody goes on. */
  readonly away: boolean
  /** The country this computer is set to (ISO 3166, two letters), or an empty text. */
  readonly country: string
}

/** `open`: false where a PIN keeps it shut, and nothing of it is told. */
export type OwnPart = {
  readonly open: boolean
  readonly tendency: Tendency | null
  /** What their answers to prompts have come to: so many bpm later, or earlier where negative. 0 where it is shut. */
  readonly offsetBpm: number
}

export type DataProtection = {
  readonly kind: 'system' | 'passphrase' | 'none'
  /** Whether this computer has a key store that protects. */
  readonly hasKeyStore: boolean
  readonly hasPin: PerPartner<boolean>
}

/**
 * Where the keys stand. `choose`: there are none yet, and this computer has no key store, so the two have to say how
 * they want them kept. `locked`: a passphrase opens them. `lost`: the key store does not give them back, or their file
 * cannot be read.
 */
export type VaultState = 'choose' | 'locked' | 'lost' | 'open'

export type System = 'linux' | 'mac' | 'windows'

/** Something the two should know about this copy of Ebb, in plain words on the screen. */
export type Notice =
  | { readonly kind: 'trial-runtime' }
  | { readonly kind: 'journal-set-aside'; readonly name: string }
  /** Nothing can be written now; it is tried again. */
  | { readonly kind: 'journal-in-memory' }
  /** What could not be written is written now. */
  | { readonly kind: 'journal-written' }
  /** The journal is a newer Ebb's: it is left alone, and this talk stays in memory. */
  | { readonly kind: 'journal-newer' }
  | { readonly kind: 'session-resumed' }
  | { readonly kind: 'all-erased' }
  | { readonly kind: 'restored' }
  /** Something is missing in the record of the talk that goes on. */
  | { readonly kind: 'record-gap' }
  /** The last talk was cut off, and is over: its record ends at `at`. */
  | { readonly kind: 'record-ends'; readonly at: EpochMs }

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
