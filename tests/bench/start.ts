import { type Figure, medianOf } from './figure.ts'
import { memoryMb } from './processes.ts'
import { withWindow } from './window-run.ts'

const ROUNDS = 5
const EMPTY_WINDOW = 'tests/bench/empty-window'
const EBB = '.'

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
