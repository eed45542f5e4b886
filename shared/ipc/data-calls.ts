import { z } from 'zod'
import type { PerPartner } from '../partners.ts'
import { LONGEST_SECRET, SHORTEST_PASSPHRASE, SHORTEST_PIN } from '../people/secret-lengths.ts'
import type { BackupAnswer, CarryAnswer, PinAnswer } from './carried.ts'
import { partner, sessionId, triedPin } from './session-request.ts'

/** What is kept and who may open, protect, carry away and erase it. */

const passphrase = z.string().min(SHORTEST_PASSPHRASE).max(LONGEST_SECRET)
const protection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('passphrase'), passphrase }),
  z.object({ kind: z.literal('none') }),
])

const pin = z.string().min(SHORTEST_PIN).max(LONGEST_SECRET)
export type DataCallOutputs = {
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
}

export const dataCallInputs = {
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
  'vault:choose': protection,
  'vault:unlock': z.string().max(LONGEST_SECRET),
  'vault:try-again': z.undefined(),
  'vault:protect': protection,
  'vault:pin': z.object({ partner, old: triedPin, next: pin.nullable() }),
  'vault:open-seat': z.object({ partner, pin: triedPin }),
  'vault:shut': z.undefined(),
} satisfies Record<keyof DataCallOutputs, z.ZodType>

export type DataProtection = {
  readonly kind: 'system' | 'passphrase' | 'none'
  /** Whether this computer has a key store that protects. */
  readonly hasKeyStore: boolean
  readonly hasPin: PerPartner<boolean>
}
