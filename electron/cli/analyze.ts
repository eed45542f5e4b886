import { readFileSync } from 'node:fs'
import { english } from '#shared/guidance/words.ts'
import { analyse } from '#shared/review/analysis.ts'
import { readRecordings } from '#shared/review/read-recordings.ts'
import type { Recording } from '#shared/review/recording.ts'
import { togetherOf } from '#shared/review/together.ts'
import { type AnalyzeOptions, optionsFrom, USAGE, UsageError } from './options.ts'
import { readableReport } from './readable-report.ts'
import { reportOf } from './report.ts'

const MOST_PARTNERS = 2

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new UsageError(`${file}: could not be read (${code})`)
  }
}

const recordingsOf = (file: string): readonly Recording[] => {
  const read = readRecordings(textOf(file))
  if (read.kind === 'recordings') return read.recordings
  throw new UsageError(
    `${file}, line ${read.line}: expected ${english.importing.expected[read.expected]}`,
  )
}

const versionOfEbb = (): string => {
  const raw: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return typeof raw === 'object' && raw !== null && 'version' in raw
    ? String(raw.version)
    : 'unknown'
}

const run = (options: AnalyzeOptions): string => {
  const recordings = options.files.flatMap(recordingsOf)
  if (recordings.length > MOST_PARTNERS)
    throw new UsageError('more than two partners in these files')
  const analyses = recordings.map((recording) => analyse(recording, options))
  const [a, b] = analyses
  const together = a !== undefined && b !== undefined ? togetherOf(a.course, b.course) : null
  return options.text
    ? readableReport(analyses, together)
    : JSON.stringify(reportOf(versionOfEbb(), analyses, together, options.beats), null, 2)
}

// `npm run --silent analyze -- FILE [FILE_B] [options]`: the engine without a window.
try {
  if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) console.log(USAGE)
  else console.log(run(optionsFrom(process.argv.slice(2))))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
