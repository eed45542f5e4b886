import { lazy, Suspense, startTransition, useState } from 'react'
import { Chooser } from './components/chooser.tsx'
import { ScreenBoundary } from './components/screen-boundary.tsx'
import { Spoken } from './language/spoken.tsx'
import { useHideKey } from './live/use-hide-key.ts'
import { useHasState, useLive } from './live/use-live.ts'
import { usePageSetup } from './live/use-page-setup.ts'
import { useQuickExitKey } from './people/use-quick-exit.ts'
import { AwayScreen } from './screens/away/away-screen.tsx'
import { HomeScreen } from './screens/before/home-screen.tsx'
import { KeysScreen } from './screens/before/keys-screen.tsx'
import { NewerJournalScreen } from './screens/before/newer-journal-screen.tsx'
import { TonightScreen } from './screens/before/tonight-screen.tsx'
import { WhoseHeartScreen } from './screens/before/whose-heart-screen.tsx'
import { type Drafts, useDrafts } from './screens/close/drafts.ts'
import { EndedScreen } from './screens/close/ended-screen.tsx'
import { HelpScreen } from './screens/help/help-screen.tsx'
import { DropRoom } from './screens/import/drop-room.tsx'
import { PauseScreen } from './screens/pause/pause-screen.tsx'
import { PracticeEnded } from './screens/practice/practice-ended.tsx'
import { PracticePage } from './screens/practice/practice-page.tsx'
import { PracticeScreen } from './screens/practice/practice-screen.tsx'
import { ComeBackScreen } from './screens/re-entry/come-back-screen.tsx'
import { PeopleScreen } from './screens/set-up/people-screen.tsx'
import { SetUpScreen } from './screens/set-up/set-up-screen.tsx'
import { SettingsScreen } from './screens/settings/settings-screen.tsx'
import { NeutralTalkScreen } from './screens/talk/neutral-talk-screen.tsx'
import { RestScreen } from './screens/talk/rest-screen.tsx'
import { TalkScreen } from './screens/talk/talk-screen.tsx'
import { YourDataScreen } from './screens/your-data/your-data-screen.tsx'

/** What is not needed before a talk is fetched when it is; what is seen stays until it has come. */
const LookBackScreen = lazy(async () => ({
  default: (await import('./screens/look-back/look-back-screen.tsx')).LookBackScreen,
}))

type Place =
  | 'help'
  | 'home'
  | 'keys'
  | 'look-back'
  | 'newer-journal'
  | 'people'
  | 'practice'
  | 'set-up'
  | 'settings'
  | 'tonight'
  | 'whose-heart'
  | 'your-data'

const firstPlace = (isAsked: boolean, isNewer: boolean): Place => {
  if (isAsked) return 'keys'
  return isNewer ? 'newer-journal' : 'home'
}

/** Between talks: the start, and the pages one step from it. */
const Idle = () => {
  const vault = useLive((view) => view.vault)
  const isOpen = vault === 'open'
  // Who has protected what is kept is asked at once: a talk may be waiting behind it.
  const asked = vault === 'locked' || vault === 'lost'
  const isNewer = useLive(({ notices }) => notices.some(({ kind }) => kind === 'journal-newer'))
  const [place, choosePlace] = useState<Place>(firstPlace(asked, isNewer))
  const setPlace = (next: Place): void => startTransition(() => choosePlace(next))
  /** Files to be brought in, one after the other. */
  const [files, setFiles] = useState<readonly File[]>([])
  /** Where somebody is once there is nothing more to ask. */
  const [after, setAfter] = useState<Place>('home')
  const goHome = (): void => {
    setFiles([])
    setAfter('home')
    setPlace('home')
  }
  // Once the keys are open, or the journal is ours, there is nothing more to ask, and files that waited for it come in.
  const isOver = (place === 'keys' && isOpen) || (place === 'newer-journal' && !isNewer)
  const lookBack = isNewer ? 'newer-journal' : 'look-back'
  const shown = !isOver ? place : after === 'look-back' ? lookBack : after
  /** There, by way of the keys where they have to be asked for first. */
  const goTo = (next: Place, needsKeys: boolean): void => {
    setAfter(needsKeys ? next : 'home')
    setPlace(needsKeys ? 'keys' : next)
  }
  const goLookBack = (): void => (asked ? goTo('look-back', true) : setPlace(lookBack))
  const bringIn = (more: readonly File[]): void => {
    setFiles((waiting) => [...waiting, ...more])
    setAfter('look-back')
    setPlace(isOpen ? lookBack : 'keys')
  }
  switch (shown) {
    case 'home':
      return (
        <HomeScreen
          onBegin={() => goTo('tonight', !isOpen)}
          onSetUp={() => goTo('set-up', asked)}
          onHelp={() => setPlace('help')}
          onPractise={() => goTo('practice', asked)}
          onLookBack={goLookBack}
          onSettings={() => setPlace('settings')}
          onWhoseHeart={() => setPlace('whose-heart')}
          onFiles={bringIn}
        />
      )
    case 'help':
      return <HelpScreen onBack={goHome} />
    case 'keys':
      return <KeysScreen onBack={goHome} />
    case 'look-back':
      return (
        <LookBackScreen
          files={files}
          onFiles={bringIn}
          onDone={(done) => setFiles((waiting) => waiting.filter((one) => !done.includes(one)))}
          onBack={goHome}
        />
      )
    case 'newer-journal':
      return <NewerJournalScreen onBack={goHome} />
    case 'settings':
      return (
        <SettingsScreen
          onBack={goHome}
          onPeople={() => goTo('people', asked)}
          onYourData={() => setPlace('your-data')}
        />
      )
    case 'people':
      return <PeopleScreen onBack={() => setPlace('settings')} onHome={goHome} />
    case 'practice':
      return <PracticePage onBack={goHome} onKeys={() => goTo('practice', true)} />
    case 'set-up':
      return <SetUpScreen onLeave={goHome} />
    case 'tonight':
      return <TonightScreen onBack={goHome} />
    case 'whose-heart':
      return <WhoseHeartScreen onBack={goHome} />
    case 'your-data':
      return <YourDataScreen onBack={() => setPlace('settings')} />
    default:
      return shown satisfies never
  }
}

const Screen = ({ drafts }: { readonly drafts: Drafts }) => {
  const phase = useLive(({ live }) => live.phase)
  switch (phase.kind) {
    case 'idle':
      return <Idle />
    case 'baseline':
      return <RestScreen />
    case 'practice':
      return <PracticeScreen phase={phase} />
    case 'neutral-talk':
      return <NeutralTalkScreen phase={phase} />
    case 'talk':
    case 'breather':
    case 'proposed':
      return <TalkScreen phase={phase} />
    case 'pause':
      return <PauseScreen phase={phase} />
    case 'return':
      return <ComeBackScreen phase={phase} />
    case 'ended':
      return phase.practice === null ? (
        <EndedScreen phase={phase} drafts={drafts} />
      ) : (
        <PracticeEnded practice={phase.practice} length={phase.length} />
      )
    default:
      return phase satisfies never
  }
}

const Window = () => {
  usePageSetup()
  useHideKey()
  useQuickExitKey()
  const away = useLive((view) => view.away)
  const drafts = useDrafts(useLive(({ live }) => live.phase.kind === 'ended'))
  if (away) return <AwayScreen />
  return (
    <>
      <DropRoom>
        <ScreenBoundary>
          <Suspense>
            <Screen drafts={drafts} />
          </Suspense>
        </ScreenBoundary>
      </DropRoom>
      <Chooser />
    </>
  )
}

/** What main says decides what is seen; until it has spoken there is only the ground. */
export const App = () =>
  useHasState() ? (
    <Spoken>
      <Window />
    </Spoken>
  ) : null
