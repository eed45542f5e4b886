import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEXT_TO_THE_PROJECT = fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** The folder of recordings that no one here made, which are never part of the project; null where it is not there. */
export const recordingsFolder: string | null = existsSync(join(NEXT_TO_THE_PROJECT, 'README.md'))
  ? NEXT_TO_THE_PROJECT
  : null

/** The title of a test that needs the recordings: says so where they are missing. */
export const withRecordings = (title: string): string =>
  recordingsFolder === null ? `SKIPPED, no recordings at ${NEXT_TO_THE_PROJECT}: ${title}` : title

/** The text of a file in the folder of recordings. */
export const readRecording = (path: string): string => {
  if (recordingsFolder === null) throw new Error(`no recordings, so no ${path}`)
  return readFileSync(join(recordingsFolder, path), 'utf8')
}

/** The rows of a CSV file there, one map from column to cell for each. */
export const readRecordingRows = (path: string): Map<string, string>[] => {
  const [header = '', ...lines] = readRecording(path).trim().split(/\r?\n/)
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return new Map(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}
