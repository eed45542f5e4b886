/** "Were you flooded?", as its owner answers it. */
export const FLOODED_ANSWERS = ['yes', 'no', 'unsure'] as const
export type FloodedAnswer = (typeof FLOODED_ANSWERS)[number]

/** The most that one field of own words may hold, characters (ours: some two pages). */
export const LONGEST_WORDS = 4_000

/** What one partner writes after a talk, for their own eyes. Empty texts and null are "left open". */
export type OwnWords = {
  readonly hard: string
  readonly helped: string
  /** "What was I settling in me?" (science 9). */
  readonly settling: string
  /** "One true thing we managed to say" (science 9). */
  readonly oneTrue: string
  /** 0 to 10, as remembered at the height. */
  readonly arousal: number | null
  readonly flooded: FloodedAnswer | null
}

export const NO_WORDS: OwnWords = {
  hard: '',
  helped: '',
  settling: '',
  oneTrue: '',
  arousal: null,
  flooded: null,
}

/** What one partner answers to the two questions of a review (science 5.4), for their own eyes. Empty is "left open". */
export type QuestionAnswers = {
  /** "Did you know what the other felt?" */
  readonly knewOther: string
  /** "Could you keep your own view?" */
  readonly keptView: string
}
