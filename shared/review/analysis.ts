import { type Baseline, baselineOfStretch, isUsable } from '../flooding/baseline.ts'
import { BASELINE_POLICY, type Sensitivity } from '../flooding/policy.ts'
import type { UnknownReason } from '../signal/level.ts'
import type { Metrics } from '../signal/metrics.ts'
import { type Bpm, bpm } from '../units.ts'
import { type Course, courseOf, type FoundBaseline } from './course.ts'
import { type Episode, episodesOf } from './episodes.ts'
import { beatsOf, beatsWithin, type RecordedBeat } from './recorded-beats.ts'
import { durationOf, hasIntervals, type Recording } from './recording.ts'
import { type Span, spansOf } from './spans.ts'
import { type KeptBeats, keptBeatsOf } from './variability-blocks.ts'
import {
  type ArtefactReport,
  artefactsOf,
  cleanMetricsOf,
  hasFakedIntervals,
  rateMetricsOf,
  rawMetricsOf,
} from './variability-report.ts'

export type Stretch = { readonly fromS: number; readonly toS: number }

/** Where the resting level comes from. */
export type BaselineChoice =
  | { readonly kind: 'found' }
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'given'; readonly bpm: number; readonly sigma: number }

export type AnalysisOptions = {
  readonly sensitivity: Sensitivity
  readonly baseline: BaselineChoice
  /** Metrics only of beats that end in it. */
  readonly window: Stretch | null
  readonly raw: boolean
}

export type AnalysedBaseline = {
  readonly bpm: number
  readonly sigma: number
  readonly lnRmssd: number | null
  readonly quality: Baseline['quality']
  readonly fromS: number | null
  readonly toS: number | null
}

/** Why there is no resting level to hold the recording against. */
export type NoBaseline = 'too-short' | 'not-settled' | 'not-clear' | 'out-of-range'

export type Analysis = {
  readonly durationS: number
  readonly coverage: number
  readonly unknown: readonly Span<UnknownReason>[]
  readonly baseline: AnalysedBaseline | null
  readonly baselineReason: NoBaseline | null
  readonly metrics: Metrics
  readonly artefacts: ArtefactReport
  readonly episodes: readonly Episode[]
  readonly elevated: readonly Stretch[]
  readonly beats: readonly RecordedBeat[]
  readonly course: Course
}

const baselineIn = (
  recording: Recording,
  { sensitivity, baseline }: AnalysisOptions,
): Baseline | null => {
  if (baseline.kind === 'given') {
    const { bpm: rest, sigma } = baseline
    return { bpm: bpm(rest), sigma: bpm(sigma), lnRmssd: null, quality: 'given' }
  }
  if (baseline.kind === 'found') return null
  const { fromS, toS } = baseline.stretch
  const { seconds } = courseOf(recording, {
    sensitivity,
    baseline: null,
    restS: baseline.stretch,
  })
  return baselineOfStretch(seconds.slice(Math.floor(fromS), Math.floor(toS)))
}

const spanOfBaseline = (found: FoundBaseline, choice: BaselineChoice): Stretch | null => {
  if (choice.kind === 'given') return null
  return choice.kind === 'stretch' ? choice.stretch : { fromS: found.fromS, toS: found.toS }
}

const whyNone = (course: Course, choice: BaselineChoice): NoBaseline | null => {
  const { baseline } = course
  if (baseline !== null) return isUsable(baseline) ? null : 'out-of-range'
  if (choice.kind === 'stretch') return 'not-clear'
  const { settleS, captureS, goodShare } = BASELINE_POLICY
  if (course.seconds.length < settleS + captureS) return 'too-short'
  const known = course.seconds.filter((second) => second.bpm !== null).length
  return known < goodShare * course.seconds.length ? 'not-clear' : 'not-settled'
}

const analysedBaseline = (
  found: FoundBaseline | null,
  choice: BaselineChoice,
  known: Baseline | null,
): AnalysedBaseline | null => {
  if (found === null) return null
  const span = spanOfBaseline(found, choice)
  const quality = known?.quality ?? found.quality
  const plain = (value: Bpm): number => value
  const { fromS = null, toS = null } = span ?? {}
  return {
    bpm: plain(found.bpm),
    sigma: plain(found.sigma),
    lnRmssd: found.lnRmssd,
    quality,
    fromS,
    toS,
  }
}

const elevatedIn = ({ seconds }: Course): readonly Stretch[] =>
  spansOf(seconds, ({ arousal }) => (arousal === 'elevated' ? arousal : null)).map(
    ({ fromS, toS }) => ({ fromS, toS }),
  )

const metricsOf = (
  recording: Recording,
  inWindow: readonly RecordedBeat[],
  chosen: Stretch,
  { raw, judged }: { readonly raw: boolean; readonly judged: KeptBeats },
): Metrics => {
  if (!hasIntervals(recording)) return rateMetricsOf(recording, chosen)
  if (raw) return rawMetricsOf(inWindow)
  const spanS = Math.min(durationOf(recording), chosen.toS) - Math.max(0, chosen.fromS)
  return cleanMetricsOf(inWindow, spanS, judged)
}

/** Everything that can be told of one recording, by the same code that runs live. */
export const analyse = (recording: Recording, options: AnalysisOptions): Analysis => {
  const known = baselineIn(recording, options)
  const course = courseOf(recording, { sensitivity: options.sensitivity, baseline: known })
  // A stretch that was asked for and is not clear is not quietly replaced by another.
  const lost = options.baseline.kind === 'stretch' && known === null
  const held: Course = lost ? { ...course, baseline: null, facts: [] } : course
  const beats = beatsOf(recording)
  const durationS = durationOf(recording)
  const chosen = options.window ?? { fromS: Number.NEGATIVE_INFINITY, toS: durationS }
  const inWindow = beatsWithin(beats, chosen.fromS, chosen.toS)
  const judged = keptBeatsOf(inWindow, hasFakedIntervals(recording))
  const baseline = analysedBaseline(held.baseline, options.baseline, known)
  const clear = held.seconds.filter((second) => second.bpm !== null).length
  return {
    durationS,
    coverage: held.seconds.length === 0 ? 0 : clear / held.seconds.length,
    unknown: spansOf(held.seconds, (second) => second.reason),
    baseline,
    baselineReason: whyNone(held, options.baseline),
    metrics: metricsOf(recording, inWindow, chosen, { raw: options.raw, judged }),
    artefacts: artefactsOf(inWindow, judged),
    episodes: baseline === null ? [] : episodesOf(held),
    elevated: baseline === null ? [] : elevatedIn(held),
    beats: inWindow,
    course: held,
  }
}
