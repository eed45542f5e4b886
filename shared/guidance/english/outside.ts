/** Outside the window, where anybody may see it: no body and no name. */
export const outside = {
  notification: {
    'time-for-a-pause': 'Time for a pause.',
    'return-soon': 'Five more minutes of pause.',
    'return-now': 'Time to come back.',
  },
  /** In a box of the computer's own, before there is a window. */
  cannotStart: {
    title: 'Ebb could not start.',
    body: (log: string) =>
      `What is kept is left as it is. Please open Ebb once more. What stood in the way is written in ${log}`,
  },
} as const
