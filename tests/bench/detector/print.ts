import type { UnknownReason } from '#shared/signal/level.ts'
import type { QualitySet } from './quality.ts'
import type { RecordingSetResult } from './recordings.ts'
import type { RuleResult } from './simulated.ts'

const rate = (perHour: number, [low, high]: readonly [number, number]): string =>
  `${perHour.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`

/** Lines of cells in columns that stand under each other. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** The benchmark on simulated talk, for people. */
export const simulatedLines = (results: readonly RuleResult[]): readonly string[] => {
  const sizes = results[0]?.surges ?? []
  const head = ['rule', 'alarms', 'per hour (95 % CI)']
  return table([
    [...head, ...sizes.map(({ sizeBpm }) => `+${sizeBpm}: found, median (p90) s`)],
    ...results.map((result) => [
      result.rule,
      String(result.alarms),
      rate(result.perHour, result.perHourInterval),
      ...result.surges.map(
        ({ foundShare, medianS, p90S }) =>
          `${(100 * foundShare).toFixed(1)} %, ${medianS} (${p90S})`,
      ),
    ]),
  ])
}

const shares = (unknown: RecordingSetResult['recordings'][number]['unknown']): string =>
  Object.entries(unknown)
    .filter(([, share]) => share >= 0.0005)
    .map(([reason, share]) => `${reason} ${(100 * share).toFixed(1)} %`)
    .join(', ') || 'none'

/** The benchmark on one set of recordings, for people. */
export const recordingLines = (result: RecordingSetResult): readonly string[] => {
  const { set, people, notWatched, quietHours, quietParts, tasks } = result
  return [
    `${set}: ${people} people, ${notWatched} not watched (resting rate not learnt or outside the limits),`,
    `${quietHours.toFixed(2)} h of ${quietParts}. "With its median as rest": the same, against the median of those hours.`,
    '',
    ...table([
      ['rule', 'alarms', 'per hour (95 % CI)', 'with its median as rest', 'tasks met'],
      ...result.rules.map((rule) => [
        rule.rule,
        String(rule.alarms),
        rate(rule.perHour, rule.perHourInterval),
        `${rule.alarmsAtMedian} in ${result.medianHours.toFixed(2)} h`,
        tasks === 0 ? '–' : `${rule.taskHits} of ${tasks}`,
      ]),
    ]),
    '',
    ...table([
      ['recording', 'rest learnt', 'from s', 'later median', 'seconds without a level'],
      ...result.recordings.map((recording) => [
        recording.id,
        recording.baseline === null ? 'none' : recording.baseline.bpm.toFixed(0),
        recording.watchedFromS === null ? '–' : String(recording.watchedFromS),
        recording.quietMedianBpm.toFixed(0),
        shares(recording.unknown),
      ]),
    ]),
  ]
}

const percent = (share: number | undefined): string =>
  share === undefined || share === 0 ? '–' : `${(100 * share).toFixed(share < 0.001 ? 2 : 1)} %`

const THROWN_AWAY = [
  'no-data',
  'no-contact',
  'settling',
  'frozen',
  'artefacts',
  'disagree',
] as const satisfies readonly UnknownReason[]

/** What the quality rules throw away of one set's recordings, for people. */
export const qualityLines = ({
  set,
  recordings,
  medianWithoutLevel,
}: QualitySet): readonly string[] => {
  const without = recordings.map(({ withoutLevel }) => withoutLevel)
  const [least, most] = [Math.min(...without), Math.max(...without)]
  return [
    `${set}: ${recordings.length} recordings; no level: median ${percent(medianWithoutLevel)}, ${percent(least)} to ${percent(most)} of the seconds`,
    '',
    ...table([
      [
        'recording',
        'hours',
        'no level',
        ...THROWN_AWAY,
        'level from rate',
        'beats',
        'gate refuses',
        'ordinary of these',
      ],
      ...recordings.map((recording) => [
        recording.id,
        (recording.seconds / 3600).toFixed(2),
        percent(recording.withoutLevel),
        ...THROWN_AWAY.map((reason) => percent(recording.unknown[reason])),
        percent(recording.fromRate),
        String(recording.beats),
        recording.beats === 0 ? '' : percent(recording.refused / recording.beats),
        recording.beats === 0 ? '' : String(recording.refusedOrdinary),
      ]),
    ]),
  ]
}
