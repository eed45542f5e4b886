/** What people have said in the set-up, where an evening comes to it. Nothing is said of what was left open. */
export const agreed = {
  agreed: {
    sign: (sign: string) => `Your sign for a pause: ${sign}`,
    places: 'As you agreed',
    place: (name: string, place: string) => `${name}: ${place}`,
    touches: {
      yes: 'A hand may be offered, never taken.',
      no: 'No touch in a pause, as you agreed.',
      ask: 'Touch: ask first, as you agreed.',
    },
    wordsOfReturn: (words: string) => `Your words of return: “${words}”`,
  },
  soothes: {
    title: 'What soothes',
    listOf: (name: string) => `What soothes, ${name}`,
  },
  wordsForMe: {
    open: 'Words for me',
    openAs: (name: string) => `${name}: words for me`,
    title: 'Words for me',
    close: 'Close',
    /** What its owner has found in practice. */
    pace: (rate: number) => `In practice, ${rate} breaths a minute felt easy.`,
  },
} as const
