/** Long work: how far it is. */
export const work = {
  work: {
    /** What is being done, for whoever listens to the page. */
    name: { 'own-talks': 'Reading your talks' },
    told: {
      'own-talks': (done: number, of: number) => `Reading your talks: ${done} of ${of}`,
    },
    stop: 'Stop',
  },
} as const
