import type { Formats } from '../guidance/formats.ts'
import type { Words } from '../guidance/words.ts'
import {
  acrossOf,
  downOf,
  HEIGHT,
  type Heights,
  heightsOf,
  pathsOf,
  toneOf,
  WIDTH,
} from '../review/chart-drawing.ts'
import type { OwnReview, ReviewView } from '../review/review-view.ts'
import { isDated, momentOfWall, wallAt } from '../review/wall-time.ts'
import { epochMs, MINUTE, SECOND } from '../units.ts'
import { el, type Html } from './html.ts'

/** The picture's own units: a page is some thousand of them wide, so one is a sixth of a millimetre. */
const PLOT = { from: 62, to: 912, top: 66, bottom: 300 }
const WHOLE = { width: 1_000, height: 336 }
/** A number and its room, and so many rows of them (ours). */
const NUMBER = { radius: 11, room: 25, rows: 2 }

/** So many times stand under the picture at most, at full parts of an hour. */
const MOST_TIMES = 9
const TIME_STEPS_MIN = [5, 10, 15, 30, 60, 120, 240, 480, 1_440]
const LEVEL_STEPS = [10, 20, 50]
const MOST_LEVELS = 5

type Drawing = {
  readonly view: ReviewView
  readonly own: OwnReview
  readonly heights: Heights
  readonly words: Words
  readonly times: Formats
}

/** Time runs as the text does. */
const placed = ({ words, view }: Drawing, atS: number): number => {
  const share = Math.min(1, Math.max(0, acrossOf({ fromS: 0, toS: view.lengthS }, atS)))
  const along = words.direction === 'rtl' ? 1 - share : share
  const { from, to } = plotOf(words)
  return Math.round(10 * (from + along * (to - from))) / 10
}

/** Room for the levels stands where a line begins, room for the rest where it ends. */
const plotOf = ({ direction }: Words) =>
  direction === 'rtl'
    ? { from: WHOLE.width - PLOT.to, to: WHOLE.width - PLOT.from }
    : { from: PLOT.from, to: PLOT.to }

const heightAt = (heights: Heights, bpm: number): number =>
  Math.round(10 * (PLOT.top + downOf(heights, bpm) * (PLOT.bottom - PLOT.top))) / 10

const bands = (drawing: Drawing): readonly Html[] =>
  drawing.view.scenes.flatMap(({ fromS, toS, value }) => {
    const tone = toneOf(value)
    if (tone === 'talk') return []
    const [one, other] = [placed(drawing, fromS), placed(drawing, toS)]
    const [x, width] = [Math.min(one, other), Math.abs(other - one)]
    const { top, bottom } = PLOT
    const band = el('rect', { class: `band ${tone}`, x, y: top, width, height: bottom - top })
    const text = drawing.words.review.scenes[value]
    if (width < 11 * text.length) return [band]
    const word = { class: 'word', x: x + width / 2, y: top + 20, 'text-anchor': 'middle' }
    return [band, el('text', word, text)]
  })

const stepFor = (span: number, steps: readonly number[], most: number): number =>
  steps.find((step) => span / step <= most) ?? steps.at(-1) ?? span

const levelLines = ({ heights, words, times }: Drawing): readonly Html[] => {
  const step = stepFor(heights.highest - heights.lowest, LEVEL_STEPS, MOST_LEVELS)
  const { from, to } = plotOf(words)
  const lines: Html[] = []
  for (let bpm = Math.ceil(heights.lowest / step) * step; bpm <= heights.highest; bpm += step) {
    const y = heightAt(heights, bpm)
    const x = words.direction === 'rtl' ? to + 12 : from - 12
    lines.push(
      el('line', { class: 'grid', x1: from, x2: to, y1: y, y2: y }),
      el('text', { class: 'scale', x, y: y + 6, 'text-anchor': 'end' }, times.figure(bpm)),
    )
  }
  return lines
}

const timeLabels = (drawing: Drawing): readonly Html[] => {
  const { couple, lengthS } = drawing.view
  const from = wallAt(couple, 0)
  const until = wallAt(couple, lengthS)
  const step = MINUTE * stepFor((until - from) / MINUTE, TIME_STEPS_MIN, MOST_TIMES)
  const labels: Html[] = []
  // Full parts of an hour of the clock, or of what has passed where there is no clock.
  const first = isDated(couple) ? Math.ceil(from / step) * step : from
  for (let at = first; at <= until; at += step) {
    const x = placed(drawing, momentOfWall(couple, epochMs(at)))
    const { bottom } = PLOT
    labels.push(
      el('line', { class: 'axis', x1: x, x2: x, y1: bottom, y2: bottom + 6 }),
      el(
        'text',
        { class: 'scale', x, y: bottom + 26, 'text-anchor': 'middle' },
        drawing.times.clock(epochMs(at)),
      ),
    )
  }
  return labels
}

const restLines = (drawing: Drawing): readonly Html[] =>
  drawing.own.chart.rests.flatMap(({ fromS, knownS, toS, bpm }) => {
    const y = heightAt(drawing.heights, bpm)
    const [x1, x2] = [placed(drawing, Math.max(fromS, knownS)), placed(drawing, toS)]
    const beyond = drawing.words.direction === 'rtl' ? -8 : 8
    const word = { class: 'rest-word', x: x2 + beyond, y: y + 6, 'text-anchor': 'start' }
    return [
      el('line', { class: 'rest', x1, x2, y1: y, y2: y }),
      el('text', word, drawing.words.report.chart.rest(Math.round(bpm))),
    ]
  })

type PlacedNumber = { readonly x: number; readonly row: number; readonly text: string }

/** Each number over its moment, in the second row where the first has no room. */
const placedNumbers = (drawing: Drawing, most: number): readonly PlacedNumber[] => {
  const taken = Array.from({ length: NUMBER.rows }, () => Number.NEGATIVE_INFINITY)
  return drawing.own.episodes.slice(0, most).map(({ flood }, index) => {
    const x = placed(drawing, flood.at.atS)
    const free = taken.findIndex((before) => Math.abs(x - before) >= NUMBER.room)
    const row = free < 0 ? index % NUMBER.rows : free
    taken[row] = x
    return { x, row, text: drawing.times.figure(index + 1) }
  })
}

const numbers = (all: readonly PlacedNumber[]): readonly Html[] =>
  all.flatMap(({ x, row, text }) => {
    const y = PLOT.top - 16 - row * NUMBER.room
    return [
      el('line', { class: 'onset', x1: x, x2: x, y1: y + NUMBER.radius, y2: PLOT.bottom }),
      el('circle', { class: 'number', cx: x, cy: y, r: NUMBER.radius }),
      el('text', { class: 'digits', x, y: y + 5.5, 'text-anchor': 'middle' }, text),
    ]
  })

const marks = (drawing: Drawing): readonly Html[] =>
  drawing.own.rows.flatMap((row) => {
    if (row.kind !== 'event' || row.event.kind !== 'mark') return []
    const x = placed(drawing, row.event.fromS)
    const { bottom } = PLOT
    return [el('path', { class: 'mark', d: `M${x} ${bottom - 12}l6 12h-12z` })]
  })

/** The level as it is drawn on the screen: the very same paths, on the same one scale. */
const levels = ({ own, view, heights, words }: Drawing): Html => {
  const { from, to } = plotOf(words)
  const turn = words.direction === 'rtl' ? `translate(${WIDTH} 0) scale(-1 1)` : null
  const whole = { fromS: 0, toS: view.lengthS }
  return el(
    'svg',
    {
      x: from,
      y: PLOT.top,
      width: to - from,
      height: PLOT.bottom - PLOT.top,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
    },
    el(
      'g',
      { transform: turn },
      pathsOf(own.chart, whole, heights).map((d) => el('path', { class: 'level', d })),
    ),
  )
}

const highestOf = ({ chart }: OwnReview, way: 'min' | 'max'): number =>
  Math.round(Math[way](...chart.runs.flatMap(({ points }) => points.map(({ bpm }) => bpm))))

/** The picture of a talk; null where no level is known. `most`: so many numbers, as the table has rows. */
export const chartOnPaper = (
  view: ReviewView,
  own: OwnReview,
  words: Words,
  times: Formats,
  most: number,
): Html | null => {
  const heights = heightsOf(own.chart)
  if (heights === null || view.lengthS * SECOND === 0) return null
  const drawing: Drawing = { view, own, heights, words, times }
  const label = words.report.chart.alt(highestOf(own, 'min'), highestOf(own, 'max'))
  const { from, to } = plotOf(words)
  const onsets = placedNumbers(drawing, most)
  // Where one row of numbers is enough, the other has no room.
  const spare = onsets.some(({ row }) => row > 0) ? 0 : NUMBER.room
  return el(
    'svg',
    {
      class: 'chart',
      role: 'img',
      'aria-label': label,
      viewBox: `0 ${spare} ${WHOLE.width} ${WHOLE.height - spare}`,
    },
    bands(drawing),
    levelLines(drawing),
    numbers(onsets),
    restLines(drawing),
    levels(drawing),
    marks(drawing),
    el('line', { class: 'axis', x1: from, x2: to, y1: PLOT.bottom, y2: PLOT.bottom }),
    timeLabels(drawing),
  )
}
