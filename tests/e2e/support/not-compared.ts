/** Screens that cannot be drawn twice alike, each with the reason. */
export const NOT_COMPARED: ReadonlyMap<string, string> = new Map<string, string>([])
