import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Baseline,
  baselineFrom,
  isUsable,
  NO_BASELINE_YET,
  stepBaseline,
} from '#shared/flooding/baseline.ts'
import { BASELINE_POLICY } from '#shared/flooding/policy.ts'
import type { UnknownReason } from '#shared/signal/level.ts'
import { median } from '#shared/signal/statistics.ts'
import type { TimedPacket } from '#shared/simulate/strap.ts'
import { encodeHeartRateMeasurement } from '#shared/straps/heart-rate-measurement.ts'
import { bpm } from '#shared/units.ts'
import { poissonInterval } from './interval.ts'
import { type SecondSeen, secondsSeen } from './levels.ts'
import { alarmsIn, type Rule, verdicts } from './rule.ts'

/** A set of recordings with a rate each second, and which of its parts count. */
type RecordingSet = {
  readonly name: string
  readonly folder: string
  /** Parts in which an alarm is a false one. */
  readonly quiet: readonly string[]
  /** A part in which alarms are reported, never tuned on: that a task was going on does not mean that a heart rose. */
  readonly task: string | null
}

export const RECORDING_SETS: readonly RecordingSet[] = [
  { name: 'tickr_movies', folder: 'tickr_movies', quiet: ['film'], task: null },
  { name: 'stress_predict', folder: 'stress_predict', quiet: ['rest'], task: 'interview' },
]

type Recording = {
  readonly id: string
  readonly rates: readonly (number | null)[]
  readonly labels: readonly string[]
}

const readRecording = (file: string, id: string): Recording => {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const columns = header.trim().split(',')
  const rows = lines.map((line) => line.trim().split(','))
  const column = (name: string): readonly string[] =>
    rows.map((row) => row[columns.indexOf(name)] ?? '')
  return {
    id,
    rates: column('hr_bpm').map((cell) => (cell === '' ? null : Number(cell))),
    labels: column('label'),
  }
}

/** One Heart Rate Measurement for each second that has a rate, without RR, as such straps send. */
const packetsOf = (recording: Recording): readonly TimedPacket[] =>
  recording.rates.flatMap((rate, second) => {
    if (rate === null) return []
    const rateBpm = Math.round(rate)
    const measurement = { rateBpm, contact: 'unsupported', energyKj: null, rrUnits: [] } as const
    return [{ at: (second + 1) * 1000, bytes: encodeHeartRateMeasurement(measurement) }]
  })

/** The rest Ebb would have learnt, and the second from which it would have watched. */
const learntRest = (
  seen: readonly SecondSeen[],
): { readonly baseline: Baseline; readonly fromS: number } | null => {
  let progress = NO_BASELINE_YET
  for (const [second, { level, counts }] of seen.entries()) {
    progress = stepBaseline(progress, level, counts, null)
    const baseline = baselineFrom(progress)
    if (baseline !== null) return { baseline, fromS: second + 1 }
  }
  return null
}

export type RecordingResult = {
  readonly id: string
  readonly seconds: number
  readonly baseline: Baseline | null
  readonly watchedFromS: number | null
  /** Share of all seconds without a level, by reason. */
  readonly unknown: Partial<Record<UnknownReason, number>>
  readonly quietHours: number
  /** For each rule: alarms in quiet parts, and whether the task was met with one. */
  readonly rules: readonly { readonly alarms: number; readonly taskHit: boolean }[]
  readonly hasTask: boolean
  /** The median level of the quiet parts: what a rest learnt without any error would be near. */
  readonly quietMedianBpm: number
  /** The quiet parts and each rule's alarms in them against that median, from the first second on. */
  readonly medianHours: number
  readonly alarmsAtMedian: readonly number[]
}

const unknownShares = (seen: readonly SecondSeen[]): RecordingResult['unknown'] => {
  const shares: Partial<Record<UnknownReason, number>> = {}
  for (const { level } of seen) {
    if (level.kind === 'known') continue
    shares[level.reason] = (shares[level.reason] ?? 0) + 1 / seen.length
  }
  return shares
}

const quietSeconds = (labels: readonly string[], set: RecordingSet): readonly number[] =>
  labels.flatMap((label, second) => (set.quiet.includes(label) ? [second] : []))

const atMedian = (
  seen: readonly SecondSeen[],
  quiet: readonly number[],
  rules: readonly Rule[],
): Pick<RecordingResult, 'quietMedianBpm' | 'medianHours' | 'alarmsAtMedian'> => {
  const known = quiet.flatMap((second) => {
    const level = seen[second]?.level
    return level?.kind === 'known' ? [level.bpm] : []
  })
  const quietMedianBpm = median(known)
  const baseline: Baseline = {
    bpm: bpm(quietMedianBpm),
    sigma: bpm(BASELINE_POLICY.sigmaMinBpm),
    lnRmssd: null,
    quality: 'accepted',
  }
  if (!isUsable(baseline)) return { quietMedianBpm, medianHours: 0, alarmsAtMedian: [] }
  const isQuiet = new Set(quiet)
  return {
    quietMedianBpm,
    medianHours: quiet.length / 3600,
    alarmsAtMedian: rules.map(
      (rule) => alarmsIn(verdicts(rule, baseline, seen)).filter((at) => isQuiet.has(at)).length,
    ),
  }
}

const measureRecording = (
  recording: Recording,
  set: RecordingSet,
  rules: readonly Rule[],
): RecordingResult => {
  const seen = secondsSeen(packetsOf(recording), recording.rates.length)
  const learnt = learntRest(seen)
  const base = {
    id: recording.id,
    seconds: seen.length,
    unknown: unknownShares(seen),
    baseline: learnt?.baseline ?? null,
    watchedFromS: learnt?.fromS ?? null,
    ...atMedian(seen, quietSeconds(recording.labels, set), rules),
  }
  if (learnt === null || !isUsable(learnt.baseline)) {
    return { ...base, quietHours: 0, rules: [], hasTask: false }
  }
  const watched = seen.slice(learnt.fromS)
  const labels = recording.labels.slice(learnt.fromS)
  const isQuiet = (second: number): boolean => set.quiet.includes(labels[second] ?? '')
  return {
    ...base,
    quietHours: labels.filter((_, second) => isQuiet(second)).length / 3600,
    hasTask: set.task !== null && labels.includes(set.task),
    rules: rules.map((rule) => {
      const flooded = verdicts(rule, learnt.baseline, watched)
      return {
        alarms: alarmsIn(flooded).filter(isQuiet).length,
        taskHit: flooded.some((now, second) => now && labels[second] === set.task),
      }
    }),
  }
}

export type RecordingRuleResult = {
  readonly rule: string
  readonly alarms: number
  readonly perHour: number
  readonly perHourInterval: readonly [number, number]
  readonly taskHits: number
  readonly alarmsAtMedian: number
}

export type RecordingSetResult = {
  readonly set: string
  readonly quietParts: string
  readonly people: number
  /** People whose rest could not be learnt or is no ground for prompts from the heart. */
  readonly notWatched: number
  readonly quietHours: number
  readonly medianHours: number
  readonly tasks: number
  readonly rules: readonly RecordingRuleResult[]
  readonly recordings: readonly RecordingResult[]
}

/** The benchmark on one set of recordings; null where the set is not there. */
export const measureRecordings = (
  set: RecordingSet,
  dataFolder: string,
  rules: readonly Rule[],
): RecordingSetResult | null => {
  const folder = join(dataFolder, set.folder)
  if (!existsSync(folder)) return null
  const recordings = readdirSync(folder)
    .filter((file) => file.endsWith('_hr.csv'))
    .sort()
    .map((file) => readRecording(join(folder, file), file.replace('_hr.csv', '')))
    .map((recording) => measureRecording(recording, set, rules))
  const watched = recordings.filter((recording) => recording.rules.length > 0)
  const quietHours = watched.reduce((sum, recording) => sum + recording.quietHours, 0)
  return {
    set: set.name,
    quietParts: set.quiet.join(', '),
    people: recordings.length,
    notWatched: recordings.length - watched.length,
    quietHours,
    medianHours: recordings.reduce((sum, { medianHours }) => sum + medianHours, 0),
    tasks: watched.filter(({ hasTask }) => hasTask).length,
    recordings,
    rules: rules.map(({ name }, index) => {
      const alarms = watched.reduce((sum, { rules: all }) => sum + (all[index]?.alarms ?? 0), 0)
      return {
        rule: name,
        alarms,
        perHour: alarms / quietHours,
        perHourInterval: poissonInterval(alarms, quietHours),
        alarmsAtMedian: recordings.reduce(
          (sum, { alarmsAtMedian }) => sum + (alarmsAtMedian[index] ?? 0),
          0,
        ),
        taskHits: watched.filter(({ rules: all }) => all[index]?.taskHit === true).length,
      }
    }),
  }
}
