/** Screens that could not be drawn twice alike, each with the reason. */
export const NOT_COMPARED: ReadonlyMap<string, string> = new Map([
  ['90-home-set-aside', 'the name of the file holds the day of the machine’s own clock'],
])
