import type { PartnerId } from '#shared/partners.ts'
import type { TrendKey, Trends } from '#shared/review/trends.ts'
import plot from '../../components/plot.module.css'
import { Plot } from '../../components/plot.tsx'
import { useSpeech } from '../../language/speech-context.ts'
import styles from './trends.module.css'
import { dotsOf, HEIGHT, WIDTH } from './trends-chart.ts'
import { figureText } from './trends-texts.ts'

type Props = { readonly trends: Trends; readonly of: TrendKey; readonly partner: PartnerId }

const share = (value: number): string => `${value}%`

/** One dot for each talk, against a soft band: as usual. What is not known has no dot. */
export const TrendsPicture = ({ trends, of, partner }: Props) => {
  const { words, formats } = useSpeech()
  const { picture } = words.trends
  const { talks, figures } = trends
  const { usual } = figures[of]
  const dots = dotsOf(talks, of, figures[of])
  const [first, newest] = [talks[0], talks.at(-1)]
  if (dots === null || first === undefined || newest === undefined) return null
  return (
    <figure className={styles.figure} data-tint={partner}>
      <div className={styles.picture} role="img" aria-label={picture.name(dots.known)}>
        <Plot width={WIDTH} height={HEIGHT}>
          {dots.band !== null && (
            <rect
              className={styles.usual}
              x="0"
              y={dots.band.top}
              width={WIDTH}
              height={dots.band.height}
            />
          )}
          <path className={styles.dot} data-of="other" d={dots.other} />
          <path className={styles.dot} data-of="like" d={dots.like} />
          <path className={styles.dot} data-of="ring" d={dots.newest} />
          <path className={styles.dot} data-of="like" d={dots.newest} />
        </Plot>
      </div>
      <div className={styles.beside} aria-hidden="true">
        {dots.band !== null && usual !== null && (
          <span style={{ insetBlockStart: share(dots.band.top + dots.band.height / 2) }}>
            {picture.usual}
            <br />
            {figureText(usual.value, of, words)}
          </span>
        )}
      </div>
      <div className={plot.times} aria-hidden="true">
        <span>{formats.date(first.begunAt)}</span>
        {talks.length > 1 && <span>{formats.date(newest.begunAt)}</span>}
      </div>
    </figure>
  )
}
