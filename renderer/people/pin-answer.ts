import type { Words } from '#shared/guidance/words.ts'
import type { PinAnswer } from '#shared/ipc/carried.ts'
import { MINUTE, SECOND } from '#shared/units.ts'
import type { Said } from '../language/saying.ts'

const waitText = (waitMs: number, { yourData: { pin } }: Words): string =>
  waitMs > MINUTE
    ? pin.waitMinutes(Math.ceil(waitMs / MINUTE))
    : pin.wait(Math.max(1, Math.ceil(waitMs / SECOND)))

/** What is said to an answer that may need a PIN. */
export const pinAnswerSaid = (answer: PinAnswer | null): Said => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
      return { done: false, text: ({ yourData }) => yourData.refused }
    case 'done':
      return { done: true, text: ({ yourData }) => yourData.done }
    case 'wait':
      return { done: false, text: (words) => waitText(answer.waitMs, words) }
    case 'wrong':
      return {
        done: false,
        text: (words) => {
          const wait = answer.waitMs > 0 ? ` ${waitText(answer.waitMs, words)}` : ''
          return words.yourData.pin.wrong + wait
        },
      }
    default:
      return answer satisfies never
  }
}
