import { useState } from 'react'
import { openStep, type Step, stepAfter, stepBefore, stepsFor } from '#shared/people/set-up.ts'
import { Button } from '../../components/button.tsx'
import { Hint } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useNames } from '../../people/use-name.ts'
import { useSay } from '../../people/use-say.ts'
import { useSeats } from '../../people/use-seats.ts'
import { ChooseKeys } from '../before/keys-screen.tsx'
import { isConsentSaid } from './consent-step.tsx'
import styles from './set-up.module.css'
import { SetUpFrame } from './set-up-frame.tsx'
import { contentOf, personOf, titleOf } from './set-up-step.tsx'

type StepProps = {
  readonly step: Step
  /** In the row of all, or one thing looked at again. */
  readonly isInRow: boolean
  readonly onGoOn: () => void
  /** Null at the beginning. */
  readonly onBack: (() => void) | null
  readonly onLeave: () => void
  /** Somebody goes on alone: back to the start. */
  readonly onAlone: () => void
}

const StepView = ({ step, isInRow, onGoOn, onBack, onLeave, onAlone }: StepProps) => {
  const words = useWords()
  const names = useNames()
  const isAlone = useSeats().length === 1
  const { mode, persons } = useLive(({ people }) => people)
  const person = personOf(step)
  const steps = stepsFor(mode)
  const mayGoOn =
    person === null ||
    !step.startsWith('consent') ||
    isConsentSaid(persons[person].consent, isAlone)
  return (
    <SetUpFrame
      title={titleOf(step, words, isAlone ? null : names[person ?? 'a'])}
      {...(isInRow && { progress: { at: steps.indexOf(step) + 1, of: steps.length } })}
      onLater={onLeave}
      ways={
        <>
          {!mayGoOn && (
            <div className={styles.open}>
              <Hint wrap="pretty">{words.setUp.consent.open}</Hint>
            </div>
          )}
          <Button rank="primary" disabled={!mayGoOn} onPress={onGoOn}>
            {isInRow ? words.setUp.goOn : words.setUp.done}
          </Button>
          {onBack !== null && <Button onPress={onBack}>{words.setUp.back}</Button>}
        </>
      }
    >
      {contentOf(step, onAlone)}
    </SetUpFrame>
  )
}

/** Where this computer has no place for a key, what is said can only be kept once it has been chosen how. */
const KeysFirst = ({
  onWithout,
  onLeave,
}: {
  readonly onWithout: () => void
  readonly onLeave: () => void
}) => {
  const words = useWords()
  return (
    <SetUpFrame
      title={words.keys.choose.title}
      onLater={onLeave}
      ways={
        <div className={styles.part}>
          <Button rank="quiet" onPress={onWithout}>
            {words.setUp.keysWithout}
          </Button>
          <Hint wrap="pretty">{words.setUp.keysWithoutHint}</Hint>
        </div>
      }
    >
      <ChooseKeys />
    </SetUpFrame>
  )
}

const Finished = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { setUp: words } = useWords()
  return (
    <SetUpFrame
      title={words.finished.title}
      onLater={onLeave}
      ways={
        <Button rank="primary" onPress={onLeave}>
          {words.finished.toStart}
        </Button>
      }
    >
      <p>{words.finished.text}</p>
    </SetUpFrame>
  )
}

/** All of the set-up, one thing at a time, from where it stood. What is said is kept at once; leaving loses nothing. */
export const SetUpScreen = ({ onLeave }: { readonly onLeave: () => void }) => {
  const say = useSay()
  const mode = useLive(({ people }) => people.mode)
  const needsKeys = useLive(({ vault }) => vault === 'choose')
  const first = useLive(({ people }) => openStep(people))
  const [step, setStep] = useState<Step | null>(first)
  const [without, setWithout] = useState(false)
  if (step === null) return <Finished onLeave={onLeave} />
  if (needsKeys && !without && step !== 'about') {
    return <KeysFirst onWithout={() => setWithout(true)} onLeave={onLeave} />
  }
  const before = stepBefore(mode, step)
  const goOn = (): void => {
    say({ kind: 'passed', step })
    setStep(stepAfter(mode, step))
  }
  return (
    <StepView
      key={step}
      step={step}
      isInRow
      onGoOn={goOn}
      onBack={before === null ? null : () => setStep(before)}
      onLeave={onLeave}
      onAlone={onLeave}
    />
  )
}

export type OneStepProps = {
  readonly step: Step
  readonly onDone: () => void
  readonly onAlone: () => void
}

/** One step looked at again. */
export const OneStep = ({ step, onDone, onAlone }: OneStepProps) => (
  <StepView
    step={step}
    isInRow={false}
    onGoOn={onDone}
    onBack={null}
    onLeave={onDone}
    onAlone={onAlone}
  />
)
