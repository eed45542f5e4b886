import type { Words } from '#shared/guidance/words.ts'
import type { ExportAnswer } from '#shared/ipc/export-calls.ts'
import { pinAnswerText } from '../../people/pin-answer.ts'

/** What is said once a talk was taken out, or was not. */
export const exportAnswerText = (
  answer: ExportAnswer | null,
  { takeOut, portable, yourData }: Words,
): { readonly done: boolean; readonly text: string } => {
  switch (answer?.kind) {
    case undefined:
    case 'refused':
    case 'wait':
    case 'wrong':
      return pinAnswerText(answer, yourData)
    case 'cancelled':
    case 'stopped':
    case 'nothing':
      return { done: false, text: takeOut[answer.kind] }
    case 'file-trouble':
      return { done: false, text: portable.trouble[answer.why] }
    case 'saved':
      return { done: true, text: takeOut.saved(answer.name) }
    default:
      return answer satisfies never
  }
}
