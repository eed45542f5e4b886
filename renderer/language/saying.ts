import type { Words } from '#shared/guidance/words.ts'

/** What is said of something that came about, in whichever language is spoken when it is drawn. */
export type Saying = (words: Words) => string

/** What came of something that was asked for; `text` is null where there is nothing to say. */
export type Said = { readonly done: boolean; readonly text: Saying | null }
