import { useState } from 'react'
import type { PartnerId, PerPartner } from '#shared/partners.ts'
import { SHORTEST_PIN } from '#shared/people/secret-lengths.ts'
import { Button } from '../../components/button.tsx'
import { Answer, AskedForm, Section, Ways, Why } from '../../components/section.tsx'
import { TwiceTyped } from '../../components/twice-typed.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { pinAnswerSaid } from '../../people/pin-answer.ts'
import { PinField } from '../../people/pin-field.tsx'
import { useNames } from '../../people/use-name.ts'
import { useSeats } from '../../people/use-seats.ts'

type Asked = { readonly partner: PartnerId; readonly kind: 'set' | 'change' | 'remove' }
type Props = { readonly hasPin: PerPartner<boolean>; readonly onChanged: () => void }

type FormProps = {
  readonly asked: Asked
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Sets, changes or takes away the PIN of a seat. */
const ChangePinForm = ({ asked: { partner, kind }, onClose, onDone }: FormProps) => {
  const { yourData: words } = useWords()
  const { bridge } = useEbb()
  const asking = useAsking()
  const [old, setOld] = useState('')
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const submit = async (): Promise<void> => {
    const [fresh, again] = typed
    if (kind !== 'remove' && fresh.length < SHORTEST_PIN)
      return asking.say(({ yourData }) => yourData.pin.short)
    if (kind !== 'remove' && fresh !== again)
      return asking.say(({ yourData }) => yourData.pin.differs)
    const change = {
      partner,
      old: kind === 'set' ? null : old,
      next: kind === 'remove' ? null : fresh,
    }
    const answered = bridge.call('vault:pin', change)
    if (await asking.ask(answered, pinAnswerSaid)) onDone()
  }
  return (
    <AskedForm
      asking={asking}
      submit={kind === 'remove' ? words.pin.takeAway : words.pin.save}
      cancel={words.leave}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      {kind !== 'set' && <PinField value={old} onChange={setOld} />}
      {kind !== 'remove' && <TwiceTyped words={words.pin} typed={typed} onTyped={setTyped} />}
    </AskedForm>
  )
}

/** Each seat's own PIN, offered and never demanded. */
export const PinSection = ({ hasPin, onChanged }: Props) => {
  const { yourData: words } = useWords()
  const names = useNames()
  const seats = useSeats()
  const asking = useAsking()
  const [asked, setAsked] = useState<Asked | null>(null)
  const done = (): void => {
    setAsked(null)
    asking.say(({ yourData }) => yourData.done)
    onChanged()
  }
  if (asked !== null) {
    return (
      <Section title={words.pin[asked.kind](names[asked.partner])}>
        <ChangePinForm asked={asked} onClose={() => setAsked(null)} onDone={done} />
      </Section>
    )
  }
  return (
    <Section title={words.pin.title}>
      <Why>{words.pin.why}</Why>
      {seats.map((partner) => (
        <Ways key={partner}>
          {(hasPin[partner] ? (['change', 'remove'] as const) : (['set'] as const)).map((kind) => (
            <Button key={kind} onPress={() => setAsked({ partner, kind })}>
              {words.pin[kind](names[partner])}
            </Button>
          ))}
        </Ways>
      ))}
      <Answer {...asking} />
    </Section>
  )
}
