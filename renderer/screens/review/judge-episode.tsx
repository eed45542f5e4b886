import { useEffect, useRef, useState } from 'react'
import type { FloodJudgement } from '#shared/review/judge-flood.ts'
import type { SessionEpisode } from '#shared/review/session-episodes.ts'
import { MINUTE, SECOND } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { FoldButton, useFold } from '../../components/fold.tsx'
import { Answer, Ways, Why } from '../../components/section.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import styles from './review.module.css'
import { useSaying } from './use-after-talk.ts'
import type { Talked } from './use-talked.ts'

const STEP_S = MINUTE / SECOND

type Props = { readonly episode: SessionEpisode; readonly talked: Talked }
type Judge = (said: Omit<FloodJudgement, 'floodS'>) => Promise<boolean>

/** When it began, moved in whole minutes within the talk, and said once it is right. */
const OtherTime = ({ episode, talked, judge }: Props & { readonly judge: Judge }) => {
  const { judge: words } = useWords().afterTalk
  const formats = useFormats()
  const { flood } = episode
  const [beganS, setBeganS] = useState(flood.beganS ?? flood.at.atS)
  const moved = (byS: number): number => Math.min(Math.max(beganS + byS, 0), talked.endS)
  return (
    <div className={styles.otherTime}>
      <p role="status">{words.at(formats.clock(talked.wallAt(beganS)))}</p>
      <Ways>
        <Button size="small" onPress={() => setBeganS(moved(-STEP_S))}>
          {words.earlier}
        </Button>
        <Button size="small" onPress={() => setBeganS(moved(STEP_S))}>
          {words.later}
        </Button>
        <Button size="small" onPress={() => void judge({ verdict: 'confirmed', beganS })}>
          {words.keep}
        </Button>
      </Ways>
    </div>
  )
}

/** What its owner has said of it, with the way back. */
const Said = ({ episode: { flood }, talked, judge }: Props & { readonly judge: Judge }) => {
  const { judge: words } = useWords().afterTalk
  const formats = useFormats()
  if (flood.verdict === 'open') return null
  return (
    <>
      <Why>
        {flood.beganS === null
          ? words.said[flood.verdict]
          : words.began(formats.clock(talked.wallAt(flood.beganS)))}
      </Why>
      <Ways>
        <Button size="small" onPress={() => void judge({ verdict: 'open', beganS: null })}>
          {words.takeBack}
        </Button>
      </Ways>
    </>
  )
}

/** Whether it was so: one quiet answer, which can be taken back. */
export const JudgeEpisode = ({ episode, talked }: Props) => {
  const { judge: words } = useWords().afterTalk
  const fold = useFold()
  const { working, answer, tell } = useSaying(talked.say)
  const judge: Judge = (said) =>
    tell(talked.judge({ floodS: episode.flood.at.atS, ...said })).then((done) => {
      if (done && fold.isOpen) fold.toggle()
      return done
    })
  const { verdict } = episode.flood
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(verdict)
  useEffect(() => {
    // What was pressed has gone with what it said.
    if (before.current !== verdict && document.activeElement === document.body)
      place.current?.focus()
    before.current = verdict
  }, [verdict])
  return (
    <div ref={place} tabIndex={-1} className={styles.said}>
      {verdict === 'open' ? (
        <>
          <Ways>
            <Button
              size="small"
              disabled={working}
              onPress={() => void judge({ verdict: 'confirmed', beganS: null })}
            >
              {words.so}
            </Button>
            <Button
              size="small"
              disabled={working}
              onPress={() => void judge({ verdict: 'struck', beganS: null })}
            >
              {words.none}
            </Button>
            <FoldButton fold={fold}>{words.otherTime}</FoldButton>
          </Ways>
          {fold.isOpen && (
            <div id={fold.id}>
              <OtherTime {...{ episode, talked, judge }} />
            </div>
          )}
        </>
      ) : (
        <Said {...{ episode, talked, judge }} />
      )}
      {(working || answer !== null) && <Answer working={working} answer={answer} />}
    </div>
  )
}
