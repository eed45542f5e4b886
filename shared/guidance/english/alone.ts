/** Instead of what speaks of two, for whoever uses Ebb alone. Nobody else is spoken of. */
export const alone = {
  alone: {
    promise: 'For a hard talk.',
    explained:
      'You wear a chest strap. Ebb learns how your heart beats at rest, notices when your body is too stirred up to listen, and proposes a pause with a time to come back.',
    tonightHint: 'It can be taken back at any time.',
    tonightChoose: 'An answer to every question, then “I’m in”.',
    consentHint:
      'It is asked again in one tap before every talk, and can be taken back in the middle of one.',
    soothesHint: 'It will stand in the pause.',
    neutralTalk: {
      offer: 'Two minutes of everyday talk first',
      why: 'Ebb learns what speaking alone does to your heart.',
      title: 'Speak for two minutes.',
      byItself: 'About anything. After that the talk begins by itself.',
    },
    /** In the stages of a pause where the usual lines speak of two. */
    stages: {
      absorb: [
        'If you are writing your closing argument, put it down. Find something that needs your eyes.',
        'Rehearsing keeps the alarm on. Water a plant, fold towels, read two pages.',
        'No texting about it, to anyone.',
        'Still rehearsing? Pick a page, a song, a plant.',
      ],
      turn: [
        'Imagine a friend who knows you well. What would they notice about this evening?',
        'Finish softly: “I felt … about …. What I need is ….”',
        'Find one piece that is yours. Small is fine.',
      ],
    },
    card: {
      backAt: 'I am back at',
      backTomorrowAt: 'I am back tomorrow at',
      lines: ['Taking space is allowed. It has an end time.', 'You only have to arrive.'],
      place: (place: string) => `Where I go: ${place}`,
    },
    look: 'Look at my own body',
    bodyHint: 'You decide, not this.',
    say: 'Find the words first, for yourself.',
    choose: 'If it climbs again, pause again. Two short rounds beat one long one.',
    note: 'The last three pauses went without a return. That happens. A short one may be easier.',
    oneTrue: 'One true thing I managed to say',
    wordsForMe: {
      withdraw: [
        'Taking space is allowed. It has an end time.',
        'You do not have to have answers at the return. You only have to arrive.',
        'Notice one feeling under the wish to get away. One word is enough.',
      ],
      pursue: [
        'The distance has an end time. The conversation is waiting.',
        'The pull to follow is real. Let it pass through your hands: hold something warm.',
        'You can be all right for these minutes without an answer. Then you can ask for it.',
      ],
      neutral: [
        'Your body is trying to protect you. You can thank it and let it stand down.',
        'You only have to arrive.',
      ],
    },
  },
} as const
