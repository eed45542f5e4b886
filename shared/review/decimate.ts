import { spansOf } from './spans.ts'

export type Point = { readonly atS: number; readonly bpm: number }

/** A stretch of known levels, as `spansOf` tells stretches; between two of them lies a gap, and nothing is drawn. */
export type Run = {
  readonly fromS: number
  readonly toS: number
  readonly points: readonly Point[]
}

/** First, lowest, highest and last of a stretch. */
const LEAST_OF_RUN = 4

type Second = { readonly bpm: number | null }

const pointsIn = (seconds: readonly Second[], from: number, to: number): readonly Point[] => {
  const points: Point[] = []
  for (let index = from; index < to; index += 1) {
    const bpm = seconds[index]?.bpm ?? null
    if (bpm !== null) points.push({ atS: index + 1, bpm })
  }
  return points
}

/** The first of the lowest and the first of the highest of a bucket, in order of time; the place of the only one if they are one. */
const extremesOf = (points: readonly Point[], from: number, to: number): readonly number[] => {
  let [lowest, highest] = [from, from]
  for (let place = from; place < to; place += 1) {
    const { bpm = 0 } = points[place] ?? {}
    if (bpm < (points[lowest]?.bpm ?? 0)) lowest = place
    if (bpm > (points[highest]?.bpm ?? 0)) highest = place
  }
  return lowest === highest ? [lowest] : [Math.min(lowest, highest), Math.max(lowest, highest)]
}

const thinned = (points: readonly Point[], buckets: number): readonly Point[] => {
  if (points.length <= 2 * buckets + 2) return points
  const kept = new Set<number>([0])
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const from = Math.floor((bucket * points.length) / buckets)
    const to = Math.floor(((bucket + 1) * points.length) / buckets)
    for (const place of extremesOf(points, from, to)) kept.add(place)
  }
  kept.add(points.length - 1)
  return [...kept].toSorted((one, other) => one - other).flatMap((place) => points[place] ?? [])
}

/**
 * Levels for drawing (`seconds[i]` is the look at second i + 1), stretch by stretch: every gap stays exactly where it is, of
 * each bucket the lowest and the highest are kept, of each stretch its first and last. At most `most` points, or four for each
 * stretch where that is more: a gap is never drawn over to save points.
 */
export const decimate = (seconds: readonly Second[], most: number): readonly Run[] => {
  const stretches = spansOf(seconds, ({ bpm }) => (bpm === null ? null : true))
  const known = stretches.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0)
  const spare = Math.max(0, most - LEAST_OF_RUN * stretches.length)
  return stretches.map(({ fromS, toS }) => {
    // Each bucket beyond the first costs two points.
    const buckets = 1 + Math.floor((spare * (toS - fromS)) / known / 2)
    return { fromS, toS, points: thinned(pointsIn(seconds, fromS, toS), buckets) }
  })
}
