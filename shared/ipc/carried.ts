import type { EpochMs } from '../units.ts'

/** What came of something that may need a PIN. `waitUntil`: until then no PIN is looked at; null where the next is at once. */
export type PinAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'wrong'; readonly waitUntil: EpochMs | null }
  /** It was not looked at: too soon after the last wrong one. */
  | { readonly kind: 'wait'; readonly waitUntil: EpochMs }
  /** Not now: a session runs, the keys are shut, or the disk does not let it. */
  | { readonly kind: 'refused' }

/**
 * Why a file is not written, or nothing of it read. `own-folder`: it would lie among Ebb's own. `not-ours`: nothing of the
 * kind is in it. `exists`: something of that name is there, and is not replaced. `elsewhere`: its key lies in the key store of another computer or account.
 */
export type FileTrouble =
  | 'no-room'
  | 'unwritable'
  | 'own-folder'
  | 'exists'
  | 'too-large'
  | 'unreadable'
  | 'not-ours'
  | 'newer'
  | 'damaged'
  | 'elsewhere'

/** What came of taking something out into a file, or bringing it in from one. */
export type CarryAnswer =
  | Exclude<PinAnswer, { readonly kind: 'done' }>
  /** Nobody said which file. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'file-trouble'; readonly why: FileTrouble }
  /** `unread`: pieces of talks that could not be read and are not in the file. */
  | { readonly kind: 'taken-out'; readonly talks: number; readonly unread: number }
  /** `talks` are back; in `there` nothing was missing; `differ` are here and not the same as in the file. */
  | {
      readonly kind: 'brought-in'
      readonly talks: number
      readonly there: number
      readonly differ: number
    }

/** What came of backing up, or of restoring. */
export type BackupAnswer =
  | Extract<PinAnswer, { readonly kind: 'refused' }>
  | { readonly kind: 'cancelled' | 'backed-up' | 'restored' }
  /** There are no keys yet, and so nothing that is kept. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file-trouble'; readonly why: FileTrouble }
  | {
      readonly kind: 'chosen'
      /** When it was made, as its computer's clock had it, ms. */
      readonly madeAt: number
      readonly protection: 'system' | 'passphrase' | 'none'
    }
