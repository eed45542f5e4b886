import { lazy, type ReactNode, startTransition, useEffect, useState } from 'react'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import { Page } from '../../components/page.tsx'
import { Why } from '../../components/section.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useDrop } from '../import/drop-room.tsx'
import { ImportPart, type ImportPartProps } from '../import/import-part.tsx'
import styles from './look-back.module.css'
import { type OwnPlace, OwnWays } from './own-ways.tsx'
import { OwnWordsPage } from './own-words-page.tsx'
import { AT_THE_TOP, type Place, TalkList } from './talk-list.tsx'

/** Fetched with the list, so that they are there when a talk is opened. */
const REVIEW = import('../review/review-screen.tsx')
const TRENDS = import('../trends/trends-screen.tsx')
const ReviewScreen = lazy(async () => ({ default: (await REVIEW).ReviewScreen }))
const TrendsScreen = lazy(async () => ({ default: (await TRENDS).TrendsScreen }))

/** Past talks, told anew with each `count`; undefined until main has told them, null where it cannot. */
const usePastTalks = (count: number): readonly SessionSummary[] | null | undefined => {
  const { bridge } = useEbb()
  const [talks, setTalks] = useState<readonly SessionSummary[] | null | undefined>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each count they are asked for anew.
  useEffect(() => {
    let wanted = true
    const settle = (listed: readonly SessionSummary[] | null): void => {
      if (wanted) setTalks(listed)
    }
    bridge.call('sessions:list', undefined).then(settle, () => settle(null))
    return () => {
      wanted = false
    }
  }, [bridge, count])
  return talks
}

type Importing = Omit<ImportPartProps, 'onKept' | 'isOver'>
type ListProps = {
  readonly talks: readonly SessionSummary[] | null | undefined
  readonly importing: Importing
  readonly onKept: () => void
  readonly onBack: () => void
  /** The talks, and the ways to one's own. */
  readonly children: ReactNode
}

/** The list itself. Files are taken from the first moment: they wait until the talks are there. */
const ListPage = ({ talks, importing, onKept, onBack, children }: ListProps) => {
  const { lookBack, work } = useWords()
  const isOver = useDrop(importing.onFiles)
  return (
    <Page title={lookBack.title} back={lookBack.back} onBack={onBack}>
      {talks === undefined && <Why>{work.moment}</Why>}
      {talks === null && <Why>{lookBack.notNow}</Why>}
      {talks?.length === 0 && <p className={styles.empty}>{lookBack.empty}</p>}
      {talks && talks.length > 0 && children}
      {talks && <ImportPart {...importing} isOver={isOver} onKept={onKept} />}
    </Page>
  )
}

type Props = Importing & { readonly onBack: () => void }

/** Past talks, and each of them opened; who comes back from one is where they were. */
export const LookBackScreen = ({ onBack, ...importing }: Props) => {
  const [brought, setBrought] = useState(0)
  const talks = usePastTalks(brought)
  const [place, setPlace] = useState<Place>(AT_THE_TOP)
  const [opened, setOpened] = useState<SessionSummary | null>(null)
  const [own, setOwn] = useState<OwnPlace | null>(null)
  const open = (talk: SessionSummary): void => {
    startTransition(() => {
      setOwn(null)
      setPlace({ ...place, lastOpened: talk.id })
      setOpened(talk)
    })
  }
  const go = (to: OwnPlace | null): void => startTransition(() => setOwn(to))
  if (opened !== null) return <ReviewScreen session={opened} onBack={() => setOpened(null)} />
  if (own?.kind === 'trends') return <TrendsScreen partner={own.partner} onBack={() => go(null)} />
  if (own !== null && talks)
    return (
      <OwnWordsPage partner={own.partner} talks={talks} onBack={() => go(null)} onOpen={open} />
    )
  return (
    <ListPage {...{ talks, importing, onBack }} onKept={() => setBrought((count) => count + 1)}>
      <OwnWays onGo={go} />
      <TalkList talks={talks ?? []} place={place} onPlace={setPlace} onOpen={open} />
    </ListPage>
  )
}
