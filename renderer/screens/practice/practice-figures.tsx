import type { Words } from '#shared/guidance/words.ts'
import { toldText } from '#shared/report/told-text.ts'
import type { OwnPractice } from '#shared/review/own-practice.ts'
import type { Descent, PaceFigure } from '#shared/review/practice-figures.ts'
import { FigureList } from '../../components/figure-list.tsx'
import { Soft } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import styles from './practice.module.css'

const Paces = ({ paces }: { readonly paces: readonly PaceFigure[] }) => {
  const words = useWords()
  const { pace } = words.practice
  return (
    <>
      <h3>{pace.swing}</h3>
      <FigureList
        figures={paces.map(({ breathsPerMinute, swingBpm }) => [
          words.settings.breathsPerMinute(breathsPerMinute),
          toldText(swingBpm, 'bpm', words),
        ])}
      />
      <Soft>{pace.swingHint}</Soft>
    </>
  )
}

const restText = ({ rest }: Descent, { practice: { descent }, review }: Words): string => {
  if (rest === null) return descent.noRest
  const bpm = review.episodes.bpm(Math.round(rest.bpm))
  return rest.quality === 'provisional' ? descent.roughRest(bpm) : bpm
}

const earlierText = (settle: OwnPractice['settle'], words: Words): string | null => {
  if (settle === null) return null
  const { earlier } = words.practice.descent
  if (settle.by === null) return earlier[settle.change]
  const by = Math.round(settle.by)
  return earlier[settle.change](words.review.episodes.minutes(Math.floor(by / 60), by % 60))
}

const CameDown = ({
  descent,
  settle,
}: {
  readonly descent: Descent
  readonly settle: OwnPractice['settle']
}) => {
  const words = useWords()
  const said = words.practice.descent
  return (
    <>
      <FigureList
        figures={[
          [said.rest, restText(descent, words)],
          [said.peak, toldText(descent.peakAboveRest, 'bpm', words)],
          [said.half, toldText(descent.halfLifeS, 'time', words)],
          [said.settle, toldText(descent.settleS, 'time', words)],
        ]}
      />
      <Soft>
        {earlierText(settle, words)} {said.hint}
      </Soft>
    </>
  )
}

/** The figures of a practice, each with how much of its time was clear. */
export const Figures = ({ own: { figures, settle } }: { readonly own: OwnPractice }) => {
  const { list } = useWords().practice
  if (figures.kind === 'breathing') return <p>{list.breathing}</p>
  return (
    <div className={styles.sheet}>
      {figures.kind === 'pace' ? (
        <Paces paces={figures.paces} />
      ) : (
        <CameDown descent={figures.descent} settle={settle} />
      )}
    </div>
  )
}
