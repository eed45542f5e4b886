import { MINUTE, SECOND } from '#shared/units.ts'

/** So many wrong tries are free; after each further one the wait doubles, from one second up to a quarter of an hour. */
const FREE_TRIES = 3
const FIRST_WAIT = SECOND
const LONGEST_WAIT = 15 * MINUTE

/** How long no PIN is looked at after so many wrong ones in a row, ms. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES))
