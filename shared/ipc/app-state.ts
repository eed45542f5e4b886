import type { SystemLanguage } from '../guidance/languages.ts'
import type { Leaving } from '../journal/retention.ts'
import type { PerPartner } from '../partners.ts'
import type { People } from '../people/people.ts'
import type { LiveSnapshot } from '../session/snapshot.ts'
import type { Settings } from '../settings/settings.ts'
import type { StrapIdentity } from '../straps/link.ts'
import type { EpochMs } from '../units.ts'

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
  /** Whether the window can be seen: nothing needs to be drawn while it is minimised or hidden. */
  readonly inSight: boolean
  readonly systemLanguage: SystemLanguage
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
  /** Something in Ebb itself failed that nothing else has caught. */
  | { readonly kind: 'something-failed' }
  | { readonly kind: 'all-erased' }
  | { readonly kind: 'restored' }
  /** Something is missing in the record of the talk that goes on. */
  | { readonly kind: 'record-gap' }
  /** The last talk was cut off, and is over: its record ends at `at`. */
  | { readonly kind: 'record-ends'; readonly at: EpochMs }
