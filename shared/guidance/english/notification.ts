/** Outside the window, where anybody may see it: no body and no name. */
export const notification = {
  notification: {
    'time-for-a-pause': 'Time for a pause.',
    'return-soon': 'Five more minutes of pause.',
    'return-now': 'Time to come back.',
  },
} as const
