import type { Analysis } from '#shared/review/analysis.ts'
import type { Together } from '#shared/review/together.ts'

/** Places after the point that are told; what is asked of the metrics is two. */
const DECIMALS = 4

/** Numbers rounded all through a value; what is not finite is unknown, and unknown is null. */
const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? Number(value.toFixed(DECIMALS)) : null
  }
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]))
}

const partnerOf = (id: 'a' | 'b', analysis: Analysis, withBeats: boolean) => ({
  id,
  durationS: analysis.durationS,
  coverage: analysis.coverage,
  unknown: analysis.unknown.map(({ fromS, toS, value }) => ({
    fromS,
    toS,
    // A recording has no strap that could be silent: where it holds nothing there is a gap.
    reason: value === 'no-data' ? 'gap' : value,
  })),
  baseline: analysis.baseline,
  baselineReason: analysis.baselineReason,
  metrics: analysis.metrics,
  artefacts: analysis.artefacts,
  episodes: analysis.episodes,
  elevated: analysis.elevated,
  ...(withBeats
    ? { beats: analysis.beats.map(({ atS, rrMs, kind }) => ({ atS, rrMs, verdict: kind })) }
    : {}),
})

/** The report as docs/analyze.md promises it, ready for JSON. */
export const reportOf = (
  version: string,
  analyses: readonly Analysis[],
  together: Together | null,
  withBeats: boolean,
): unknown =>
  rounded({
    version,
    partners: analyses.map((one, index) => partnerOf(index === 0 ? 'a' : 'b', one, withBeats)),
    together,
  })
