const talks = (count: number): string => (count === 1 ? 'one talk' : `${count} talks`)

/** From talk to talk, for one alone: how it was, beside what is usual for oneself. No verdict and no aim. */
export const trends = {
  trends: {
    none: 'There is nothing of yours to tell from talk to talk yet.',
    how: 'Held against yourself alone, and only talks at the same part of the day. How you sat is not known. Small differences are none.',
    parts: {
      morning: 'in the morning',
      afternoon: 'in the afternoon',
      evening: 'in the evening',
      night: 'at night',
    },
    titles: { restBpm: 'Your rest', rmssdMs: 'Variability at rest', settleS: 'Until settled' },
    ms: (value: number) => `${value} ms`,
    change: {
      tooFew: (part: string, earlier: number, least: number) =>
        `What is usual for you ${part} is told from ${least} earlier talks on; so far there ${earlier === 0 ? 'is none' : earlier === 1 ? 'is 1' : `are ${earlier}`}.`,
      unknown: 'In the last talk this could not be told.',
      same: (part: string, usual: string) =>
        `In the last talk about as usual for you ${part}: ${usual}.`,
      higher: (by: string, part: string, usual: string) =>
        `In the last talk ${by} more than usual for you ${part} (${usual}).`,
      lower: (by: string, part: string, usual: string) =>
        `In the last talk ${by} less than usual for you ${part} (${usual}).`,
    },
    picture: {
      name: (dots: number) => `${talks(dots)}, one dot each; the table below says the same`,
      usual: 'as usual',
    },
    pauses: {
      title: 'Pauses',
      returned: (returned: number, told: number) =>
        told === 0
          ? 'No pause is on record yet.'
          : `The talk went on after ${returned} of ${told} pauses.`,
    },
    table: {
      unknown: '–',
      returned: 'Went on',
      pauses: (returned: number, told: number) => (told === 0 ? '–' : `${returned} of ${told}`),
      signal: 'Clear signal',
      clear: (percent: number) => `${percent} %`,
    },
    twoHearts: (count: number) =>
      `Left out: ${talks(count)} in which another strap came to your seat, so whose rest it was is not known.`,
  },
} as const
