import type { Words } from '#shared/guidance/words.ts'
import type { BackupAnswer, CarryAnswer } from '#shared/ipc/carried.ts'
import { pinAnswerText } from '../../people/pin-answer.ts'

type Said = { readonly done: boolean; readonly text: string | null }

const sentences = (...all: readonly (string | null)[]): string =>
  all.filter((one) => one !== null).join(' ')

/** What is said once something was carried out or in, or was not. */
export const carryAnswerText = (
  answer: CarryAnswer | null,
  { portable, yourData }: Words,
): Said => {
  const { takeOut, bringIn } = portable
  switch (answer?.kind) {
    case undefined:
    case 'refused':
    case 'wait':
    case 'wrong':
      return pinAnswerText(answer, yourData)
    case 'cancelled':
      return { done: false, text: portable.cancelled }
    case 'file-trouble':
      return { done: false, text: portable.trouble[answer.why] }
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
export const backupAnswerText = (
  answer: BackupAnswer | null,
  { portable, yourData }: Words,
): Said => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
      return { done: false, text: yourData.refused }
    case 'cancelled':
      return { done: false, text: portable.cancelled }
    case 'nothing':
      return { done: false, text: portable.backUp.nothing }
    case 'file-trouble':
      return { done: false, text: portable.trouble[answer.why] }
    case 'chosen':
      return { done: true, text: null }
    case 'backed-up':
      return { done: true, text: portable.backUp.done }
    case 'restored':
      return { done: true, text: portable.restore.restored }
    default:
      return answer satisfies never
  }
}
