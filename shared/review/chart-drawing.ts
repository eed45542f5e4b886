import type { LaneChart } from './session-chart.ts'
import type { Scene } from './session-trace.ts'

/** What of a talk is drawn: s since its beginning. */
type Stretch = { readonly fromS: number; readonly toS: number }

/** The lowest and the highest level the picture reaches, bpm. */
export type Heights = { readonly lowest: number; readonly highest: number }

/** Air above and below what is drawn, and the least a picture spans, bpm (ours): a still heart is drawn still. */
const AIR = 4
const LEAST_SPAN = 30

/** One scale for the whole talk, so that coming nearer makes nothing look higher. Null where nothing is known. */
export const heightsOf = ({
  runs,
  rests,
}: {
  readonly runs: LaneChart['runs']
  readonly rests: readonly { readonly bpm: number }[]
}): Heights | null => {
  const levels = runs.flatMap(({ points }) => points.map(({ bpm }) => bpm))
  if (levels.length === 0) return null
  const all = [...levels, ...rests.map(({ bpm }) => bpm)]
  const lowest = Math.min(...all) - AIR
  return { lowest, highest: Math.max(Math.max(...all) + AIR, lowest + LEAST_SPAN) }
}

/** Where a moment stands, as a share of the width; outside of 0 to 1 it is not seen. */
export const acrossOf = ({ fromS, toS }: Stretch, atS: number): number =>
  toS === fromS ? 0 : (atS - fromS) / (toS - fromS)

/** Where a level stands from the top, as a share of the height. */
export const downOf = ({ lowest, highest }: Heights, bpm: number): number =>
  (highest - bpm) / (highest - lowest)

/** The picture's own units; it is stretched to its place. */
export const WIDTH = 1_000
export const HEIGHT = 100

const figure = (value: number): string => String(Math.round(value * 10) / 10)

type Points = LaneChart['runs'][number]['points']

/** Those that are seen, and one on either side, to which the line leaves the picture. */
const seenOf = (points: Points, { fromS, toS }: Stretch): Points => {
  const first = points.findIndex(({ atS }) => atS >= fromS)
  const last = points.findLastIndex(({ atS }) => atS <= toS)
  return points.slice(Math.max(0, (first < 0 ? points.length : first) - 1), last + 2)
}

/** Each stretch with a level as an SVG path of its own: what lies between two is a gap. */
export const pathsOf = (
  { runs }: Pick<LaneChart, 'runs'>,
  view: Stretch,
  heights: Heights,
): readonly string[] =>
  runs.flatMap(({ fromS, toS, points }) => {
    if (toS < view.fromS || fromS > view.toS) return []
    const drawn = seenOf(points, view).map(
      ({ atS, bpm }) =>
        `${figure(acrossOf(view, atS) * WIDTH)} ${figure(downOf(heights, bpm) * HEIGHT)}`,
    )
    // A single point is a line of no length, which round ends let be seen.
    return drawn.length === 1 ? `M${drawn[0]}l0 0` : `M${drawn.join('L')}`
  })

/** How a stretch stands behind the picture: a pause most, talk not at all. */
export const toneOf = (scene: Scene): 'pause' | 'beside' | 'talk' => {
  switch (scene) {
    case 'pause':
      return 'pause'
    case 'rest':
    case 'practice':
    case 'chat':
    case 'breather':
    case 'return':
      return 'beside'
    case 'talk':
      return 'talk'
    default:
      return scene satisfies never
  }
}
