/** The ways in which a talk leaves Ebb: on paper, and for other programs. */
export const TALK_FORMATS = ['report', 'table', 'json', 'rr'] as const
export type TalkFormat = (typeof TALK_FORMATS)[number]
/** Those that another program reads. */
export type FileFormat = Exclude<TalkFormat, 'report'>
