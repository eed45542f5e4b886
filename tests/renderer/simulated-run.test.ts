import { expect, test } from 'vitest'
import { PARTNERS } from '#shared/partners.ts'
import { EVENING } from '#shared/simulate/evening.ts'
import { SOUND_EVENING } from '#shared/simulate/troubled-evening.ts'
import { decodeHeartRateMeasurement } from '#shared/straps/heart-rate-measurement.ts'
import {
  advanceRun,
  beginRun,
  enterScene,
  type SimulatedReport,
  type SimulatedRun,
  sceneOf,
} from '../../renderer/straps/simulated-run.ts'
import { PHASES } from './support/snapshots.ts'

const START = 5_250

const play = (
  run: SimulatedRun,
  looks: readonly number[],
): readonly [SimulatedRun, readonly SimulatedReport[]] => {
  let current = run
  const all: SimulatedReport[] = []
  for (const look of looks) {
    const [next, reports] = advanceRun(current, look)
    current = next
    all.push(...reports)
  }
  return [current, all]
}

/** When each packet reached main, on main's own clock. */
const arrivals = (reports: readonly SimulatedReport[], start: number): number[] => {
  let now = start
  return reports.flatMap((report) => {
    if (report.kind === 'packet') return [now]
    if (report.kind === 'advance') now += report.byMs
    return []
  })
}

const looksOf = (lapse: number): number[] => Array.from({ length: 500 }, () => 16.7 * lapse)

test.each([1, 10, 60])(
  'at %i× every packet comes exactly on a whole second, both together',
  (lapse) => {
    const [run, reports] = play(beginRun('rest', START, SOUND_EVENING), looksOf(lapse))
    const times = arrivals(reports, START)
    const first = Math.ceil(START / 1_000) * 1_000
    const seconds = Math.floor((run.now - first) / 1_000) + 1
    const due = Array.from({ length: seconds }, (_, index) => first + index * 1_000)
    expect(times).toEqual(due.flatMap((at) => [at, at]))
  },
)

test.each([1, 10, 60])(
  'at %i× time passes in whole ms, none is lost, no step is too long',
  (lapse) => {
    const [run, reports] = play(beginRun('rest', START, SOUND_EVENING), looksOf(lapse))
    const steps = reports.flatMap((report) => (report.kind === 'advance' ? [report.byMs] : []))
    expect(steps.every((step) => Number.isInteger(step) && step >= 1 && step <= 1_000)).toBe(true)
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(run.now - START)
    expect(Math.abs(run.now - START - 500 * 16.7 * lapse)).toBeLessThanOrEqual(1)
  },
)

test('the same evening sends the same bytes at any speed', () => {
  const bytesAt = (looks: readonly number[]) => {
    const [, reports] = play(beginRun('rest', START, SOUND_EVENING), looks)
    return reports.flatMap((report) =>
      report.kind === 'packet' ? [`${report.partner} ${report.bytes.join(' ')}`] : [],
    )
  }
  const slow = bytesAt(Array.from({ length: 3_750 }, () => 16))
  expect(slow).toEqual(bytesAt(Array.from({ length: 60 }, () => 1_000)))
  expect(slow.length).toBeGreaterThan(100)
})

test('a look of no time, or of less than a ms, reports nothing yet', () => {
  const run = beginRun('rest', START, SOUND_EVENING)
  expect(advanceRun(run, 0)[1]).toEqual([])
  const [later, none] = advanceRun(run, 0.6)
  expect(none).toEqual([])
  expect(advanceRun(later, 0.6)[1]).toEqual([{ kind: 'advance', byMs: 1 }])
})

test('scenes follow the phases; a talk after a pause is another one', () => {
  expect(sceneOf(PHASES.baseline, null)).toBe('rest')
  expect(sceneOf(PHASES['neutral-talk'], 'rest')).toBe('chat')
  expect(sceneOf(PHASES.talk, 'chat')).toBe('talk')
  expect(sceneOf(PHASES.talk, 'rest')).toBe('talk')
  expect(sceneOf(PHASES.proposed, 'talk')).toBe('talk')
  expect(sceneOf(PHASES.pause, 'talk')).toBe('pause')
  expect(sceneOf(PHASES.return, 'pause')).toBe('pause')
  expect(sceneOf(PHASES.talk, 'pause')).toBe('talk-again')
  expect(sceneOf(PHASES.proposed, 'talk-again')).toBe('talk-again')
  expect(sceneOf(PHASES.idle, 'talk')).toBeNull()
  expect(sceneOf(PHASES.ended, 'talk')).toBeNull()
})

test('a scene counts from when it is entered, and entering it again changes nothing', () => {
  const [run] = advanceRun(beginRun('rest', START, SOUND_EVENING), 10_000)
  const talking = enterScene(run, 'talk')
  expect(talking.sceneSince).toBe(run.now)
  const [later] = advanceRun(talking, 5_000)
  expect(enterScene(later, 'talk')).toBe(later)
})

const ratesAfter = (seconds: number): Record<string, number> => {
  const talking = enterScene(beginRun('rest', 0, SOUND_EVENING), 'talk')
  const [, reports] = advanceRun(talking, seconds * 1_000)
  const rates: Record<string, number> = {}
  for (const report of reports) {
    if (report.kind !== 'packet') continue
    const measured = decodeHeartRateMeasurement(report.bytes)
    if (measured.kind === 'measurement') rates[report.partner] = measured.rateBpm
  }
  return rates
}

test('the talk has its surge in one heart only, and not at once', () => {
  const before = ratesAfter(55)
  const after = ratesAfter(150)
  expect(before.a).toBeLessThan(EVENING.a.talkBpm + 8)
  expect(after.a).toBeGreaterThan(EVENING.a.talkBpm + 15)
  expect(after.b).toBeLessThan(EVENING.b.talkBpm + 8)
  expect(PARTNERS.every((partner) => (after[partner] ?? 0) > 40)).toBe(true)
})
