/** What numbers are filled in where a text asks for some: each is found again in the text. */
export const FILLED = [41, 53, 67] as const

export type Text = { readonly path: string; readonly text: string }

type Filled = (...values: readonly number[]) => unknown

/** Every text of a dictionary with where it stands; functions are filled in. */
export const textsOf = (words: unknown, path = ''): readonly Text[] => {
  if (typeof words === 'string') return [{ path, text: words }]
  if (typeof words === 'function') {
    const text = (words as Filled)(...FILLED.slice(0, words.length))
    return [{ path, text: String(text) }]
  }
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) =>
    textsOf(value, path === '' ? key : `${path}.${key}`),
  )
}

export type Filling = { readonly path: string; readonly fill: Filled; readonly asks: number }

/** Every text that is filled in. */
export const fillingsOf = (words: unknown, path = ''): readonly Filling[] => {
  if (typeof words === 'function') return [{ path, fill: words as Filled, asks: words.length }]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) =>
    fillingsOf(value, path === '' ? key : `${path}.${key}`),
  )
}
