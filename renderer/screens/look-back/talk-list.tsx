import { useDeferredValue, useMemo, useState } from 'react'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import { type EpochMs, epochMs } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { Ways, Why } from '../../components/section.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { ALL, byMonth, findTalks, type Wanted, type WordsOfTalks } from './find-talks.ts'
import styles from './look-back.module.css'
import { TalkTable } from './talk-table.tsx'
import { WantedForm } from './wanted-form.tsx'

/** So many lines at first and with each press (ours: two years of weekly talks). */
const PAGE = 100

/** Where somebody is in the list. */
export type Place = {
  readonly wanted: Wanted
  /** So many lines are shown. */
  readonly most: number
  readonly lastOpened: string | null
}

export const AT_THE_TOP: Place = { wanted: ALL, most: PAGE, lastOpened: null }

export type TalkListProps = {
  readonly talks: readonly SessionSummary[]
  readonly written?: WordsOfTalks | null
  readonly place: Place
  readonly onPlace: (place: Place) => void
  readonly onOpen: (talk: SessionSummary) => void
}

/** What was found, in words, and the way back to all of it where that is nothing. */
const Found = ({ found, of, onAll }: { found: number; of: number; onAll: () => void }) => {
  const { find } = useWords().lookBack
  return (
    <>
      <p role="status" className={styles.found}>
        {found === of ? null : find.found(found, of)}
      </p>
      {found === 0 && (
        <Ways>
          <Button onPress={onAll}>{find.showAll}</Button>
        </Ways>
      )}
    </>
  )
}

/** Talks to look for and to open, the newest first. */
export const TalkList = ({ talks, written = null, place, onPlace, onOpen }: TalkListProps) => {
  const { find } = useWords().lookBack
  const { most, lastOpened } = place
  // Typing goes on while a long list is looked through.
  const wanted = useDeferredValue(place.wanted)
  const [now] = useState<EpochMs>(() => epochMs(Date.now()))
  const formats = useFormats()
  const calendar = useMemo(() => formats.calendar(), [formats])
  const found = useMemo(
    () => findTalks(talks, wanted, now, calendar, written),
    [talks, wanted, now, calendar, written],
  )
  const months = useMemo(() => byMonth(found.slice(0, most), calendar), [found, most, calendar])
  const setWanted = (next: Wanted): void => onPlace({ wanted: next, most: PAGE, lastOpened: null })
  return (
    <>
      <WantedForm
        talks={talks}
        calendar={calendar}
        wanted={place.wanted}
        onWanted={setWanted}
        hasWords={written !== null}
      />
      <Found found={found.length} of={talks.length} onAll={() => setWanted(ALL)} />
      <TalkTable months={months} {...{ written, lastOpened, onOpen }} />
      {found.length > most && (
        <>
          <Why>{find.shown(most, found.length)}</Why>
          <Ways>
            <Button onPress={() => onPlace({ ...place, most: most + PAGE, lastOpened: null })}>
              {find.more}
            </Button>
          </Ways>
        </>
      )}
    </>
  )
}
