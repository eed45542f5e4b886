import type { Words } from '#shared/guidance/words.ts'
import type { BackupAnswer, CarryAnswer } from '#shared/ipc/carried.ts'
import type { ExportAnswer } from '#shared/ipc/export-calls.ts'
import { pinAnswerText } from './pin-answer.ts'

type Said = { readonly done: boolean; readonly text: string | null }

/** Why there is no file, or nothing of one was taken: the same for whatever goes out or comes in. */
type Unmade = Extract<
  BackupAnswer | CarryAnswer | ExportAnswer,
  { readonly kind: 'refused' | 'wait' | 'wrong' | 'file-trouble' }
>

const unmadeText = (answer: Unmade | null, { portable, yourData }: Words): Said =>
  answer?.kind === 'file-trouble'
    ? { done: false, text: portable.trouble[answer.why] }
    : pinAnswerText(answer, yourData)

const sentences = (...all: readonly (string | null)[]): string =>
  all.filter((one) => one !== null).join(' ')

/** What is said once a talk was taken out, or was not. */
export const exportAnswerText = (answer: ExportAnswer | null, words: Words): Said => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
    case 'wait':
    case 'wrong':
    case 'file-trouble':
      return unmadeText(answer, words)
    case 'cancelled':
    case 'stopped':
    case 'nothing':
      return { done: false, text: words.takeOut[answer.kind] }
    case 'saved':
      return { done: true, text: words.takeOut.saved(answer.name) }
    default:
      return answer satisfies never
  }
}

/** What is said once a seat's own was carried out or in, or was not. */
export const carryAnswerText = (answer: CarryAnswer | null, words: Words): Said => {
  const { takeOut, bringIn, cancelled } = words.portable
  switch (answer?.kind) {
    case undefined:
    case 'refused':
    case 'wait':
    case 'wrong':
    case 'file-trouble':
      return unmadeText(answer, words)
    case 'cancelled':
      return { done: false, text: cancelled }
    case 'taken-out': {
      const unread = answer.unread > 0 ? takeOut.unread(answer.unread) : null
      return { done: true, text: sentences(takeOut.done(answer.talks), unread) }
    }
    case 'brought-in': {
      const there = answer.there > 0 ? bringIn.there(answer.there) : null
      const differ = answer.differ > 0 ? bringIn.differ(answer.differ) : null
      return { done: true, text: sentences(bringIn.done(answer.talks), there, differ) }
    }
    default:
      return answer satisfies never
  }
}

/** What is said to a backup that was asked for, made or chosen. */
export const backupAnswerText = (answer: BackupAnswer | null, words: Words): Said => {
  const { backUp, restore, cancelled } = words.portable
  switch (answer?.kind) {
    case undefined:
    case 'refused':
    case 'file-trouble':
      return unmadeText(answer, words)
    case 'cancelled':
      return { done: false, text: cancelled }
    case 'nothing':
      return { done: false, text: backUp.nothing }
    case 'chosen':
      return { done: true, text: null }
    case 'backed-up':
      return { done: true, text: backUp.done }
    case 'restored':
      return { done: true, text: restore.restored }
    default:
      return answer satisfies never
  }
}
