import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatsIn } from '#shared/guidance/formats.ts'
import { english } from '#shared/guidance/words.ts'
import { HEIGHT, heightsOf, pathsOf, WIDTH } from '#shared/review/chart-drawing.ts'
import { judgeFlood } from '#shared/review/judge-flood.ts'
import { reviewViewOf } from '#shared/review/review-view.ts'
import type { LaneChart } from '#shared/review/session-chart.ts'
import type { Entry, EpisodeVerdict } from '#shared/session/facts.ts'
import { epochMs } from '#shared/units.ts'
import {
  type ChartView,
  keyed,
  LABEL_ROWS,
  panned,
  placedLabels,
  readAt,
  wholeView,
  zoomed,
} from '../../renderer/screens/review/chart-view.ts'
import { rowTexts } from '../../renderer/screens/review/review-texts.ts'
import { ticksOf } from '../../renderer/screens/review/timeline-marks.ts'
import { playedTalk, randomTalk } from '../support/random-talk.ts'

const CHART: LaneChart = {
  partner: 'a',
  runs: [
    {
      fromS: 0,
      toS: 2,
      points: [
        { atS: 1, bpm: 70 },
        { atS: 2, bpm: 72 },
      ],
    },
    { fromS: 50, toS: 51, points: [{ atS: 51, bpm: 90 }] },
  ],
  gaps: [{ fromS: 2, toS: 50, value: 'lost' }],
  rests: [],
}
const LENGTH = 100

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey })
const press = (view: ChartView, ...keys: string[]): ChartView =>
  keys.reduce((now, name) => keyed(now, key(name), 3_600) ?? now, view)

/** A point a second, each one bpm higher. */
const risingBy = (count: number) =>
  Array.from({ length: count }, (_, atS) => ({ atS, bpm: 60 + atS }))

describe('the reading cursor', () => {
  test('steps with the arrows, ten times as far with Shift, and jumps to either end', () => {
    const whole = wholeView(3_600)
    expect(press(whole, 'ArrowRight').atS).toBe(60)
    expect(keyed(whole, key('ArrowRight', true), 3_600)?.atS).toBe(600)
    expect(press(whole, 'ArrowRight', 'ArrowRight', 'ArrowLeft').atS).toBe(60)
    expect(press(whole, 'End').atS).toBe(3_600)
    expect(press(whole, 'End', 'Home').atS).toBe(0)
    expect(keyed(whole, key('ArrowLeft'), 3_600, 'ArrowLeft')?.atS).toBe(60)
    expect(keyed(whole, key('x'), 3_600)).toBeNull()
  })

  test('steps finer when nearer, and keeps its place while what is seen changes', () => {
    const nearer = press(readAt(wholeView(3_600), 1_800, 3_600), '+', '+')
    expect(nearer).toEqual({ fromS: 1_350, toS: 2_250, atS: 1_800 })
    expect(press(nearer, 'ArrowRight').atS).toBe(1_815)
    expect(press(nearer, '-', '-')).toEqual({ fromS: 0, toS: 3_600, atS: 1_800 })
  })

  test('is always seen, and what is seen is always of the talk, whatever is pressed', () => {
    const act = fc.constantFrom(
      ...[
        'ArrowRight',
        'ArrowLeft',
        'PageUp',
        'PageDown',
        'Home',
        'End',
        '+',
        '-',
        'earlier',
        'later',
      ],
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), fc.array(act), (lengthS, acts) => {
        let view = wholeView(lengthS)
        for (const one of acts) {
          view =
            one === 'earlier' || one === 'later'
              ? panned(view, one, lengthS)
              : (keyed(view, key(one), lengthS) ?? view)
          expect(view.fromS).toBeGreaterThanOrEqual(0)
          expect(view.toS).toBeLessThanOrEqual(lengthS + 1e-6)
          expect(view.toS - view.fromS).toBeGreaterThanOrEqual(Math.min(60, lengthS) - 1e-6)
          expect(view.atS).toBeGreaterThanOrEqual(view.fromS - 1)
          expect(view.atS).toBeLessThanOrEqual(view.toS + 1)
        }
      }),
      { seed: 62_002 },
    )
  })

  test('goes nearer no further than a minute', () => {
    const near = Array.from({ length: 12 }).reduce<ChartView>(
      (view) => zoomed(view, 'nearer', 3_600),
      wholeView(3_600),
    )
    expect(near.toS - near.fromS).toBe(60)
  })
})

describe('the picture', () => {
  test('is one path for each stretch, nothing across a gap, on one scale', () => {
    const heights = heightsOf(CHART)
    if (heights === null) throw new Error('nothing known')
    expect(heights).toEqual({ lowest: 66, highest: 96 })
    const paths = pathsOf(CHART, wholeView(LENGTH), heights)
    const y = (bpm: number) => Math.round(((96 - bpm) / 30) * HEIGHT * 10) / 10
    expect(paths).toEqual([
      `M${WIDTH / 100} ${y(70)}L${WIDTH / 50} ${y(72)}`,
      `M${(51 * WIDTH) / 100} ${y(90)}l0 0`,
    ])
    expect(pathsOf(CHART, { fromS: 60, toS: 100 }, heights)).toEqual([])
    expect(heightsOf({ ...CHART, runs: [] })).toBeNull()
  })

  test('draws of a level what is seen, and goes on to the next point outside on either side', () => {
    const level = { ...CHART, runs: [{ fromS: 0, toS: 9, points: risingBy(10) }] }
    const heights = heightsOf(level)
    if (heights === null) throw new Error('nothing known')
    const across = (fromS: number, toS: number): readonly number[] =>
      pathsOf(level, { fromS, toS }, heights).flatMap((path) =>
        [...path.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x) / WIDTH),
      )
    expect(across(4, 6)).toEqual([-0.5, 0, 0.5, 1, 1.5])
    expect(across(4.25, 4.75)).toEqual([-0.5, 1.5])
    expect(across(0, 9)).toHaveLength(10)
  })

  test('puts no word over another, and none outside', () => {
    const label = fc.record({
      atS: fc.integer({ min: -10, max: 110 }),
      text: fc.constantFrom('mark', 'time for a pause', 'promised 20:47'),
    })
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 20 }),
        fc.integer({ min: 12, max: 160 }),
        (labels, letters) => {
          const placed = placedLabels(labels, wholeView(LENGTH), letters)
          const spans = placed.map(({ across, side, text, row }) => {
            const width = (text.length + 1) / letters
            return { row, from: side === 'after' ? across : across - width, width }
          })
          for (const [index, one] of spans.entries()) {
            expect(one.row).toBeLessThan(LABEL_ROWS)
            expect(one.from).toBeGreaterThanOrEqual(0)
            expect(one.from + one.width).toBeLessThanOrEqual(1 + 1e-9)
            for (const other of spans.slice(0, index)) {
              if (other.row !== one.row) continue
              expect(one.from).toBeGreaterThanOrEqual(other.from + other.width - 1e-9)
            }
          }
        },
      ),
      { seed: 62_003 },
    )
  })
})

const SPEECH = { words: english, formats: formatsIn('en-GB') }

/** What a lane says, with something said of each of its floods. */
const judgedView = (entries: readonly Entry[], verdicts: readonly EpisodeVerdict[]) => {
  const before = reviewViewOf(entries, 'a')
  const said = (before?.own?.episodes ?? []).flatMap(({ flood }, index) => {
    const verdict = verdicts[index % verdicts.length] ?? 'open'
    const judgement = { floodS: flood.at.atS, verdict, beganS: null }
    return judgeFlood(entries, 'a', judgement, epochMs(0)) ?? []
  })
  return reviewViewOf([...entries, ...said], 'a')
}

describe('the picture and the table', () => {
  const verdict = fc.constantFrom<EpisodeVerdict>('struck', 'confirmed', 'open')

  test('tell the same of any talk, whatever was said of its floods', () => {
    let floods = 0
    fc.assert(
      fc.property(
        randomTalk,
        fc.array(verdict, { minLength: 1 }),
        fc.integer({ min: 0, max: 3 }),
        (happenings, verdicts, ups) => {
          // A body that goes up and down some times, so that there is something to judge.
          const waves = Array.from({ length: ups }, () => [
            { seconds: 60, a: 105, b: 72 },
            { command: { kind: 'not-now' } as const },
            { seconds: 200, a: 70, b: 72 },
          ]).flat()
          const view = judgedView(
            playedTalk([...waves, ...happenings], 'any', 300).entries,
            verdicts,
          )
          if (view === null || view.own === null) return
          const { own, couple } = view
          floods += own.episodes.length
          const ticks = ticksOf(own, couple, SPEECH)
          const events = own.rows.flatMap((row) => (row.kind === 'event' ? [row.event] : []))
          const texts = rowTexts(own.rows, couple, SPEECH)
          const drawn: readonly string[] = Object.keys(english.review.chart.short)
          // Whatever has a word in the picture has its line there and its row in the table, at the same moment.
          const wanted = events.filter(({ kind }) => drawn.includes(kind))
          const lines = ticks.filter(({ kind }) => kind === 'event')
          for (const { fromS } of wanted) expect(lines.some(({ atS }) => atS === fromS)).toBe(true)
          for (const { atS } of lines)
            expect(events.some(({ fromS, kind }) => fromS === atS && kind !== 'gap')).toBe(true)
          // What its owner says of a flood is the same in both.
          const count = (of: EpisodeVerdict) =>
            own.episodes.filter(({ flood }) => flood.verdict === of).length
          const { short, row } = english.afterTalk.judge
          expect(ticks.filter(({ text }) => text === short)).toHaveLength(count('struck'))
          for (const of of ['struck', 'confirmed'] as const)
            expect(texts.filter(({ what }) => what.endsWith(row[of]))).toHaveLength(count(of))
          // Every gap and every stretch that is drawn has its row.
          expect(events.filter(({ kind }) => kind === 'gap')).toHaveLength(own.chart.gaps.length)
          expect(own.rows.filter(({ kind }) => kind === 'level')).toHaveLength(
            own.chart.runs.length,
          )
          // Every promise that is drawn was told.
          const promised = ticks.filter(({ kind }) => kind === 'promised')
          expect(promised).toHaveLength(couple.pauses.length)
        },
      ),
      { seed: 62_004, numRuns: 40 },
    )
    expect(floods).toBeGreaterThan(10)
  })
})
