import type { OwnReview } from '#shared/review/review-view.ts'
import type { SessionEpisode } from '#shared/review/session-episodes.ts'
import { FigureList } from '../../components/figure-list.tsx'
import { Section, Why } from '../../components/section.tsx'
import { useSpeech, useWords } from '../../language/speech-context.ts'
import { episodeFigures } from './episode-figures.ts'
import { JudgeEpisode } from './judge-episode.tsx'
import styles from './review.module.css'
import { Show } from './show-to-other.tsx'
import type { Talked } from './use-talked.ts'

type EpisodeProps = { readonly episode: SessionEpisode; readonly talked: Talked }

const Episode = ({ episode, talked }: EpisodeProps) => {
  const { words, formats } = useSpeech()
  const { show } = words.afterTalk
  const { episodes: said } = words.review
  const { flood, leadUp } = episode
  const figures = episodeFigures({ ...episode, riseBpm: leadUp.riseBpm }, said.peak, words)
  return (
    <li className={styles.episode}>
      <h3 className={styles.small}>{said.at(formats.clock(flood.at.wall))}</h3>
      {flood.verdict !== 'struck' && <FigureList figures={figures} />}
      <JudgeEpisode episode={episode} talked={talked} />
      {flood.verdict !== 'struck' && !talked.review.couple.solo && (
        <Show
          talked={talked}
          subject={{ kind: 'episode', floodS: flood.at.atS }}
          text={show.episode(talked.otherName)}
          hint={show.episodeHint}
        />
      )}
    </li>
  )
}

type Props = { readonly own: OwnReview; readonly talked: Talked }

/**
 * When the own body was up, one by one: each figure is told with its coverage, or it is said why not. What its owner has
 * struck out has no figure.
 */
export const Episodes = ({ own: { episodes, upShare }, talked }: Props) => {
  const {
    review: { episodes: words },
    afterTalk,
    talk,
  } = useWords()
  // That none was noticed says something only where one could have been.
  const none = upShare.kind === 'told' ? words.none : talk.cannotTell(words.why[upShare.why])
  return (
    <Section title={words.title}>
      {episodes.length === 0 ? (
        <Why>{none}</Why>
      ) : (
        <>
          <Why>{afterTalk.judge.hint}</Why>
          <ol className={styles.episodes}>
            {episodes.map((episode) => (
              <Episode key={episode.flood.at.atS} episode={episode} talked={talked} />
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}
