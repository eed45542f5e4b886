import type { ReactNode } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { Step } from '#shared/people/set-up.ts'
import { AgreementStep } from './agreement-step.tsx'
import { ConsentStep } from './consent-step.tsx'
import { ModeStep } from './mode-step.tsx'
import { PersonStep } from './person-step.tsx'
import { PinStep } from './pin-step.tsx'
import { SafetyStep } from './safety-step.tsx'
import { AboutStep, CaringStep } from './simple-steps.tsx'
import { SoothesStep } from './soothes-step.tsx'

/** Whose step it is; null where it is nobody's. */
export const personOf = (step: Step): PartnerId | null =>
  step.endsWith('-a') ? 'a' : step.endsWith('-b') ? 'b' : null

/** What stands over a step. `name`: of the person whose step it is; null where there is one person only. */
export const titleOf = (step: Step, { setUp, safety }: Words, name: string | null): string => {
  switch (step) {
    case 'about':
    case 'mode':
    case 'caring':
    case 'pin':
      return setUp[step].title
    case 'safety-a':
    case 'safety-b':
      return safety.title
    case 'person-a':
    case 'person-b':
      return name === null ? setUp.person.title : setUp.person.titleOf(name)
    case 'soothes-a':
    case 'soothes-b':
      return name === null ? setUp.soothes.title : setUp.soothes.titleOf(name)
    case 'consent-a':
    case 'consent-b':
      return name === null ? setUp.consent.title : setUp.consent.titleOf(name)
    case 'agreement':
      return name === null ? setUp.agreement.titleSolo : setUp.agreement.title
    default:
      return step satisfies never
  }
}

/** What is read or said in a step. */
export const contentOf = (step: Step, onAlone: () => void): ReactNode => {
  switch (step) {
    case 'about':
      return <AboutStep />
    case 'mode':
      return <ModeStep />
    case 'safety-a':
      return <SafetyStep partner="a" onAlone={onAlone} />
    case 'safety-b':
      return <SafetyStep partner="b" onAlone={onAlone} />
    case 'caring':
      return <CaringStep />
    case 'person-a':
      return <PersonStep partner="a" />
    case 'person-b':
      return <PersonStep partner="b" />
    case 'soothes-a':
      return <SoothesStep partner="a" />
    case 'soothes-b':
      return <SoothesStep partner="b" />
    case 'pin':
      return <PinStep />
    case 'consent-a':
      return <ConsentStep partner="a" />
    case 'consent-b':
      return <ConsentStep partner="b" />
    case 'agreement':
      return <AgreementStep />
    default:
      return step satisfies never
  }
}
