/** A line stands this long, ms of the session; and never shorter than this to the eye, ms of real time. */
const LINE_STANDS = 40_000
const LINE_STANDS_REALLY = 9_000

/** Which of the lines to read, `passed` ms into the pause. */
export const lineAt = (passed: number, timeLapse: number, lines: number): number => {
  const stands = Math.max(LINE_STANDS, LINE_STANDS_REALLY * timeLapse)
  return Math.floor(Math.max(0, passed) / stands) % lines
}
