/** So many words may stand between: "you just always". */
const APART = 1

/**
 * Whether a text addresses the other (`addressed`) with a word that leaves no way out (`absolutes`), one right after the
 * other or nearly so. All in lower case. Something to say softly, never to forbid.
 */
export const saysAbsolute = (
  text: string,
  addressed: string,
  absolutes: readonly string[],
): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some(
    (word, at) =>
      word === addressed &&
      words.slice(at + 1, at + 2 + APART).some((next) => absolutes.includes(next)),
  )
}
