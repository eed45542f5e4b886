import type { PinAnswer } from '#shared/ipc/carried.ts'
import type { Said } from '../language/saying.ts'

/** What is said to an answer that may need a PIN. */
export const pinAnswerSaid = (answer: PinAnswer | null): Said => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
      return { done: false, text: ({ yourData }) => yourData.refused }
    case 'done':
      return { done: true, text: ({ yourData }) => yourData.done }
    case 'wait':
      return { done: false, text: null, waitUntil: answer.waitUntil }
    case 'wrong':
      return {
        done: false,
        text: ({ yourData }) => yourData.pin.wrong,
        waitUntil: answer.waitUntil,
      }
    default:
      return answer satisfies never
  }
}
