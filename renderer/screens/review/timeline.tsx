import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react'
import { percent } from '#shared/report/told-text.ts'
import { downOf, type Heights, heightsOf } from '#shared/review/chart-drawing.ts'
import { restAt } from '#shared/review/rests.ts'
import { type OwnReview, type ReviewView, readingAt } from '#shared/review/review-view.ts'
import { wallAt } from '#shared/review/wall-time.ts'
import { Button } from '../../components/button.tsx'
import plot from '../../components/plot.module.css'
import { Section, Ways, Why } from '../../components/section.tsx'
import { useFormats, useSpeech, useWords } from '../../language/speech-context.ts'
import {
  bandLabel,
  type ChartView,
  keyed,
  panned,
  placedLabels,
  readAt,
  wholeView,
  zoomed,
} from './chart-view.ts'
import { FactsTable } from './facts-table.tsx'
import { readingText } from './review-texts.ts'
import styles from './timeline.module.css'
import { type Tick, ticksOf } from './timeline-marks.ts'
import { TimelinePlot } from './timeline-plot.tsx'
import { useLettersAcross } from './use-letters-across.ts'

type Props = { readonly review: ReviewView; readonly own: OwnReview }
type Seen = { readonly view: ChartView; readonly onView: (view: ChartView) => void }

const share = (value: number): string => `${100 * value}%`

/** What stands beside the level: the own rest, and the highest that is reached. */
const Levels = ({
  own,
  view,
  heights,
}: Pick<Props, 'own'> & { view: ChartView; heights: Heights }) => {
  const { chart: words } = useWords().review
  const rest = restAt(own.chart.rests, view.toS) ?? own.chart.rests.at(-1)
  const { runs } = own.chart
  // It stays while what is seen moves, frame by frame.
  const highest = useMemo(
    () => Math.max(...runs.flatMap(({ points }) => points.map(({ bpm }) => bpm))),
    [runs],
  )
  // Two words in one place would be none.
  const isApart = rest === undefined || downOf(heights, rest.bpm) - downOf(heights, highest) > 0.2
  return (
    <div className={styles.levels} aria-hidden="true">
      {isApart && (
        <span style={{ insetBlockStart: share(downOf(heights, highest)) }}>
          {words.highest(Math.round(highest))}
        </span>
      )}
      {rest !== undefined && (
        <span style={{ insetBlockStart: share(downOf(heights, rest.bpm)) }}>
          {words.rest(Math.round(rest.bpm))}
        </span>
      )}
    </div>
  )
}

type MarksProps = {
  readonly ticks: readonly Tick[]
  readonly view: ChartView
  readonly letters: number
}

/** The words at the lines, in rows above the picture. */
const Marks = ({ ticks, view, letters }: MarksProps) => (
  <div className={styles.marks} aria-hidden="true">
    {placedLabels(ticks, view, letters).map(({ atS, text, across, side, row }) => (
      <span
        key={`${text} ${atS}`}
        style={{
          insetBlockEnd: `${row * 1.3}em`,
          ...(side === 'after'
            ? { insetInlineStart: share(across) }
            : { insetInlineEnd: share(1 - across) }),
        }}
      >
        {text}
      </span>
    ))}
  </div>
)

/** The words of the stretches, and when what is seen begins and ends. */
const Foot = ({ review, view, letters }: { review: ReviewView } & Omit<MarksProps, 'ticks'>) => {
  const { scenes: words } = useWords().review
  const { clock } = useFormats()
  const clockAt = (atS: number): string => clock(wallAt(review.couple, atS))
  return (
    <div className={styles.foot} aria-hidden="true">
      <div className={styles.scenes}>
        {review.scenes.map((scene) => {
          const { across, isSeen } = bandLabel(scene, words[scene.value], view, letters)
          return isSeen ? (
            <span key={scene.fromS} style={{ insetInlineStart: share(across) }}>
              {words[scene.value]}
            </span>
          ) : null
        })}
      </div>
      <div className={plot.times}>
        <span>{clockAt(view.fromS)}</span>
        <span>{clockAt(view.toS)}</span>
      </div>
    </div>
  )
}

/** The same with the mouse or a finger as with the keys. */
const Steps = ({ lengthS, view, onView }: Seen & { readonly lengthS: number }) => {
  const { chart: words } = useWords().review
  return (
    <Ways>
      <Button size="small" onPress={() => onView(panned(view, 'earlier', lengthS))}>
        {words.earlier}
      </Button>
      <Button size="small" onPress={() => onView(panned(view, 'later', lengthS))}>
        {words.later}
      </Button>
      <Button size="small" onPress={() => onView(zoomed(view, 'nearer', lengthS))}>
        {words.nearer}
      </Button>
      <Button size="small" onPress={() => onView(zoomed(view, 'wider', lengthS))}>
        {words.wider}
      </Button>
    </Ways>
  )
}

/** The picture, with a cursor that reads it aloud. */
const Picture = ({ review, own, heights, view, onView }: Props & Seen & { heights: Heights }) => {
  const speech = useSpeech()
  const { words, formats } = speech
  const hint = useId()
  const [place, letters] = useLettersAcross()
  const { lengthS, couple, scenes } = review
  // They stay while what is seen moves, frame by frame.
  const ticks = useMemo(() => ticksOf(own, couple, speech), [own, couple, speech])
  const reading = words.review.reading.at(
    formats.clock(wallAt(couple, view.atS)),
    readingText(readingAt(own.chart, view.atS), words),
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const forward = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const next = keyed(view, event, lengthS, forward)
    if (next === null) return
    event.preventDefault()
    onView(next)
  }
  const onPointerDown = ({ clientX, currentTarget }: PointerEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const across = width === 0 ? 0 : (clientX - left) / width
    const along = words.direction === 'rtl' ? 1 - across : across
    onView(readAt(view, view.fromS + along * (view.toS - view.fromS), lengthS))
  }
  return (
    <div className={styles.timeline} data-tint={own.chart.partner}>
      <Marks {...{ ticks, view, letters }} />
      <div
        ref={place}
        className={styles.picture}
        role="slider"
        tabIndex={0}
        aria-label={words.review.chart.name}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={lengthS}
        aria-valuenow={view.atS}
        aria-valuetext={reading}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
      >
        <TimelinePlot {...{ scenes, chart: own.chart, ticks, view, heights }} />
      </div>
      <Levels own={own} view={view} heights={heights} />
      <Foot {...{ review, view, letters }} />
      <p className={styles.reading} aria-hidden="true">
        {reading}
      </p>
      <Steps lengthS={lengthS} view={view} onView={onView} />
      <p id={hint} className={styles.hint}>
        {words.review.chart.hint}
      </p>
    </div>
  )
}

/** The own level over the time of the talk, and how much of it was clear. */
export const Timeline = ({ review, own }: Props) => {
  const { chart: words, episodes } = useWords().review
  const [view, setView] = useState<ChartView>(() =>
    // Where they began to talk: before that a strap is still being heard.
    readAt(wholeView(review.lengthS), review.couple.talked?.atS ?? 0, review.lengthS),
  )
  const heights = useMemo(() => heightsOf(own.chart), [own.chart])
  const { upShare, coverage } = own
  return (
    <Section title={words.title}>
      {heights === null ? (
        <Why>{words.noLevel}</Why>
      ) : (
        <>
          <Picture {...{ review, own, heights, view }} onView={setView} />
          <Why>
            {words.whole(percent(coverage))}{' '}
            {upShare.kind === 'told'
              ? words.up(percent(upShare.value), percent(upShare.coverage))
              : words.upUnknown(episodes.why[upShare.why])}
          </Why>
        </>
      )}
      <FactsTable own={own} couple={review.couple} />
    </Section>
  )
}
