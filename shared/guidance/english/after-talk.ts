/** What each says of a talk once it is over: of a time their body was up, and what they show the other. No verdict on anybody. */
export const afterTalk = {
  afterTalk: {
    judge: {
      hint: 'Was it so? Only you see what you say here. Ebb learns from it for your next talks, and you can take it back.',
      so: 'That was so',
      none: 'This was not it',
      otherTime: 'It began at another time',
      said: { struck: 'You said: this was not it.', confirmed: 'You said: that was so.' },
      began: (clock: string) => `You said: it began at ${clock}.`,
      takeBack: 'Take that back',
      at: (clock: string) => `Began at ${clock}`,
      earlier: 'A minute earlier',
      later: 'A minute later',
      keep: 'It began then',
      short: 'not it',
      row: { struck: 'you said: not it', confirmed: 'you said: so' },
    },
    afterPause: {
      title: 'After the pause',
      pause: (clock: string) => `The pause at ${clock}`,
      lower: (bpm: number) => `${bpm} bpm lower than before it`,
      higher: (bpm: number) => `${bpm} bpm higher than before it`,
      same: 'about as before it',
    },
    questions: {
      title: 'Two questions',
      knewOther: 'Did you know what the other felt?',
      keptView: 'Could you keep your own view?',
      hint: 'In your own words, if you like. Only you can read them. They are kept when you hide this, too.',
      keep: 'Keep',
      kept: 'Kept.',
    },
    show: {
      title: 'What I show of this talk',
      hint: 'Nothing of yours is shown to the other unless you say so. You can take it back at any time; the other is not told.',
      said: 'You said yes to this.',
      episode: (name: string) => `Show this time to ${name}`,
      episodeHint: 'From two minutes before until its end: level, figures, marks.',
      common: 'What we had in common',
      commonHint:
        'Once you both say so, you both see: for how long you were both activated at once, how long each of you took to settle, and what each pause changed.',
      calls: 'When I pressed “I’m flooding”',
      callsHint: 'Once you both say so, you both see who asked for which pause.',
      levels: 'My level, to compare',
      levelsHint:
        'Your level over the whole talk, for the trial comparison. Once you both say so, Ebb compares the two. Neither level is shown.',
    },
    theirs: {
      title: (name: string) => `${name} shows you`,
      picture: (name: string, from: string, to: string) => `Level of ${name}, ${from} to ${to}`,
      legend: 'Dotted: the level. Level line: rest. Upright line: a mark.',
      peak: 'Peak above their rest',
      mark: (clock: string) => `Mark at ${clock}`,
      moved: (clock: string) => `Moved at ${clock}`,
      gap: (from: string, to: string, reason: string) => `${from} to ${to}, can’t tell: ${reason}`,
    },
    together: {
      title: 'Together',
      minute: 'For about a minute you were both activated at once.',
      minutes: (minutes: number) => `For about ${minutes} minutes you were both activated at once.`,
      chance: (minutes: number, percent: number) =>
        `Chance alone would give about ${minutes} min (clear signal for both ${percent} %).`,
      unknown:
        'For how long you were both activated at once: can’t tell, too little of the signal is clear for both.',
      nothing: 'Nothing stands out in this talk, which is common.',
      settling: (clock: string) => `Until settled, from ${clock}`,
      settlingNone: 'Ebb noticed no time well above rest.',
      change: (clock: string) => `After the pause at ${clock}`,
      asked: (clock: string, name: string) => `The pause at ${clock}: ${name} asked for it.`,
      compare: {
        title: 'Your two levels, compared (a trial)',
        similar:
          'Your bodies moved in similar ways in this talk. That can happen in closeness and in conflict.',
        none: 'No clear pattern, which is common.',
        warning: 'Chance alone can look like this, too. It says nothing of how close you are.',
      },
    },
    notKept: 'That could not be kept. Nothing has changed.',
    notNow: 'That is not possible now. Nothing has changed.',
  },
} as const
