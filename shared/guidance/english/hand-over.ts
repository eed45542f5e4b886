/** The screen that is handed to one of the two, while the other looks away. */
export const handOver = {
  handOver: {
    title: (name: string) => `${name}: for your eyes only.`,
    away: 'The other looks away.',
    hold: 'Press and hold to see',
    holding: 'Let go to hide',
    holdHint: 'With the mouse, a finger, the space bar or Enter. It hides as soon as you let go.',
    open: 'Open',
    keepOpen: 'Open without holding',
    hide: 'Hide',
    content: 'For your eyes only',
    notNow: 'That could not be opened now. Nothing has been shown.',
  },
} as const
