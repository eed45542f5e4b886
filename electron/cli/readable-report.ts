import type { Analysis } from '#shared/review/analysis.ts'
import type { Together } from '#shared/review/together.ts'

const clock = (seconds: number): string => {
  const whole = Math.round(seconds)
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`
}

const number = (value: number | null, unit: string, decimals = 1): string =>
  value === null ? 'unknown' : `${value.toFixed(decimals)} ${unit}`

const restLine = ({ baseline, baselineReason }: Analysis): string => {
  if (baseline === null) return `none (${baselineReason ?? 'unknown'})`
  const { bpm, sigma, quality, fromS, toS } = baseline
  const where = fromS === null || toS === null ? '' : `, from ${clock(fromS)} to ${clock(toS)}`
  return `${bpm.toFixed(1)} bpm, wandering by ${sigma.toFixed(1)} (${quality}${where})`
}

const episodeLines = ({ episodes }: Analysis): readonly string[] =>
  episodes.map(
    ({ detectedS, settledS, peakBpm, peakAboveBaseline, halfLifeS }) =>
      `    ${clock(detectedS)}  peak ${peakBpm.toFixed(0)} bpm, ${peakAboveBaseline.toFixed(0)} above rest; ` +
      `settled ${settledS === null ? 'not within the recording' : `after ${clock(settledS - detectedS)}`}; ` +
      `half-life ${number(halfLifeS, 's', 0)}`,
  )

const variabilityLine = ({ metrics, artefacts }: Analysis): string => {
  const { variabilityRefused: refused, variabilityLeftOut: leftOut } = artefacts
  if (refused !== null) return `refused (${refused})`
  const { rmssdMs, sdnnMs, pnn50 } = metrics
  const told = `RMSSD ${number(rmssdMs, 'ms')}, SDNN ${number(sdnnMs, 'ms')}, pNN50 ${number(pnn50, '%')}`
  const leftS = leftOut.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0)
  return leftS === 0 ? told : `${told}; ${clock(leftS)} left out`
}

const partnerLines = (analysis: Analysis, index: number): readonly string[] => {
  const { metrics, artefacts, durationS, coverage, episodes } = analysis
  return [
    `Partner ${index === 0 ? 'a' : 'b'}`,
    `  length       ${clock(durationS)}, clear signal ${(coverage * 100).toFixed(0)} %`,
    `  rest         ${restLine(analysis)}`,
    `  mean rate    ${number(metrics.meanHrBpm, 'bpm')}`,
    `  variability  ${variabilityLine(analysis)}`,
    `  artefacts    ${artefacts.flagged} of ${artefacts.beats} beats`,
    `  well above rest for long enough: ${episodes.length === 0 ? 'not once' : `${episodes.length} ×`}`,
    ...episodeLines(analysis),
  ]
}

/** The same for reading: body facts, no verdicts. */
export const readableReport = (
  analyses: readonly Analysis[],
  together: Together | null,
): string => {
  const both =
    together === null
      ? []
      : [
          `Both well above their own rest: ${clock(together.bothUpS)} of ${clock(together.validS)}; ` +
            `two independent hearts would give ${clock(together.expectedByChanceS)}`,
        ]
  return [...analyses.flatMap((one, index) => [...partnerLines(one, index), '']), ...both].join(
    '\n',
  )
}
