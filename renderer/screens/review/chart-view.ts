import { acrossOf } from '#shared/review/chart-drawing.ts'

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

/** A word at its moment. */
export type Label = { readonly atS: number; readonly text: string }
/** `before`: it ends at its moment, because after it there is no room. */
export type PlacedLabel = Label & {
  readonly across: number
  readonly side: 'after' | 'before'
  readonly row: number
}

/** So many letters stand side by side at the page's own width, and so many rows there are (ours). */
export const USUAL_LETTERS = 80
export const LABEL_ROWS = 4

/** How much of the width a word takes where so many letters stand side by side, with the space after it. */
const widthOf = (text: string, letters: number): number => (text.length + 1) / letters

/**
 * The labels that are seen, each in the first row where it covers no other. What has no room has no word here: its line
 * still stands, and the table tells it.
 */
export const placedLabels = (
  labels: readonly Label[],
  view: ChartView,
  letters: number,
): readonly PlacedLabel[] => {
  const endsAt = Array.from({ length: LABEL_ROWS }, () => Number.NEGATIVE_INFINITY)
  return labels
    .toSorted((one, other) => one.atS - other.atS)
    .flatMap((label): PlacedLabel[] => {
      const across = acrossOf(view, label.atS)
      if (across < 0 || across > 1) return []
      const width = widthOf(label.text, letters)
      const side = across + width > 1 ? 'before' : 'after'
      const begins = side === 'after' ? across : across - width
      if (begins < 0) return []
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
  letters: number,
): { readonly across: number; readonly isSeen: boolean } => {
  const from = within(acrossOf(view, fromS), 0, 1)
  const to = within(acrossOf(view, toS), 0, 1)
  return { across: from, isSeen: to - from > widthOf(text, letters) }
}
