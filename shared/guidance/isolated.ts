/** A text in the middle of another: whichever way it is written, what stands around it keeps its order (Unicode FSI, PDI). */
export const isolated = (text: string): string => `\u2068${text}\u2069`
