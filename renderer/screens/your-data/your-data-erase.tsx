import { useEffect, useState } from 'react'
import { cameUndated, type SessionSummary } from '#shared/journal/session-summary.ts'
import type { PartnerId, PerPartner } from '#shared/partners.ts'
import { MINUTE } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { Answer, AskedForm, Section, Ways, Why } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { type Asking, useAsking } from '../../components/use-asking.ts'
import type { Said } from '../../language/saying.ts'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { pinAnswerSaid } from '../../people/pin-answer.ts'
import { PinField } from '../../people/pin-field.tsx'
import { useName, useNames } from '../../people/use-name.ts'
import { useSeats } from '../../people/use-seats.ts'

type Asked =
  | { readonly kind: 'talk' }
  | { readonly kind: 'seat'; readonly partner: PartnerId }
  | { readonly kind: 'all' }

type StepProps = { readonly onClose: () => void; readonly onDone: () => void }
type StepFormProps = StepProps & {
  readonly asking: Asking
  readonly erase: () => Promise<boolean>
  readonly children: React.ReactNode
}

/** The second step: what goes, and the way back. */
const StepForm = ({ asking, erase, onClose, onDone, children }: StepFormProps) => {
  const { erase: words } = useWords().yourData
  const submit = async (): Promise<void> => {
    if (await erase()) onDone()
  }
  return (
    <AskedForm
      asking={asking}
      submit={words.yes}
      cancel={words.no}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      {children}
    </AskedForm>
  )
}

const answerTo = (done: boolean | null): Said => ({
  done: done === true,
  text: ({ yourData }) => (done === true ? yourData.done : yourData.refused),
})

/** A talk as it is named where it goes: by its day, or as the one without a date that came then. */
const useNamed = () => {
  const { yourData, talk: talkWords } = useWords()
  const { talkLine, talkWhat, undatedLine, undatedWhat } = yourData.erase
  const { day } = useFormats()
  return (talk: SessionSummary) => {
    const came = cameUndated(talk)
    const length = talkWords.minutes(Math.round(talk.length / MINUTE))
    return came === null
      ? { line: talkLine(day(talk.begunAt), length), what: talkWhat(day(talk.begunAt)) }
      : { line: undatedLine(day(came), length), what: undatedWhat(day(came)) }
  }
}

const TalkStep = (step: StepProps) => {
  const { yourData: words } = useWords()
  const named = useNamed()
  const { bridge } = useEbb()
  const asking = useAsking()
  /** Undefined until main has told them, null where it cannot. */
  const [talks, setTalks] = useState<readonly SessionSummary[] | null | undefined>()
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    bridge.call('sessions:list', undefined).then(setTalks, () => setTalks(null))
  }, [bridge])
  const all = talks ?? []
  const talk = all.find((one) => one.id === chosen) ?? all[0]
  if (talks === undefined) return null
  if (talk === undefined) {
    return (
      <>
        <Why>{talks === null ? words.refused : words.erase.noTalks}</Why>
        <Button onPress={step.onClose}>{words.erase.no}</Button>
      </>
    )
  }
  const erase = () => asking.ask(bridge.call('data:erase-talk', talk.id), answerTo)
  return (
    <StepForm {...step} asking={asking} erase={erase}>
      <Select
        label={words.erase.talk}
        value={talk.id}
        choices={all.map((one) => [one.id, named(one).line])}
        onChoose={setChosen}
      />
      <Why>{named(talk).what}</Why>
    </StepForm>
  )
}

type SeatStepProps = StepProps & { readonly partner: PartnerId; readonly hasPin: boolean }

const SeatStep = ({ partner, hasPin, ...step }: SeatStepProps) => {
  const { yourData: words } = useWords()
  const name = useName(partner)
  const { bridge, antenna } = useEbb()
  const asking = useAsking()
  const [pin, setPin] = useState('')
  const erase = async (): Promise<boolean> => {
    const asked = bridge.call('data:erase-seat', { partner, pin: hasPin ? pin : null })
    const done = await asking.ask(asked, pinAnswerSaid)
    if (done) antenna.release(partner)
    return done
  }
  return (
    <StepForm {...step} asking={asking} erase={erase}>
      <Why>{words.erase.seatWhat(name)}</Why>
      {hasPin && <PinField value={pin} onChange={setPin} />}
    </StepForm>
  )
}

const AllStep = (step: StepProps) => {
  const { erase: words } = useWords().yourData
  const { bridge } = useEbb()
  const asking = useAsking()
  const erase = () => asking.ask(bridge.call('data:erase-all', undefined), answerTo)
  return (
    <StepForm {...step} asking={asking} erase={erase}>
      <Why>{words.allWhat}</Why>
    </StepForm>
  )
}

export type EraseSectionProps = {
  /** Null while the keys are shut: then only all of it can go. */
  readonly hasPin: PerPartner<boolean> | null
  readonly onChanged: () => void
}

/** One talk, one seat's own, or everything: each said in full before it is done. */
export const EraseSection = ({ hasPin, onChanged }: EraseSectionProps) => {
  const { yourData: words } = useWords()
  const names = useNames()
  const seats = useSeats()
  const asking = useAsking()
  const [asked, setAsked] = useState<Asked | null>(null)
  const step: StepProps = {
    onClose: () => setAsked(null),
    onDone: () => {
      setAsked(null)
      asking.say(({ yourData }) => yourData.done)
      onChanged()
    },
  }
  return (
    <Section title={words.erase.title}>
      {asked === null && (
        <>
          <Ways>
            {hasPin !== null && (
              <Button onPress={() => setAsked({ kind: 'talk' })}>{words.erase.talk}</Button>
            )}
            {hasPin !== null &&
              seats.map((partner) => (
                <Button key={partner} onPress={() => setAsked({ kind: 'seat', partner })}>
                  {words.erase.seat(names[partner])}
                </Button>
              ))}
            <Button onPress={() => setAsked({ kind: 'all' })}>{words.erase.all}</Button>
          </Ways>
          <Answer {...asking} />
        </>
      )}
      {asked?.kind === 'talk' && <TalkStep {...step} />}
      {asked?.kind === 'seat' && hasPin !== null && (
        <SeatStep {...step} partner={asked.partner} hasPin={hasPin[asked.partner]} />
      )}
      {asked?.kind === 'all' && <AllStep {...step} />}
    </Section>
  )
}
