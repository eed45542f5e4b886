import { perFile } from './rule.ts'
import { areaOf, lineCount } from './source-file.ts'

const MOST_LINES = 250
/** Tests repeat themselves on purpose: each has to be readable alone. */
const MOST_LINES_IN_TESTS = 400

/** A file is short enough to be read in one go. */
export const fileLength = perFile('file length', (file) => {
  const most = areaOf(file.path) === 'tests' ? MOST_LINES_IN_TESTS : MOST_LINES
  const lines = lineCount(file.text)
  if (lines <= most) return []
  const message = `has ${lines} lines, at most ${most} are allowed: move one of its jobs to a file of its own`
  return [{ path: file.path, line: most + 1, message }]
})
