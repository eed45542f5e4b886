import { PERSONAL_POLICY as policy } from './policy.ts'

/** What its owner says of an automatic prompt afterwards: right, a little early, or none was needed. */
export const PROMPT_ANSWERS = ['fits', 'early', 'no'] as const
export type PromptAnswer = (typeof PROMPT_ANSWERS)[number]

/** One thing a person has told about Ebb's timing; the last by pausing before Ebb had noticed more than a rise. */
export type Feedback = PromptAnswer | 'paused-while-elevated'

/** What earlier talks tell of a person. */
export type History = {
  /** Resting levels of earlier talks, bpm, newest last. */
  readonly rests: readonly number[]
  /** Added to K and D, bpm. */
  readonly offsetBpm: number
}

/** What is known of a person when a talk begins. */
export type Known = History & {
  /** False where this heart is never to prompt: the self-report mode (science 7, health modes). */
  readonly heartPrompts: boolean
}

export const NOTHING_KNOWN: Known = { rests: [], offsetBpm: 0, heartPrompts: true }

/**
 * What a person's answers of past talks, oldest first, add to their K and D, in bpm within -4 to 10 (science 8.5). 0
 * before the third. It stops at its bounds, so an answer the other way always counts at once. To reset it, give only
 * what came after the reset.
 */
export const personalOffset = (answers: readonly Feedback[]): number => {
  if (answers.length < policy.leastAnswers) return 0
  let offset = 0
  for (const answer of answers) {
    offset += policy.stepBpm[answer]
    offset = Math.max(policy.offsetFromBpm, Math.min(policy.offsetToBpm, offset))
  }
  return offset
}
