import { isolated } from '../isolated.ts'

/** One talk on paper, for the desk of whoever helps the two. Facts of a clock and a body, and what they cannot tell. */
export const report = {
  report: {
    title: (day: string) => `A talk on ${day}`,
    of: (name: string) => `What was recorded of ${name}, and when both paused and came back`,
    made: (day: string) => `Written by Ebb on ${day}`,
    intro:
      'A chest strap measured the heart during one talk. This page shows how its rate moved against this person’s own rest, and what became of each pause. It is something to talk about together, not something to judge anyone by.',
    clear: 'Clear signal',
    ofSession: (percent: number) => `${percent} %`,
    rest: 'Own rest',
    noRest: 'can’t tell',
    up: 'Well above rest',
    upOfTalk: (share: number, percent: number) => `${share} % of the talk (${percent} % clear)`,
    nothing:
      'Nothing of this person’s heart was recorded in this talk. This page shows when they talked, and what became of each pause.',
    chart: {
      title: 'Heart rate over time',
      unit: 'bpm',
      rest: (bpm: number) => `rest ${bpm}`,
      alt: (lowest: number, highest: number) =>
        `Heart rate over the talk, between ${lowest} and ${highest} beats a minute. What matters of it stands in the table.`,
      caption:
        'The line is the heart rate in beats a minute (bpm), a median of 15 seconds; where it is broken the signal was not clear. Dashed: the own rest. Shaded: pauses; paler: what lies beside the talk. A number is a row of the table, a triangle a mark that was set during the talk.',
    },
    table: {
      title: 'When the heart rate was well above rest',
      none: 'Ebb noticed no such time in this talk.',
      number: 'No.',
      from: 'From',
      rise: 'Rise in the 2 min before',
      peak: 'Peak above rest',
      settled: 'Until settled',
      half: 'Until half was gone',
      clear: (percent: number) => `${percent} %`,
      note: (sign: string) =>
        `In small figures: the share of that time in which the signal was clear. ${sign} counts from the beginning of the pause.`,
      struck: 'The person says it was none.',
      confirmed: 'The person says it was right.',
      more: (count: number) =>
        count === 1
          ? 'One more stands in the tables that Ebb writes.'
          : `${count} more stand in the tables that Ebb writes.`,
    },
    words: {
      title: 'In own words, after the talk',
      shortened: (text: string) => `${text} … ${isolated('(goes on in Ebb)')}`,
    },
    pauses: {
      pause: (from: string, promised: string) => `${from}, return promised for ${promised}`,
      moved: (to: string) => `moved to ${to}`,
      back: (at: string) => `the way back began at ${at}`,
      early: (at: string) => `the way back began at ${at}, earlier than promised`,
      outcome: {
        kept: (at: string) => `they talked again at ${at}, as promised`,
        later: (at: string) => `they talked again at ${at}`,
        'put-off': (to: string) => `put off to ${to}`,
        ended: 'the talk ended from there',
        open: 'what came then is not on record',
      },
    },
    more: (count: number) => (count === 1 ? 'and one more pause' : `and ${count} more pauses`),
    reading: {
      title: 'How to read it',
      lines: [
        'Own rest is where this heart was while the person sat still before the talk. It says nothing about anybody else.',
        'A row begins once the heart rate had stayed well above that rest for a while. Settled means near it again for two minutes, added up.',
        'Clear is the share of the time in which the strap gave a signal that can be used. Below 70 % no figure is told.',
      ],
    },
    limits: {
      title: 'What it cannot tell',
      lines: [
        'What somebody felt or meant, who was right, or why a heart rose. Speaking, moving, laughing, coffee and warmth raise it, too.',
        'A low heart rate does not mean that somebody was at ease, or safe.',
        'These figures are not to be held against another person’s, nor against tables of other people.',
      ],
    },
    device: 'Ebb is not a medical device. Nothing here is a diagnosis or takes the place of one.',
  },
} as const
