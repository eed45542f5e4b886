import { useState } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import { type Step, stepsFor } from '#shared/people/set-up.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useNames } from '../../people/use-name.ts'
import styles from './people-screen.module.css'
import { OneStep } from './set-up-screen.tsx'
import { personOf } from './set-up-step.tsx'

const lineOf = (step: Step, { steps }: Words['people'], name: string): string => {
  switch (step) {
    case 'about':
    case 'mode':
    case 'caring':
    case 'pin':
    case 'agreement':
      return steps[step]
    case 'safety-a':
    case 'safety-b':
      return steps.safety(name)
    case 'person-a':
    case 'person-b':
      return steps.person(name)
    case 'soothes-a':
    case 'soothes-b':
      return steps.soothes(name)
    case 'consent-a':
    case 'consent-b':
      return steps.consent(name)
    default:
      return step satisfies never
  }
}

/** What can be read again, and has nothing to change. */
const isRead = (step: Step): boolean => /^(about|caring|safety)/.test(step)

export type PeopleScreenProps = { readonly onBack: () => void; readonly onHome: () => void }

/** All that was said in the set-up, each to be looked at again. */
export const PeopleScreen = ({ onBack, onHome }: PeopleScreenProps) => {
  const { people: words, setUp, joined } = useWords()
  const names = useNames()
  const mode = useLive(({ people }) => people.mode)
  const [step, setStep] = useState<Step | null>(null)
  const toList = (): void => setStep(null)
  if (step !== null) return <OneStep step={step} onDone={toList} onAlone={onHome} />
  return (
    <Page title={words.title[mode]} back={setUp.back} onBack={onBack}>
      <ul className={styles.steps}>
        {stepsFor(mode).map((one) => {
          const line = lineOf(one, words, names[personOf(one) ?? 'a'])
          const way = isRead(one) ? words.read : words.change
          return (
            <li key={one}>
              <span className={styles.line}>{line}</span>
              <Button label={joined.of(line, way)} onPress={() => setStep(one)}>
                {way}
              </Button>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
