/** The evening itself, from rest to the end of the talk. */
export const evening = {
  rest: {
    title: 'Sit quietly for a while.',
    hint: 'Feet down, no talking. Ebb learns how each of you beats at rest.',
    hintAlone: 'Feet down, no talking. Ebb learns how your heart beats at rest.',
    none: 'No strap: the buttons are there.',
    settling: 'Settling …',
    capturing: 'Learning your rest …',
    found: 'Ready',
    waiting: (reason: string) => `Waiting: ${reason}.`,
    begin: 'Begin the talk',
    beginAnyway: 'Begin without waiting',
    beginAnywayHint: 'Without a resting level Ebb cannot notice; the buttons work.',
    notToday: 'Not now',
  },
  neutralTalk: {
    offer: 'Two minutes of everyday chat first',
    why: 'Ebb learns how speaking alone sounds in each heart.',
    title: 'Chat for two minutes.',
    /** Neutral: plans and food, nothing between the two. */
    topics: ['What is for dinner', 'Plans for the week', 'Something you saw today'],
    byItself: 'Take turns. After that the talk begins by itself.',
  },
  /** For the eyes of the one it is about, never on a shared screen (science 2.2). */
  arrival: {
    title: 'Your rest today',
    /** The same offer at every seat whose rest is found. */
    offer: 'For your eyes',
    offerTo: (name: string) => `For your eyes, ${name}`,
    close: 'Close',
    found: 'Your rest for today has been found. It asks nothing more of you.',
    high: 'You seem to be starting higher than usual. Begin gently, or wait a little?',
  },
} as const
