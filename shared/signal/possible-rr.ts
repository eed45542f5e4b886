/** The shortest and longest RR intervals that a heart has, ms (science 3.4). */
export const SHORTEST_RR = 300
const LONGEST_RR = 2000

/** Whether a heart can have such an RR, ms. */
export const isPossibleRr = (rrMs: number): boolean => rrMs >= SHORTEST_RR && rrMs <= LONGEST_RR
