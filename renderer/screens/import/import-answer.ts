import type { Words } from '#shared/guidance/words.ts'
import type { LookAnswer } from '#shared/ipc/import-calls.ts'

/** What is said once a file was read, or could not be. */
export const lookAnswerText = (
  answer: LookAnswer | null,
  name: string,
  { importing }: Words,
): { readonly done: boolean; readonly text: string | null } => {
  switch (answer?.kind) {
    case undefined:
      return { done: false, text: importing.refused }
    case 'refused':
    case 'stopped':
    case 'too-long':
      return { done: false, text: importing[answer.kind] }
    case 'unreadable': {
      const { line, expected } = answer
      return { done: false, text: importing.unreadable(name, line, importing.expected[expected]) }
    }
    case 'read':
      return { done: true, text: null }
    default:
      return answer satisfies never
  }
}
