import { createContext, useContext } from 'react'
import { english, type Words } from '#shared/guidance/words.ts'

/** The dictionary in use. Another language is another value here. */
const WordsContext = createContext<Words>(english)

export const useWords = (): Words => useContext(WordsContext)
