/** As much of a failure of the page as is written down (ours), characters. */
export const LONGEST_FAILURE = 300
