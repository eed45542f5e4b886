import {
  acrossOf,
  downOf,
  HEIGHT,
  heightsOf,
  pathsOf,
  WIDTH,
} from '#shared/review/chart-drawing.ts'
import type { ReleasedEpisode } from '#shared/review/release.ts'
import { FigureList } from '../../components/figure-list.tsx'
import plot from '../../components/plot.module.css'
import { Plot } from '../../components/plot.tsx'
import { Section } from '../../components/section.tsx'
import { useFormats, useSpeech, useWords } from '../../language/speech-context.ts'
import { PersonLabel } from '../../people/person-label.tsx'
import { episodeFigures } from './episode-figures.ts'
import styles from './review.module.css'
import { gapText } from './review-texts.ts'
import small from './their-episodes.module.css'
import type { Talked } from './use-talked.ts'

type Props = { readonly episode: ReleasedEpisode; readonly talked: Talked }

/** The other's level of that time alone: dotted, so that it is told from one's own by more than a colour. */
const SmallLane = ({ episode, talked: { otherName, wallAt } }: Props) => {
  const { theirs: words } = useWords().afterTalk
  const formats = useFormats()
  const { restBpm, runs, marks, fromS, toS } = episode
  const heights = heightsOf({ runs, rests: restBpm === null ? [] : [{ bpm: restBpm }] })
  if (heights === null) return null
  const [from, to] = [formats.clock(wallAt(fromS)), formats.clock(wallAt(toS))]
  const restY = restBpm === null ? null : downOf(heights, restBpm) * HEIGHT
  return (
    <div>
      <div className={small.lane}>
        <Plot width={WIDTH} height={HEIGHT} label={words.picture(otherName, from, to)} isCut>
          {restY !== null && <line className={plot.rest} x1="0" x2={WIDTH} y1={restY} y2={restY} />}
          {marks.map((atS) => {
            const x = acrossOf(episode, atS) * WIDTH
            return <line key={atS} className={small.mark} x1={x} x2={x} y1="0" y2={HEIGHT} />
          })}
          {pathsOf(episode, episode, heights).map((path) => (
            <path key={path} className={small.level} d={path} />
          ))}
        </Plot>
      </div>
      <p className={plot.times} aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
      <p className={styles.hint}>{words.legend}</p>
    </div>
  )
}

const TheirEpisode = ({ episode, talked }: Props) => {
  const { words, formats } = useSpeech()
  const { theirs } = words.afterTalk
  const { episodes: said } = words.review
  const { marks, moved, gaps } = episode
  const clock = (atS: number): string => formats.clock(talked.wallAt(atS))
  const figures = episodeFigures(episode, theirs.peak, words)
  const lines = [
    ...marks.map((atS) => theirs.mark(clock(atS))),
    ...moved.map((atS) => theirs.moved(clock(atS))),
    ...gaps.map(({ fromS, toS, value }) =>
      theirs.gap(clock(fromS), clock(toS), gapText(value, words)),
    ),
  ]
  return (
    <li className={styles.episode}>
      <h3 className={styles.small}>{said.at(formats.clock(episode.at))}</h3>
      <SmallLane episode={episode} talked={talked} />
      <FigureList figures={figures} />
      {lines.length > 0 && (
        <ul className={small.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** What the other lets this one see: nothing where they have released nothing, and no word of that. */
export const TheirEpisodes = ({ talked }: Pick<Props, 'talked'>) => {
  const { theirs: words } = useWords().afterTalk
  const { theirs } = talked.review
  if (theirs.length === 0) return null
  return (
    <Section title={words.title(talked.otherName)}>
      <PersonLabel partner={talked.other} />
      <ol className={styles.episodes} data-tint={talked.other}>
        {theirs.map((episode) => (
          <TheirEpisode key={episode.floodS} episode={episode} talked={talked} />
        ))}
      </ol>
    </Section>
  )
}
