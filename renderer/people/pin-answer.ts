import type { Words } from '#shared/guidance/words.ts'
import type { PinAnswer } from '#shared/ipc/carried.ts'
import { MINUTE, SECOND } from '#shared/units.ts'

const waitText = (waitMs: number, { pin }: Words['yourData']): string =>
  waitMs > MINUTE
    ? pin.waitMinutes(Math.ceil(waitMs / MINUTE))
    : pin.wait(Math.max(1, Math.ceil(waitMs / SECOND)))

/** What is said to an answer that may need a PIN. */
export const pinAnswerText = (
  answer: PinAnswer | null,
  words: Words['yourData'],
): { readonly done: boolean; readonly text: string } => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
      return { done: false, text: words.refused }
    case 'done':
      return { done: true, text: words.done }
    case 'wait':
      return { done: false, text: waitText(answer.waitMs, words) }
    case 'wrong': {
      const wait = answer.waitMs > 0 ? ` ${waitText(answer.waitMs, words)}` : ''
      return { done: false, text: words.pin.wrong + wait }
    }
    default:
      return answer satisfies never
  }
}
