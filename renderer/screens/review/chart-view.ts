import type { LaneChart } from '#shared/review/session-chart.ts'
import type { Scene } from '#shared/review/session-trace.ts'

/** What of a talk is seen, and where its reading cursor stands: s since its beginning. */
export type ChartView = { readonly fromS: number; readonly toS: number; readonly atS: number }

/** No stretch shorter than this is seen: levels are medians of 15 s, and nearer there is nothing more (ours). */
const SHORTEST_S = 60
/** An arrow moves the cursor so much of what is seen; with Shift, or a page key, ten times that (ours). */
const STEP = 1 / 60
const PAGE = 10
const NEARER = 0.5

export const wholeView = (lengthS: number): ChartView => ({ fromS: 0, toS: lengthS, atS: 0 })

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most))

/** The same stretch, moved so that it lies in the talk. */
const placed = (fromS: number, spanS: number, lengthS: number) => {
  const from = within(fromS, 0, lengthS - spanS)
  return { fromS: from, toS: from + spanS }
}

/** The cursor there, and what is seen moved along with it. */
export const readAt = (view: ChartView, atS: number, lengthS: number): ChartView => {
  const at = within(Math.round(atS), 0, lengthS)
  const spanS = view.toS - view.fromS
  const from = at < view.fromS ? at : at > view.toS ? at - spanS : view.fromS
  return { ...placed(from, spanS, lengthS), atS: at }
}

/** Nearer or wider around the cursor, which keeps its place on the screen. */
export const zoomed = (view: ChartView, way: 'nearer' | 'wider', lengthS: number): ChartView => {
  const before = view.toS - view.fromS
  const wanted = way === 'nearer' ? before * NEARER : before / NEARER
  const spanS = within(wanted, Math.min(SHORTEST_S, lengthS), lengthS)
  const share = before === 0 ? 0 : (view.atS - view.fromS) / before
  return { ...placed(view.atS - share * spanS, spanS, lengthS), atS: view.atS }
}

/** Half a stretch earlier or later; the cursor stays in what is seen. */
export const panned = (view: ChartView, way: 'earlier' | 'later', lengthS: number): ChartView => {
  const spanS = view.toS - view.fromS
  const { fromS, toS } = placed(view.fromS + (way === 'later' ? spanS : -spanS) / 2, spanS, lengthS)
  return { fromS, toS, atS: Math.round(within(view.atS, Math.ceil(fromS), Math.floor(toS))) }
}

type Act = (view: ChartView, lengthS: number) => ChartView

const stepped =
  (steps: number): Act =>
  (view, lengthS) =>
    readAt(
      view,
      view.atS + steps * Math.max(1, Math.round((view.toS - view.fromS) * STEP)),
      lengthS,
    )

const nearer: Act = (view, lengthS) => zoomed(view, 'nearer', lengthS)

const KEYS: { readonly [K in string]?: Act } = {
  ArrowUp: stepped(1),
  ArrowDown: stepped(-1),
  PageUp: stepped(PAGE),
  PageDown: stepped(-PAGE),
  Home: (view, lengthS) => readAt(view, 0, lengthS),
  End: (view, lengthS) => readAt(view, lengthS, lengthS),
  '+': nearer,
  // The same key without Shift, on many keyboards.
  '=': nearer,
  '-': (view, lengthS) => zoomed(view, 'wider', lengthS),
}

/** What a key does to the view; null where it does nothing here. `forward`: the arrow that points on in time. */
export const keyed = (
  view: ChartView,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  lengthS: number,
  forward: 'ArrowRight' | 'ArrowLeft' = 'ArrowRight',
): ChartView | null => {
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    return stepped((key === forward ? 1 : -1) * (shiftKey ? PAGE : 1))(view, lengthS)
  }
  return KEYS[key]?.(view, lengthS) ?? null
}

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
export const acrossOf = ({ fromS, toS }: Pick<ChartView, 'fromS' | 'toS'>, atS: number): number =>
  toS === fromS ? 0 : (atS - fromS) / (toS - fromS)

/** Where a level stands from the top, as a share of the height. */
export const downOf = ({ lowest, highest }: Heights, bpm: number): number =>
  (highest - bpm) / (highest - lowest)

/** The picture's own units; it is stretched to its place. */
export const WIDTH = 1_000
export const HEIGHT = 100

const figure = (value: number): string => String(Math.round(value * 10) / 10)

/** Each stretch with a level as an SVG path of its own: what lies between two is a gap. */
export const pathsOf = (
  { runs }: Pick<LaneChart, 'runs'>,
  view: Pick<ChartView, 'fromS' | 'toS'>,
  heights: Heights,
): readonly string[] =>
  runs.flatMap(({ fromS, toS, points }) => {
    if (toS < view.fromS || fromS > view.toS) return []
    const drawn = points.map(
      ({ atS, bpm }) =>
        `${figure(acrossOf(view, atS) * WIDTH)} ${figure(downOf(heights, bpm) * HEIGHT)}`,
    )
    // A single point is a line of no length, which round ends let be seen.
    return drawn.length === 1 ? `M${drawn[0]}l0 0` : `M${drawn.join('L')}`
  })

/** A word at its moment. */
export type Label = { readonly atS: number; readonly text: string }
/** `before`: it ends at its moment, because after it there is no room. */
export type PlacedLabel = Label & {
  readonly across: number
  readonly side: 'after' | 'before'
  readonly row: number
}

/** So much of the width one letter takes at the page's own size, and so many rows there are (ours). */
const LETTER = 0.0125
export const LABEL_ROWS = 4

/**
 * The labels that are seen, each in the first row where it covers no other. What has no room has no word here: its line
 * still stands, and the table tells it.
 */
export const placedLabels = (labels: readonly Label[], view: ChartView): readonly PlacedLabel[] => {
  const endsAt = Array.from({ length: LABEL_ROWS }, () => Number.NEGATIVE_INFINITY)
  return labels
    .toSorted((one, other) => one.atS - other.atS)
    .flatMap((label): PlacedLabel[] => {
      const across = acrossOf(view, label.atS)
      if (across < 0 || across > 1) return []
      const width = (label.text.length + 1) * LETTER
      const side = across + width > 1 ? 'before' : 'after'
      const begins = side === 'after' ? across : across - width
      const row = endsAt.findIndex((end) => end <= begins)
      if (row < 0) return []
      endsAt[row] = begins + width
      return [{ ...label, across, side, row }]
    })
}

/** Whether a word fits into a stretch of the picture, and where it begins. */
export const bandLabel = (
  { fromS, toS }: { readonly fromS: number; readonly toS: number },
  text: string,
  view: ChartView,
): { readonly across: number; readonly isSeen: boolean } => {
  const from = within(acrossOf(view, fromS), 0, 1)
  const to = within(acrossOf(view, toS), 0, 1)
  return { across: from, isSeen: to - from > (text.length + 1) * LETTER }
}

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
