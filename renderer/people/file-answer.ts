import type { Words } from '#shared/guidance/words.ts'
import type { BackupAnswer, CarryAnswer } from '#shared/ipc/carried.ts'
import type { ExportAnswer } from '#shared/ipc/export-calls.ts'
import { type Said, sentences } from '../language/saying.ts'
import { pinAnswerSaid } from './pin-answer.ts'

/** Why there is no file, or nothing of one was taken: the same for whatever goes out or comes in. */
type Unmade = Extract<
  BackupAnswer | CarryAnswer | ExportAnswer,
  { readonly kind: 'refused' | 'wait' | 'wrong' | 'file-trouble' }
>

const unmadeSaid = (answer: Unmade | null): Said =>
  answer?.kind === 'file-trouble'
    ? { done: false, text: ({ portable }) => portable.trouble[answer.why] }
    : pinAnswerSaid(answer)

/** What is said once a talk was taken out, or was not. */
export const exportAnswerSaid = (answer: ExportAnswer | null): Said => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
    case 'wait':
    case 'wrong':
    case 'file-trouble':
      return unmadeSaid(answer)
    case 'cancelled':
    case 'stopped':
    case 'nothing':
      return { done: false, text: ({ takeOut }) => takeOut[answer.kind] }
    case 'saved':
      return { done: true, text: ({ takeOut }) => takeOut.saved(answer.name) }
    default:
      return answer satisfies never
  }
}

type Carried<K extends CarryAnswer['kind']> = Extract<CarryAnswer, { readonly kind: K }>

const takenOut = ({ talks, unread }: Carried<'taken-out'>, { portable: { takeOut } }: Words) =>
  sentences(takeOut.done(talks), unread > 0 ? takeOut.unread(unread) : null)

const broughtIn = (answer: Carried<'brought-in'>, { portable: { bringIn } }: Words): string => {
  const there = answer.there > 0 ? bringIn.there(answer.there) : null
  const differ = answer.differ > 0 ? bringIn.differ(answer.differ) : null
  return sentences(bringIn.done(answer.talks), there, differ)
}

/** What is said once a seat's own was carried out or in, or was not. */
export const carryAnswerSaid = (answer: CarryAnswer | null): Said => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
    case 'wait':
    case 'wrong':
    case 'file-trouble':
      return unmadeSaid(answer)
    case 'cancelled':
      return { done: false, text: ({ portable }) => portable.cancelled }
    case 'taken-out':
      return { done: true, text: (words) => takenOut(answer, words) }
    case 'brought-in':
      return { done: true, text: (words) => broughtIn(answer, words) }
    default:
      return answer satisfies never
  }
}

/** What is said to a backup that was asked for, made or chosen. */
export const backupAnswerSaid = (answer: BackupAnswer | null): Said => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
    case 'file-trouble':
      return unmadeSaid(answer)
    case 'cancelled':
      return { done: false, text: ({ portable }) => portable.cancelled }
    case 'nothing':
      return { done: false, text: ({ portable }) => portable.backUp.nothing }
    case 'chosen':
      return { done: true, text: null }
    case 'backed-up':
      return { done: true, text: ({ portable }) => portable.backUp.done }
    case 'restored':
      return { done: true, text: ({ portable }) => portable.restore.restored }
    default:
      return answer satisfies never
  }
}
