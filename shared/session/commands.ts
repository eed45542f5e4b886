import type { Known, PromptAnswer } from '../flooding/personal.ts'
import type { PartnerId, PerPartner } from '../partners.ts'
import type { EpochMs } from '../units.ts'
import type { Consent, OwnView } from './consent.ts'
import type { SessionOptions } from './facts.ts'
import type { OwnWords } from './own-words.ts'

/** What the two can ask for. */
export type Command =
  | ({
      readonly kind: 'begin'
      readonly id: string
      readonly known: PerPartner<Known>
      readonly consent: PerPartner<Consent>
    } & SessionOptions)
  /** "Whose heart is this?": the one on this seat is to move. */
  | { readonly kind: 'check-hearts'; readonly mover: PartnerId }
  | { readonly kind: 'stop-check' }
  /** A practice goes on to what comes next, or ends after the last. */
  | { readonly kind: 'next-step' }
  /** Two minutes of everyday chat before the talk. */
  | { readonly kind: 'begin-neutral-talk' }
  | { readonly kind: 'begin-talk' }
  /** `returnAt` is the time the button showed or somebody chose, where there was one. */
  | { readonly kind: 'pause'; readonly returnAt: EpochMs | null }
  | { readonly kind: 'ask-pause'; readonly partner: PartnerId }
  | { readonly kind: 'moved'; readonly partner: PartnerId }
  | { readonly kind: 'mark'; readonly partner: PartnerId }
  | { readonly kind: 'breathe' }
  | { readonly kind: 'end-breather' }
  /** What of the own body both may see. */
  | { readonly kind: 'show'; readonly partner: PartnerId; readonly view: OwnView }
  /** Every own body is gone from the screen, with one key. */
  | { readonly kind: 'hide-all' }
  | { readonly kind: 'stop-recording'; readonly partner: PartnerId; readonly keep: boolean }
  | { readonly kind: 'record-again'; readonly partner: PartnerId }
  | { readonly kind: 'two-more' }
  | { readonly kind: 'not-now' }
  | { readonly kind: 'extend' }
  | { readonly kind: 'company'; readonly partner: PartnerId; readonly wants: boolean }
  | { readonly kind: 'ready'; readonly partner: PartnerId }
  /** How ready to come back, 0 to 10; for its owner alone. */
  | { readonly kind: 'tell-readiness'; readonly partner: PartnerId; readonly value: number }
  /** "Not today": the talk ends here, if it has not ended, and waits until then, within a day. */
  | { readonly kind: 'postpone'; readonly returnAt: EpochMs }
  /** Between talks: another time for what was promised, or none. */
  | { readonly kind: 'move-promise'; readonly returnAt: EpochMs }
  | { readonly kind: 'drop-promise' }
  | { readonly kind: 'end' }
  /** After the end, each alone: once for every automatic prompt, in their order. */
  | {
      readonly kind: 'judge-prompt'
      readonly partner: PartnerId
      readonly answer: PromptAnswer
    }
  /** After the end, each alone. */
  | { readonly kind: 'write-words'; readonly partner: PartnerId; readonly words: OwnWords }
  | { readonly kind: 'leave' }

export type CommandKind = Command['kind']
/** A command as a button knows it: its kind, and whose it is where it is somebody's. */
export type CommandKey = CommandKind | `${CommandKind}:${PartnerId}`

export const commandKey = (command: {
  readonly kind: CommandKind
  readonly partner?: PartnerId
}): CommandKey =>
  command.partner === undefined ? command.kind : `${command.kind}:${command.partner}`
