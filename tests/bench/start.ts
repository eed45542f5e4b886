import { type Figure, medianOf } from './figure.ts'
import { withWindow } from './window-run.ts'

const ROUNDS = 15
const EMPTY_WINDOW = 'tests/bench/empty-window'
const EBB = '.'

const startMs = (folder: string): Promise<number> => withWindow(folder, async (run) => run.startMs)

/** Start to the first paint of words, taken in turn with an empty window so that a drifting machine cannot favour one. */
export const measureStart = async (): Promise<readonly Figure[]> => {
  const empty: number[] = []
  const ebb: number[] = []
  await startMs(EMPTY_WINDOW)
  await startMs(EBB)
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await startMs(EMPTY_WINDOW))
    ebb.push(await startMs(EBB))
  }
  const least = Math.min(...ebb) / Math.min(...empty)
  return [
    {
      key: 'start.ratioToEmptyWindow',
      value: medianOf(ebb) / medianOf(empty),
      unit: '×',
      note: `${medianOf(ebb).toFixed(0)} against ${medianOf(empty).toFixed(0)} ms, medians of ${ROUNDS}; of the fastest ${least.toFixed(2)}; at most 1.25`,
    },
  ]
}
