import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { percent, toldText } from '#shared/report/told-text.ts'
import type { CommonView } from '#shared/review/released-view.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { MINUTE, SECOND } from '#shared/units.ts'
import { Section, Why } from '../../components/section.tsx'
import { useFormats, useSpeech, useWords } from '../../language/speech-context.ts'
import { PersonLabel } from '../../people/person-label.tsx'
import { useNames } from '../../people/use-name.ts'
import styles from './review.module.css'
import { changeText } from './review-texts.ts'

const inMinutes = (seconds: number): number => Math.round((seconds * SECOND) / MINUTE)

/** How long both were up, beside what chance gives; nothing under a minute, or where it cannot be told. */
const BothUp = ({ common: { together, settling } }: { readonly common: CommonView }) => {
  const { together: words } = useWords().afterTalk
  if (together === null) return <p>{words.unknown}</p>
  if (!together.worthAWord) {
    const isStill = PARTNERS.every((id) => settling[id].length === 0)
    return isStill ? <p>{words.nothing}</p> : null
  }
  const minutes = inMinutes(together.bothUpS)
  return (
    <>
      <p>{minutes === 1 ? words.minute : words.minutes(minutes)}</p>
      <Why>{words.chance(inMinutes(together.expectedByChanceS), percent(together.coverage))}</Why>
    </>
  )
}

type BesideProps = {
  readonly review: ReviewView
  readonly common: CommonView
  readonly seat: PartnerId
}

/** How one came down, in the same words as the other beside it. */
const ComingDown = ({ review, common, seat }: BesideProps) => {
  const { words, formats } = useSpeech()
  const { together: said } = words.afterTalk
  const settling = common.settling[seat]
  return (
    <div className={styles.beside}>
      <PersonLabel partner={seat} />
      {settling.length === 0 && (
        <Why>
          {common.isClear[seat]
            ? said.settlingNone
            : words.talk.cannotTell(words.review.episodes.why['not-clear'])}
        </Why>
      )}
      <dl className={styles.beside}>
        {settling.map(({ at, settleS }) => (
          <div key={at}>
            <dt>{said.settling(formats.clock(at))}</dt>
            <dd>{toldText(settleS, 'time', words)}</dd>
          </div>
        ))}
        {review.couple.pauses.map(({ begun }, pause) => {
          const change = common.changes[pause]
          return change === undefined ? null : (
            <div key={begun.atS}>
              <dt>{said.change(formats.clock(begun.wall))}</dt>
              <dd>{changeText(change[seat], words)}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

const Common = ({ review, common }: Omit<BesideProps, 'seat'>) => (
  <>
    <BothUp common={common} />
    <div className={styles.sideBySide}>
      {PARTNERS.map((seat) => (
        <ComingDown key={seat} {...{ review, common, seat }} />
      ))}
    </div>
  </>
)

/** What both released: only then is there anything here, and only what both did. */
export const Together = ({ review }: { readonly review: ReviewView }) => {
  const { together: words } = useWords().afterTalk
  const formats = useFormats()
  const names = useNames()
  const { common, callers, coMovement } = review.both
  const asked = callers.flatMap((caller, pause) => {
    const begun = review.couple.pauses[pause]?.begun
    return caller === null || begun === undefined
      ? []
      : [words.asked(formats.clock(begun.wall), names[caller])]
  })
  if (common === null && asked.length === 0 && coMovement === null) return null
  return (
    <Section title={words.title}>
      {common !== null && <Common review={review} common={common} />}
      {asked.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {coMovement !== null && (
        <>
          <h3 className={styles.small}>{words.compare.title}</h3>
          <p>{words.compare[coMovement]}</p>
          <Why>{words.compare.warning}</Why>
        </>
      )}
    </Section>
  )
}
