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
    high: 'You seem to be starting higher than usual. Begin gently, or wait a little?',
  },
  talk: {
    minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    justBegun: 'just begun',
    listening: 'Ebb is listening.',
    cannotTell: (reason: string) => `Can’t tell: ${reason}.`,
    pause: 'Pause',
    pauseKey: 'space bar',
    flooding: 'I’m flooding',
    moved: 'I moved',
    end: 'End the talk',
  },
  prompt: {
    title: 'Time for a pause.',
    keeps: 'Your talk will keep.',
    now: (time: string) => `Pause now · back at ${time}`,
    twoMore: 'Two more minutes',
    notNow: 'Not now',
  },
  comeBack: {
    /** Stands over the clock time. */
    itIs: 'It is',
    time: 'Time to come back.',
    early: 'You are both back.',
    sit: 'Sit for a minute.',
    ready: 'ready',
    readyAs: (partner: string) => `${partner}: I’m ready`,
    afterwards: 'When both of you are ready, the talk goes on.',
    softly: 'Then, softly: who opens the door?',
    tenMore: 'Ten more minutes',
  },
  end: {
    title: 'That was a talk.',
    summary: (minutes: string, pauses: string) => `${minutes}, ${pauses}.`,
    pauses: (count: number) =>
      count === 0 ? 'no pause' : count === 1 ? 'one pause' : `${count} pauses`,
    kept: 'It is kept on this computer.',
    simulated: 'These were simulated hearts. They enter no history.',
    leave: 'To the start',
  },
} as const
