import { replay } from '#shared/session/engine.ts'
import { killTalk } from '../long/kill-rig.ts'
import { keptRecord } from '../support/kept-record.ts'
import { inFolder, liveTalk } from './disk.ts'
import { type Figure, medianOf, percentile } from './figure.ts'

const SESSIONS = 2_000
const ROUNDS = 5
const KILLS = 10
/** Kills fall here and there in the second in which packets may wait, ms. */
const KILL_STEP = 173

const timed = (work: () => void): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

const measureList = (): Promise<Figure> =>
  inFolder(async (folder) => {
    const first = await keptRecord(folder)
    const at = { mono: 0, wall: 0 } as never
    for (let n = 0; n < SESSIONS; n += 1) {
      const id = `talk-${n}`
      first.record.begin(id, false)
      first.record.write([
        {
          stream: 'couple',
          at,
          fact: {
            kind: 'session-begun',
            id,
            policy: 1,
            simulated: false,
            sensitivity: 'balanced',
            pauseLength: 0 as never,
            solo: false,
            practice: null,
            recorded: { a: true, b: true },
            returnOf: null,
          },
        },
        { stream: 'couple', at, fact: { kind: 'talk-begun' } },
        { stream: 'couple', at, fact: { kind: 'session-ended', reason: 'asked' } },
      ])
      first.record.finish()
    }
    first.record.tidy()
    first.record.close()
    const values: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const { record } = await keptRecord(folder)
      values.push(timed(() => record.pastTalks()))
      const found = record.pastTalks().length
      record.close()
      if (found !== SESSIONS) throw new Error(`${found} of ${SESSIONS} talks were listed`)
    }
    const note = `${SESSIONS} sealed talks listed, median of ${ROUNDS} openings; goal 50`
    return { key: 'store.list2000Ms', value: medianOf(values), unit: 'ms', note }
  })

const measureTalk = (): Promise<readonly Figure[]> =>
  inFolder(async (folder) => {
    const first = await keptRecord(folder)
    const appended = liveTalk(first.record, 'bench', 7_200)
    first.record.finish()
    first.record.close()
    const values: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const { record } = await keptRecord(folder)
      values.push(timed(() => replay(record.read('bench').entries)))
      record.close()
    }
    return [
      {
        key: 'store.openTwoHoursMs',
        value: medianOf(values),
        unit: 'ms',
        note: `a sealed talk of two partners opened and replayed, median of ${ROUNDS}; goal 150`,
      },
      {
        key: 'journal.appendP99Ms',
        value: percentile(appended, 0.99),
        unit: 'ms',
        note: `sealed and on disk, of ${appended.length} writes; goal 5`,
      },
    ]
  })

/** What the sealed store takes to be written, read and listed, and what a kill costs. */
export const measureStore = async (): Promise<readonly Figure[]> => {
  const figures = [await measureList(), ...(await measureTalk())]
  const lost: number[] = []
  for (let kill = 1; kill <= KILLS; kill += 1)
    lost.push((await killTalk({ afterMs: kill * KILL_STEP })).lostMs)
  const note = `oldest packet lost, largest of ${KILLS} kills; at most 1000`
  return [...figures, { key: 'journal.lostMsMax', value: Math.max(...lost), unit: 'ms', note }]
}
