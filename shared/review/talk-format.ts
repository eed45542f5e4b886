/** The ways in which a talk leaves Ebb: for other programs. */
export const TALK_FORMATS = ['table', 'json', 'rr'] as const
export type TalkFormat = (typeof TALK_FORMATS)[number]
