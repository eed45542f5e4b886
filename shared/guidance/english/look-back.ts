const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/** Past talks, to be found and opened. What both know of them, and no more. */
export const lookBack = {
  lookBack: {
    title: 'Look back',
    empty: 'Your talks will stand here, one line each. The first one is still to come.',
    notNow: 'The talks cannot be opened now.',
    date: 'When',
    length: 'Length',
    pauses: 'Pauses',
    pausesKept: (taken: number, kept: number) => {
      if (taken === 0) return 'none'
      const pauses = counted(taken, 'pause', 'pauses')
      if (kept === 0) return pauses
      return taken === 1 ? `${pauses}, kept` : `${pauses}, ${kept} kept`
    },
    alone: 'On my own',
    broughtIn: 'Brought in from elsewhere.',
    undated: (when: string) => `Brought in from elsewhere on ${when}.`,
    noDate: 'No date',
    endsEarly: 'The record ends early.',
    hasGap: 'The record has a gap.',
    hasGapAndEndsEarly: 'The record has a gap and ends early.',
    back: 'Back',
    ownLook: {
      words: 'My words',
      wordsOf: (name: string) => `${name}: my words`,
      noWords: 'What you write after a talk will stand here, with that talk.',
      trends: 'From talk to talk',
      trendsOf: (name: string) => `${name}: from talk to talk`,
      stopped: 'Stopped. What has been read stays; opened again it goes on from there.',
    },
    find: {
      text: 'Find by day, month or year',
      textAndWords: 'Find by day, month, year, or in my words',
      when: { title: 'When', all: 'Any time', recent: 'Last 30 days' },
      pauses: {
        title: 'Pauses',
        all: 'All talks',
        with: 'With a pause',
        without: 'Without a pause',
      },
      who: { title: 'Who', all: 'Everyone', two: 'The two of us', one: 'On my own' },
      found: (found: number, of: number) =>
        found === 0 ? 'No talk is like that.' : `${found} of ${counted(of, 'talk', 'talks')}`,
      showAll: 'Show all talks',
      shown: (shown: number, of: number) => `The newest ${shown} of ${of}.`,
      more: 'Show earlier talks',
    },
  },
} as const
