import { parseArgs } from 'node:util'
import { SENSITIVITIES, type Sensitivity } from '#shared/flooding/policy.ts'

/** A stretch of a recording, s from its start: what ends in (from, to]. */
export type Stretch = { readonly fromS: number; readonly toS: number }

export type AnalyzeOptions = {
  readonly files: readonly string[]
  readonly window: Stretch | null
  readonly baseline:
    | { readonly kind: 'found' }
    | { readonly kind: 'stretch'; readonly stretch: Stretch }
    | { readonly kind: 'given'; readonly bpm: number; readonly sigma: number }
  readonly sensitivity: Sensitivity
  readonly raw: boolean
  readonly beats: boolean
  readonly text: boolean
}

/** A call that cannot be carried out; its message is one line for the person at the terminal. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const USAGE = `npm run --silent analyze -- FILE [FILE_B] [options]
  --window FROM-TO          metrics only of beats that end in (FROM, TO] seconds
  --baseline FROM-TO        the resting level is taken from these seconds
  --baseline-bpm X --baseline-sigma Y
                            the resting level is known
  --sensitivity early|balanced|late
  --raw                     metrics without any cleaning
  --beats                   one entry for each beat, with its verdict
  --text                    a readable report instead of JSON`

const stretchFrom = (name: string, text: string): Stretch => {
  const [, from, to] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text) ?? []
  const stretch = { fromS: Number(from), toS: Number(to) }
  if (stretch.fromS < stretch.toS) return stretch
  throw new UsageError(`--${name} needs FROM-TO in seconds, as in 60-240; it was "${text}"`)
}

const numberFrom = (name: string, text: string): number => {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value
  throw new UsageError(`--${name} needs a number above 0; it was "${text}"`)
}

const sensitivityFrom = (text: string): Sensitivity => {
  const found = SENSITIVITIES.find((name) => name === text)
  if (found !== undefined) return found
  throw new UsageError(`--sensitivity is one of ${SENSITIVITIES.join(', ')}; it was "${text}"`)
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        window: { type: 'string' },
        baseline: { type: 'string' },
        'baseline-bpm': { type: 'string' },
        'baseline-sigma': { type: 'string' },
        sensitivity: { type: 'string', default: 'balanced' },
        raw: { type: 'boolean', default: false },
        beats: { type: 'boolean', default: false },
        text: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new UsageError(first)
  }
}

type Values = ReturnType<typeof parse>['values']

const baselineFrom = (values: Values): AnalyzeOptions['baseline'] => {
  const { baseline, 'baseline-bpm': bpm, 'baseline-sigma': sigma } = values
  if (bpm === undefined && sigma === undefined) {
    if (baseline === undefined) return { kind: 'found' }
    return { kind: 'stretch', stretch: stretchFrom('baseline', baseline) }
  }
  if (bpm === undefined || sigma === undefined) {
    throw new UsageError('--baseline-bpm and --baseline-sigma belong together')
  }
  if (baseline !== undefined) throw new UsageError('the resting level is either given or taken')
  return {
    kind: 'given',
    bpm: numberFrom('baseline-bpm', bpm),
    sigma: numberFrom('baseline-sigma', sigma),
  }
}

/** The options of a call; throws a `UsageError` that says what is wrong with it. */
export const optionsFrom = (args: readonly string[]): AnalyzeOptions => {
  const { values, positionals } = parse(args)
  if (positionals.length === 0 || positionals.length > 2) {
    throw new UsageError('one file, or two for two partners, is needed')
  }
  return {
    files: positionals,
    window: values.window === undefined ? null : stretchFrom('window', values.window),
    baseline: baselineFrom(values),
    sensitivity: sensitivityFrom(values.sensitivity),
    raw: values.raw,
    beats: values.beats,
    text: values.text,
  }
}
