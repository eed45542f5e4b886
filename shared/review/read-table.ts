import { linesOf } from './lines.ts'
import { type ReadRecordings, type Recording, type Unreadable, unreadable } from './recording.ts'
import { LONGEST_RECORDING_S } from './recording-limits.ts'

/** Where the columns of one heart stand in a line. */
type Columns = { readonly rr: number | null; readonly rate: number | null }

type Header = {
  readonly time: number
  readonly separator: string
  readonly partners: readonly Columns[]
}

const SEPARATORS = [',', ';', '\t'] as const

const cellsOf = (line: string, separator: string): readonly string[] =>
  line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )

const place = (names: readonly string[], name: string): number | null => {
  const found = names.indexOf(name)
  return found < 0 ? null : found
}

/** The header of a table with a time column, or null where the line is none. */
const headerOf = (line: string): Header | null => {
  for (const separator of SEPARATORS) {
    const names = cellsOf(line, separator).map((name) => name.toLowerCase())
    const time = place(names, 't_s')
    if (time === null) continue
    const own = { rr: place(names, 'rr_ms'), rate: place(names, 'hr_bpm') }
    if (own.rr !== null || own.rate !== null) return { time, separator, partners: [own] }
    const [a, b] = [place(names, 'hr_a'), place(names, 'hr_b')]
    if (a === null || b === null) return { time, separator, partners: [] }
    return { time, separator, partners: [a, b].map((rate) => ({ rr: null, rate })) }
  }
  return null
}

/** A number, null for an empty cell or a written "not a number", undefined for anything else. */
const numberIn = (cell: string | undefined): number | null | undefined => {
  if (cell === undefined || cell === '' || /^nan$/i.test(cell)) return null
  const value = Number(cell)
  return Number.isFinite(value) ? value : undefined
}

type Line = {
  readonly time: number
  readonly values: readonly { rr: number | null; rate: number | null }[]
}

const readLine = (cells: readonly string[], header: Header, line: number): Line | Unreadable => {
  const time = numberIn(cells[header.time])
  if (typeof time !== 'number') return unreadable(line, 'time')
  const values: { rr: number | null; rate: number | null }[] = []
  for (const { rr, rate } of header.partners) {
    const rrMs = rr === null ? null : numberIn(cells[rr])
    const rateBpm = rate === null ? null : numberIn(cells[rate])
    if (rrMs === undefined || (rrMs !== null && rrMs <= 0)) {
      return unreadable(line, 'rr')
    }
    if (rateBpm === undefined || (rateBpm !== null && rateBpm < 0)) {
      return unreadable(line, 'rate')
    }
    values.push({ rr: rrMs, rate: rateBpm })
  }
  return { time, values }
}

/** One partner's columns while they grow. */
type Growing = { readonly atS: number[]; readonly rrMs: number[]; readonly rateBpm: number[] }

const grown = ({ atS, rrMs, rateBpm }: Growing): Recording => ({
  atS: Float64Array.from(atS),
  rrMs: Float64Array.from(rrMs),
  rateBpm: Float64Array.from(rateBpm),
})

const append = (columns: readonly Growing[], atS: number, values: Line['values']): void => {
  for (const [partner, { rr, rate }] of values.entries()) {
    columns[partner]?.atS.push(atS)
    columns[partner]?.rrMs.push(rr ?? Number.NaN)
    columns[partner]?.rateBpm.push(rate ?? Number.NaN)
  }
}

const readRows = (text: string, header: Header, columns: readonly Growing[]): Unreadable | null => {
  let origin: number | null = null
  let last = Number.NEGATIVE_INFINITY
  for (const { number, text: line } of linesOf(text)) {
    if (number === 1 || line.trim() === '') continue
    const read = readLine(cellsOf(line, header.separator), header, number)
    if ('kind' in read) return read
    if (read.time < last) return unreadable(number, 'order')
    last = read.time
    // A row that holds an interval begins where that interval does.
    origin ??= read.time - (read.values[0]?.rr ?? 0) / 1000
    const atS = read.time - origin
    if (atS > LONGEST_RECORDING_S) return unreadable(number, 'week')
    append(columns, atS, read.values)
  }
  return origin === null ? unreadable(2, 'rows') : null
}

/** Reads a table: a header with `t_s` and `rr_ms` and/or `hr_bpm`, or `hr_A` and `hr_B` for two in one file. */
export const readTable = (text: string): ReadRecordings => {
  const first = linesOf(text).next()
  const header = first.done ? null : headerOf(first.value.text)
  if (header === null || header.partners.length === 0) {
    return unreadable(1, 'header')
  }
  const columns = header.partners.map((): Growing => ({ atS: [], rrMs: [], rateBpm: [] }))
  const problem = readRows(text, header, columns)
  return problem ?? { kind: 'recordings', recordings: columns.map(grown) }
}
