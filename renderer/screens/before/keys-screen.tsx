import { type FormEvent, type ReactNode, useState } from 'react'
import { SHORTEST_PASSPHRASE } from '#shared/people/secret-lengths.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Answer, Section, Why } from '../../components/section.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useAsking } from '../../components/use-asking.ts'
import type { Said, Saying } from '../../language/saying.ts'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import styles from './keys-screen.module.css'

/** Nothing where it was granted, and else what is said then. */
const orSaid =
  (refused: Saying) =>
  (granted: boolean | null): Said => ({
    done: granted === true,
    text: granted === true ? null : refused,
  })

type FormProps = { readonly onSubmit: () => void; readonly children: ReactNode }

const Form = ({ onSubmit, children }: FormProps) => {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
    </form>
  )
}

/** There are no keys yet and no key store: the two say how they want them kept. */
export const ChooseKeys = () => {
  const words = useWords().keys.choose
  const { bridge } = useEbb()
  const asking = useAsking()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const protect = (): void => {
    if (passphrase.length < SHORTEST_PASSPHRASE) asking.say(({ keys }) => keys.choose.short)
    else if (passphrase !== again) asking.say(({ keys }) => keys.choose.differs)
    else
      void asking.ask(
        bridge.call('vault:choose', { kind: 'passphrase', passphrase }),
        orSaid(({ keys }) => keys.choose.failed),
      )
  }
  const keepOpen = (): void =>
    void asking.ask(
      bridge.call('vault:choose', { kind: 'none' }),
      orSaid(({ keys }) => keys.choose.failed),
    )
  return (
    <>
      <Why>{words.why}</Why>
      <Form onSubmit={protect}>
        <PassphraseField
          label={words.passphrase}
          hint={words.passphraseHint}
          purpose="new-password"
          value={passphrase}
          onChange={setPassphrase}
        />
        <PassphraseField
          label={words.again}
          purpose="new-password"
          value={again}
          onChange={setAgain}
        />
        <Answer {...asking} />
        <SubmitButton disabled={asking.working}>{words.protect}</SubmitButton>
      </Form>
      <Section title={words.openTitle}>
        <Why>{words.openHint}</Why>
        <Button onPress={keepOpen} disabled={asking.working}>
          {words.open}
        </Button>
      </Section>
    </>
  )
}

const Locked = () => {
  const words = useWords().keys.locked
  const { bridge } = useEbb()
  const asking = useAsking()
  const [passphrase, setPassphrase] = useState('')
  const unlock = (): void =>
    void asking.ask(
      bridge.call('vault:unlock', passphrase),
      orSaid(({ keys }) => keys.locked.wrong),
    )
  return (
    <>
      <Why>{words.why}</Why>
      <Form onSubmit={unlock}>
        <PassphraseField
          label={words.passphrase}
          purpose="current-password"
          value={passphrase}
          onChange={setPassphrase}
        />
        <Answer {...asking} />
        <SubmitButton disabled={asking.working}>{words.unlock}</SubmitButton>
      </Form>
    </>
  )
}

const Lost = () => {
  const words = useWords().keys.lost
  const { bridge } = useEbb()
  const asking = useAsking()
  const again = (): void =>
    void asking.ask(
      bridge.call('vault:try-again', undefined),
      orSaid(({ keys }) => keys.lost.still),
    )
  return (
    <Form onSubmit={again}>
      <Why>{words.why}</Why>
      <Answer {...asking} />
      <SubmitButton disabled={asking.working}>{words.again}</SubmitButton>
    </Form>
  )
}

const PARTS = { choose: ChooseKeys, locked: Locked, lost: Lost } as const

/** What stands between the two and what is kept of them. Gone as soon as the keys are open. */
export const KeysScreen = ({ onBack }: { readonly onBack: () => void }) => {
  const { keys } = useWords()
  const vault = useLive((view) => view.vault)
  if (vault === 'open') return null
  const Part = PARTS[vault]
  return (
    <Page title={keys[vault].title} back={keys.later} onBack={onBack}>
      <Part />
    </Page>
  )
}
