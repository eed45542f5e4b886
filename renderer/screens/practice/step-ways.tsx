import { Button } from '../../components/button.tsx'
import { CommandButton } from '../../components/command-button.tsx'
import { Hint } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useSeats } from '../../people/use-seats.ts'
import type { PracticePhase } from './practice-phase.ts'

const NEXT = { kind: 'next-step' } as const

type PacedProps = {
  readonly phase: PracticePhase
  readonly isPaced: boolean
  readonly onPace: (isPaced: boolean) => void
}

/** The way out of a pace. One of several is left for good; a pace of one's own choice only stops meanwhile. */
const Paced = ({ phase, isPaced, onPace }: PacedProps) => {
  const { practice, pause } = useWords()
  if (phase.what === 'pace') {
    return (
      <CommandButton size="large" request={NEXT}>
        {practice.step.leavePace}
      </CommandButton>
    )
  }
  return (
    <Button size="large" onPress={() => onPace(!isPaced)}>
      {isPaced ? pause.breathe.stop : pause.breathe.again}
    </Button>
  )
}

const AfterRest = () => {
  const { step } = useWords().practice
  const seats = useSeats()
  const isFound = useLive(({ live }) => seats.every((id) => live.seats[id].rest.kind === 'found'))
  return (
    <>
      <CommandButton rank={isFound ? 'primary' : 'secondary'} size="large" request={NEXT}>
        {isFound ? step.go : step.goAnyway}
      </CommandButton>
      {!isFound && <Hint>{step.goAnywayHint}</Hint>}
    </>
  )
}

const Next = ({ text }: { readonly text: string }) => (
  <CommandButton rank="primary" size="large" request={NEXT}>
    {text}
  </CommandButton>
)

/** The one thing to press in this step. */
export const StepWays = (props: PacedProps) => {
  const { step: words } = useWords().practice
  const { kind } = props.phase.step
  switch (kind) {
    case 'breathe':
      return <Paced {...props} />
    case 'free':
      return <Next text={words.nextPace} />
    case 'rest':
      return <AfterRest />
    case 'effort':
      return <Next text={words.sit} />
    case 'settle':
      return <Next text={words.enough} />
    default:
      return kind satisfies never
  }
}
