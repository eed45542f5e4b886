import {
  acrossOf,
  downOf,
  HEIGHT,
  type Heights,
  pathsOf,
  toneOf,
  WIDTH,
} from '#shared/review/chart-drawing.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import type { LaneChart } from '#shared/review/session-chart.ts'
import plot from '../../components/plot.module.css'
import { Plot } from '../../components/plot.tsx'
import type { ChartView } from './chart-view.ts'
import styles from './timeline.module.css'
import type { Tick } from './timeline-marks.ts'

export type TimelinePlotProps = {
  readonly scenes: ReviewView['scenes']
  readonly chart: LaneChart
  readonly ticks: readonly Tick[]
  readonly view: ChartView
  readonly heights: Heights
}

/** The level over time against the own rest, what happened as thin lines, and the stretches of the talk behind it. */
export const TimelinePlot = ({ scenes, chart, ticks, view, heights }: TimelinePlotProps) => {
  const x = (atS: number): number => acrossOf(view, atS) * WIDTH
  const cursor = x(view.atS)
  return (
    <Plot width={WIDTH} height={HEIGHT} isCut>
      {scenes.map(({ fromS, toS, value }) => (
        <rect
          key={fromS}
          className={styles.band}
          data-tone={toneOf(value)}
          x={x(fromS)}
          y="0"
          width={x(toS) - x(fromS)}
          height={HEIGHT}
        />
      ))}
      {ticks.map(({ atS, kind, text }) => (
        <line
          key={`${kind} ${text} ${atS}`}
          className={styles.tick}
          data-kind={kind}
          x1={x(atS)}
          x2={x(atS)}
          y1="0"
          y2={HEIGHT}
        />
      ))}
      {chart.rests.map(({ fromS, knownS, toS, bpm }) => (
        <line
          key={fromS}
          className={plot.rest}
          x1={x(Math.max(fromS, knownS))}
          x2={x(toS)}
          y1={downOf(heights, bpm) * HEIGHT}
          y2={downOf(heights, bpm) * HEIGHT}
        />
      ))}
      {pathsOf(chart, view, heights).map((path) => (
        <path key={path} className={plot.level} d={path} />
      ))}
      <line className={styles.cursor} x1={cursor} x2={cursor} y1="0" y2={HEIGHT} />
    </Plot>
  )
}
