import { useState } from 'react'
import type { DataProtection } from '#shared/ipc/data-calls.ts'
import type { PartnerId, PerPartner } from '#shared/partners.ts'
import { Button } from '../../components/button.tsx'
import { Answer, AskedForm, Section, Ways, Why } from '../../components/section.tsx'
import { useAsking } from '../../components/use-asking.ts'
import type { Saying } from '../../language/saying.ts'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { carryAnswerSaid } from '../../people/file-answer.ts'
import { PinField } from '../../people/pin-field.tsx'
import { useName, useNames } from '../../people/use-name.ts'
import { useSeats } from '../../people/use-seats.ts'
import { BackUpStep, RestoreStep, type StepProps } from './your-data-backup.tsx'

type SeatWay = 'takeOut' | 'bringIn'
const WAYS = ['takeOut', 'bringIn'] as const
const CALLS = { takeOut: 'data:take-out', bringIn: 'data:bring-in' } as const

type Asked =
  | { readonly kind: SeatWay; readonly partner: PartnerId }
  | { readonly kind: 'back-up' | 'restore' }

type SeatStepProps = StepProps & {
  readonly way: SeatWay
  readonly partner: PartnerId
  readonly hasPin: boolean
}

/** One seat's own, out into a file or in from one: what it holds and who can read it is said first. */
const SeatStep = ({ way, partner, hasPin, onClose, onDone }: SeatStepProps) => {
  const words = useWords()
  const name = useName(partner)
  const { bridge } = useEbb()
  const asking = useAsking()
  const [pin, setPin] = useState('')
  const submit = async (): Promise<void> => {
    let said: Saying | null = null
    const asked = bridge.call(CALLS[way], { partner, pin: hasPin ? pin : null })
    const isDone = await asking.ask(asked, (answer) => {
      const answered = carryAnswerSaid(answer)
      said = answered.text
      return answered
    })
    if (isDone && said !== null) onDone(said)
  }
  const { takeOut } = words.portable
  return (
    <AskedForm
      asking={asking}
      submit={words.portable[way].yes}
      cancel={words.yourData.leave}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <Why>{words.portable[way].what(name)}</Why>
      {way === 'takeOut' && <Why>{takeOut.clear}</Why>}
      {hasPin && <PinField value={pin} onChange={setPin} />}
    </AskedForm>
  )
}

type ChoicesProps = { readonly isOpen: boolean; readonly onAsk: (asked: Asked) => void }

/** What a seat can do, and what both can. */
const PortableChoices = ({ isOpen, onAsk }: ChoicesProps) => {
  const { portable } = useWords()
  const names = useNames()
  const seats = useSeats()
  return (
    <>
      {isOpen &&
        seats.map((partner) => (
          <Ways key={partner}>
            {WAYS.map((kind) => (
              <Button key={kind} onPress={() => onAsk({ kind, partner })}>
                {portable[kind].ask(names[partner])}
              </Button>
            ))}
          </Ways>
        ))}
      <Ways>
        <Button onPress={() => onAsk({ kind: 'back-up' })}>{portable.backUp.ask}</Button>
        <Button onPress={() => onAsk({ kind: 'restore' })}>{portable.restore.ask}</Button>
      </Ways>
    </>
  )
}

const titleOf = (
  asked: Asked,
  { portable }: ReturnType<typeof useWords>,
  names: PerPartner<string>,
): string => {
  switch (asked.kind) {
    case 'takeOut':
    case 'bringIn':
      return portable[asked.kind].ask(names[asked.partner])
    case 'back-up':
      return portable.backUp.ask
    case 'restore':
      return portable.restore.ask
    default:
      return asked satisfies never
  }
}

type PortableProps = {
  /** Null while the keys are shut: then a seat's own cannot be taken out. */
  readonly protection: DataProtection | null
  readonly onChanged: () => void
}

/** What is kept, as files: a seat's own, or everything. */
export const PortableSection = ({ protection, onChanged }: PortableProps) => {
  const words = useWords()
  const names = useNames()
  const asking = useAsking()
  const [asked, setAsked] = useState<Asked | null>(null)
  const step: StepProps = {
    onClose: () => setAsked(null),
    onDone: (text) => {
      setAsked(null)
      asking.say(text)
      onChanged()
    },
  }
  if (asked === null) {
    return (
      <Section title={words.portable.title}>
        <PortableChoices
          isOpen={protection !== null}
          onAsk={(next) => {
            asking.say(null)
            setAsked(next)
          }}
        />
        <Answer {...asking} />
      </Section>
    )
  }
  return (
    <Section title={titleOf(asked, words, names)}>
      {(asked.kind === 'takeOut' || asked.kind === 'bringIn') && (
        <SeatStep
          {...step}
          way={asked.kind}
          partner={asked.partner}
          hasPin={protection?.hasPin[asked.partner] ?? false}
        />
      )}
      {asked.kind === 'back-up' && <BackUpStep {...step} protection={protection?.kind ?? null} />}
      {asked.kind === 'restore' && <RestoreStep {...step} />}
    </Section>
  )
}
