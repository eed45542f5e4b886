import { useEffect, useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { SECOND } from '#shared/units.ts'
import { useWords } from '../language/speech-context.ts'
import { useLine } from '../live/use-line.ts'
import { useLive } from '../live/use-live.ts'
import styles from './own-chart.module.css'
import { CHART_S, type Sample, seriesPath, withSample } from './own-series.ts'
import plot from './plot.module.css'
import { Plot } from './plot.tsx'
import { heightOf, SHORE } from './water-level.ts'

const AT_SHORE = 100 - 100 * heightOf(SHORE)

/** What was seen since this was drawn first; it is kept nowhere else, and is gone with it. */
const useSeries = (partner: PartnerId): readonly Sample[] => {
  const [series, setSeries] = useState<readonly Sample[]>([])
  const now = useLive(({ live }) => ({
    second: Math.floor(live.at.mono / SECOND),
    level: live.seats[partner].own?.level ?? null,
  }))
  useEffect(() => setSeries((before) => withSample(before, now)), [now])
  return series
}

/** The last ten minutes of the own level against the own rest, and the rate of now, for an owner who wants them. */
export const OwnChart = ({ partner }: { readonly partner: PartnerId }) => {
  const { own, practice } = useWords()
  const line = useLine()
  const bpm = useLive(({ live }) => live.seats[partner].own?.bpm ?? null)
  const series = useSeries(partner)
  return (
    <div className={styles.chart}>
      <div className={styles.course}>
        <Plot width={CHART_S} height={100}>
          <line className={plot.rest} x1="0" x2={CHART_S} y1={AT_SHORE} y2={AT_SHORE} />
          <path className={plot.level} d={seriesPath(series)} />
        </Plot>
        <span
          className={styles.restName}
          aria-hidden="true"
          style={{ insetBlockStart: `${AT_SHORE}%` }}
        >
          {line === 'rest' ? own.rest : practice.line}
        </span>
      </div>
      <div className={styles.foot}>
        <span className={styles.span} aria-hidden="true">
          {own.chartSpan}
        </span>
        <span className={styles.rate}>{bpm === null ? '' : own.rate(bpm)}</span>
      </div>
    </div>
  )
}
