import { numberCell } from './csv-cell.ts'
import { type ExportFile, lanesIn, type SessionExport } from './session-export.ts'

/** An interval of 1/1024 s needs ten places to be itself. */
const INTERVAL = 10

/**
 * The accepted intervals of each lane that is there, ms, one on a line, for programs that reckon variability. The format knows
 * no time: where beats were missed or thrown out the next line simply follows. A lane without an interval has no file.
 */
export const rrFilesOf = (session: SessionExport): readonly ExportFile[] =>
  lanesIn(session).flatMap(({ id, beats }) => {
    const accepted = beats.filter((beat) => beat.accepted)
    const text = accepted.map(({ rrMs }) => `${numberCell(rrMs, INTERVAL)}\n`).join('')
    return text === '' ? [] : [{ name: `rr-${id}.txt`, text }]
  })
