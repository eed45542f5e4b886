/** Long work: how far it is. */
export const work = {
  work: {
    /** Where nobody can say how far it is. */
    moment: 'A moment …',
    /** What is being done, for whoever listens to the page. */
    name: {
      'own-talks': 'Reading your talks',
      'take-out': 'Making the file',
      'bring-in': 'Reading the file',
    },
    told: {
      'own-talks': (done: number, of: number) => `Reading your talks: ${done} of ${of}`,
      'bring-in': (done: number, of: number) => `Reading the file: ${done} of ${of}`,
      'take-out': (done: number, of: number) => `Making the file: ${done} of ${of}`,
    },
    stop: 'Stop',
  },
} as const
