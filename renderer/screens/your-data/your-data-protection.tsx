import { useState } from 'react'
import type { CallInput } from '#shared/ipc/contract.ts'
import type { DataProtection } from '#shared/ipc/data-calls.ts'
import { SHORTEST_PASSPHRASE } from '#shared/people/secret-lengths.ts'
import { Button } from '../../components/button.tsx'
import { Answer, AskedForm, Section, Ways, Why } from '../../components/section.tsx'
import { TwiceTyped } from '../../components/twice-typed.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'

type Kind = DataProtection['kind']
type Props = { readonly protection: DataProtection; readonly onChanged: () => void }

/** How the key is kept, and the other ways to keep it. */
export const ProtectionSection = ({ protection, onChanged }: Props) => {
  const { yourData: words, keys } = useWords()
  const { bridge } = useEbb()
  const asking = useAsking()
  const [asked, setAsked] = useState<Kind | null>(null)
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const close = (): void => {
    setAsked(null)
    setTyped(['', ''])
  }
  const protect = async (choice: CallInput<'vault:protect'>): Promise<void> => {
    const done = await asking.ask(bridge.call('vault:protect', choice), (given) => ({
      done: given === true,
      text: ({ yourData }) => (given === true ? yourData.done : yourData.refused),
    }))
    if (!done) return
    close()
    onChanged()
  }
  const submit = (): void => {
    const [passphrase, again] = typed
    if (asked === 'none' || asked === 'system') void protect({ kind: asked })
    else if (passphrase.length < SHORTEST_PASSPHRASE) asking.say(({ keys }) => keys.choose.short)
    else if (passphrase !== again) asking.say(({ keys }) => keys.choose.differs)
    else void protect({ kind: 'passphrase', passphrase })
  }
  const texts: Record<Kind, string> = {
    system: words.protection.system,
    passphrase: words.protection.passphrase,
    none: words.protection.open,
  }
  const ways = (['system', 'passphrase', 'none'] as const).filter(
    (kind) =>
      (kind !== protection.kind || kind === 'passphrase') &&
      (kind !== 'system' || protection.hasKeyStore),
  )
  const choose = keys.choose
  return (
    <Section title={words.protection.title}>
      <Why>{words.protection.now[protection.kind]}</Why>
      {asked === null ? (
        <>
          <Ways>
            {ways.map((kind) => (
              <Button key={kind} onPress={() => setAsked(kind)}>
                {texts[kind]}
              </Button>
            ))}
          </Ways>
          <Answer {...asking} />
        </>
      ) : (
        <AskedForm
          asking={asking}
          submit={texts[asked]}
          cancel={words.leave}
          onSubmit={submit}
          onCancel={close}
        >
          {asked === 'passphrase' ? (
            <TwiceTyped
              words={{
                fresh: choose.passphrase,
                freshHint: choose.passphraseHint,
                again: choose.again,
              }}
              typed={typed}
              onTyped={setTyped}
            />
          ) : (
            <Why>{asked === 'none' ? words.protection.openHint : words.protection.systemHint}</Why>
          )}
        </AskedForm>
      )}
    </Section>
  )
}
