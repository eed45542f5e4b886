import type { Baseline } from '#shared/flooding/baseline.ts'
import { marginsOf } from '#shared/flooding/margins.ts'
import { talkCourse } from '#shared/simulate/talk/course.ts'
import { talkPackets } from '#shared/simulate/talk/packets.ts'
import { bpm } from '#shared/units.ts'
import { secondsSeen } from './levels.ts'
import { alarmsIn, verdicts } from './rule.ts'
import { ebbRule } from './rules.ts'

/** The talk that is drawn: nine minutes, a surge of 20 bpm that begins after the fifth. */
const EXAMPLE = { seed: 2_200_165, seconds: 540, surge: { bpm: 20, fromS: 300 } }
const SIGMA_BPM = 2.8

const WIDTH = 760
const HEIGHT = 320
const EDGE = { left: 44, right: 150, top: 16, bottom: 36 }
const FROM_BPM_BELOW = 12
const TO_BPM_ABOVE = 34

const svgText = (x: number, y: number, text: string, attributes = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${text}</text>`

/** One simulated talk with the lines of Balanced and the moment at which Ebb would propose a pause, as SVG. */
export const exampleDrawing = (): string => {
  const course = talkCourse(EXAMPLE)
  const seen = secondsSeen(talkPackets(course.bpm, EXAMPLE.seed), EXAMPLE.seconds)
  const baseline: Baseline = {
    bpm: bpm(course.learntBpm),
    sigma: bpm(SIGMA_BPM),
    lnRmssd: null,
    quality: 'accepted',
  }
  const margins = marginsOf(baseline, 'balanced')
  const low = baseline.bpm - FROM_BPM_BELOW
  const high = baseline.bpm + TO_BPM_ABOVE
  const x = (second: number): number =>
    EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * second) / EXAMPLE.seconds
  const y = (rate: number): number =>
    EDGE.top + ((HEIGHT - EDGE.top - EDGE.bottom) * (high - rate)) / (high - low)
  const right = WIDTH - EDGE.right

  const points = seen.flatMap(({ level }, second) =>
    level.kind === 'known' ? [`${x(second).toFixed(1)},${y(level.bpm).toFixed(1)}`] : [],
  )
  const line = (rate: number, label: string, dash: string): string =>
    `<path d="M${EDGE.left} ${y(rate).toFixed(1)}H${right}" stroke="#64748b" stroke-dasharray="${dash}"/>` +
    svgText(right + 8, y(rate) + 4, `${label} ${rate.toFixed(0)}`)
  const minutes = Array.from({ length: EXAMPLE.seconds / 60 + 1 }, (_, minute) =>
    svgText(x(minute * 60), HEIGHT - 14, `${minute} min`, 'text-anchor="middle"'),
  )
  const moments = alarmsIn(verdicts(ebbRule('balanced'), baseline, seen)).map(
    (second) =>
      `<path d="M${x(second).toFixed(1)} ${EDGE.top}V${HEIGHT - EDGE.bottom}" stroke="#b45309" stroke-width="2"/>` +
      svgText(x(second) + 6, EDGE.top + 12, 'flood noticed', 'fill="#b45309"'),
  )
  const from = x(EXAMPLE.surge.fromS)
  const reached = x(course.surge?.reachedS ?? 0)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#475569">`,
    '<title>A simulated talk: the level, the lines it is held against, and the moment a flood is noticed</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<rect x="${from.toFixed(1)}" y="${EDGE.top}" width="${(reached - from).toFixed(1)}" height="${HEIGHT - EDGE.top - EDGE.bottom}" fill="#fde68a" fill-opacity="0.5"/>`,
    svgText(from - 6, EDGE.top + 12, 'surge begins, to 80 %', 'text-anchor="end"'),
    line(baseline.bpm, 'rest', '6 4'),
    line(margins.floodFromBpm, 'rest + D:', '2 4'),
    `<polyline points="${points.join(' ')}" fill="none" stroke="#0f766e" stroke-width="1.8"/>`,
    ...moments,
    ...minutes,
    svgText(4, EDGE.top + 12, 'bpm'),
    '</svg>',
    '',
  ].join('\n')
}
