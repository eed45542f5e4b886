import { readdirSync, readFileSync } from 'node:fs'
import { type Figure, medianOf } from './figure.ts'
import { withWindow } from './window-run.ts'

const ROUNDS = 5
const EMPTY_WINDOW = 'tests/bench/empty-window'
const EBB = '.'

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has gone meanwhile, or was never ours to read.
    return ''
  }
}

const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? -1)

const familyOf = (pid: number): readonly number[] => {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const one of all) if (family.has(parentOf(one))) family.add(one)
  }
  return [...family]
}

/** Memory of a process and all it has started, each shared page counted once in all (PSS), MB. */
const memoryMb = (pid: number): number =>
  familyOf(pid).reduce((sum, one) => {
    const kb = /^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${one}/smaps_rollup`))?.[1] ?? '0'
    return sum + Number(kb) / 1024
  }, 0)

const measureOnce = (folder: string): Promise<{ startMs: number; mb: number }> =>
  withWindow(folder, async ({ app, startMs }) => ({
    startMs,
    mb: memoryMb(app.process().pid ?? -1),
  }))

/** Start and memory against an empty window, taken in turn so that a drifting machine cannot favour one. */
export const measureStart = async (): Promise<readonly Figure[]> => {
  const empty: { startMs: number; mb: number }[] = []
  const ebb: { startMs: number; mb: number }[] = []
  await measureOnce(EMPTY_WINDOW)
  await measureOnce(EBB)
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await measureOnce(EMPTY_WINDOW))
    ebb.push(await measureOnce(EBB))
  }
  const start = [ebb, empty].map((runs) => medianOf(runs.map((run) => run.startMs)))
  const memory = [ebb, empty].map((runs) => medianOf(runs.map((run) => run.mb)))
  const ratio = ([ours = Number.NaN, theirs = Number.NaN]: number[]): number => ours / theirs
  const sides = ([ours = 0, theirs = 0]: number[], unit: string): string =>
    `${ours.toFixed(0)} against ${theirs.toFixed(0)} ${unit}, medians of ${ROUNDS}`
  return [
    {
      key: 'start.ratioToEmptyWindow',
      value: ratio(start),
      unit: '×',
      note: `${sides(start, 'ms')}; at most 2`,
    },
    {
      key: 'memory.ratioToEmptyWindow',
      value: ratio(memory),
      unit: '×',
      note: `${sides(memory, 'MB PSS')}; at most 1.6`,
    },
  ]
}
