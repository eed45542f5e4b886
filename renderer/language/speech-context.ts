import { createContext, useContext } from 'react'
import { type Formats, formatsIn } from '#shared/guidance/formats.ts'
import { english, type Words } from '#shared/guidance/words.ts'

/** What the window says, and how it writes times and figures beside it. */
export type Speech = { readonly words: Words; readonly formats: Formats }

/** `Spoken` gives the people's own; what stands outside of it speaks English. */
export const SpeechContext = createContext<Speech>({
  words: english,
  formats: formatsIn(english.language),
})

export const useSpeech = (): Speech => useContext(SpeechContext)

export const useWords = (): Words => useSpeech().words

export const useFormats = (): Formats => useSpeech().formats
