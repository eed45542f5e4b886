import { toldText } from '#shared/report/told-text.ts'
import type { SessionEpisode } from '#shared/review/session-episodes.ts'
import { Section, Why } from '../../components/section.tsx'
import { useSpeech, useWords } from '../../language/speech-context.ts'
import styles from './review.module.css'

const Episode = ({ episode }: { readonly episode: SessionEpisode }) => {
  const { words, formats } = useSpeech()
  const { episodes: said } = words.review
  const { flood, leadUp, peakAboveRest, countsFrom, settleS, halfLifeS } = episode
  const figures = [
    [said.leadUp, toldText(leadUp.riseBpm, 'bpm', words)],
    [said.peak, toldText(peakAboveRest, 'bpm', words)],
    [said.settle[countsFrom], toldText(settleS, 'time', words)],
    [said.half[countsFrom], toldText(halfLifeS, 'time', words)],
  ] as const
  return (
    <li className={styles.episode}>
      <h3 className={styles.small}>{said.at(formats.clock(flood.at.wall))}</h3>
      {flood.verdict !== 'open' && <Why>{said.verdict[flood.verdict]}</Why>}
      <dl className={styles.figures}>
        {figures.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

type Props = { readonly episodes: readonly SessionEpisode[] }

/** When the own body was up, one by one: each figure is told with its coverage, or it is said why not. */
export const Episodes = ({ episodes }: Props) => {
  const { episodes: words } = useWords().review
  return (
    <Section title={words.title}>
      {episodes.length === 0 ? (
        <Why>{words.none}</Why>
      ) : (
        <ol className={styles.episodes}>
          {episodes.map((episode) => (
            <Episode key={episode.flood.at.atS} episode={episode} />
          ))}
        </ol>
      )}
    </Section>
  )
}
