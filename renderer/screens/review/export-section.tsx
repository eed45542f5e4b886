import { useState } from 'react'
import type { PartnerId, PerPartner } from '#shared/partners.ts'
import { TALK_FORMATS, type TalkFormat } from '#shared/review/talk-format.ts'
import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/choice-group.tsx'
import { HandOver } from '../../components/hand-over.tsx'
import { Answer, AskedForm, Section, Ways, Why } from '../../components/section.tsx'
import { Toggle } from '../../components/toggle.tsx'
import { type Asking, useAsking } from '../../components/use-asking.ts'
import { Working } from '../../components/working.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { exportAnswerSaid } from '../../people/file-answer.ts'
import { PinField } from '../../people/pin-field.tsx'
import { useNames } from '../../people/use-name.ts'

type Wanted = { format: TalkFormat; pin: string | null; withWords: boolean }

type FormProps = {
  readonly hasPin: boolean
  readonly asking: Asking
  readonly onSubmit: (wanted: Wanted) => void
  readonly onClose: () => void
}

/** What kind of file, what it holds, and who can read it then; the PIN where one is set. */
const ExportForm = ({ hasPin, asking, onSubmit, onClose }: FormProps) => {
  const { takeOut: words, yourData } = useWords()
  const [format, setFormat] = useState<TalkFormat>('report')
  const [withWords, setWithWords] = useState(false)
  const [pin, setPin] = useState('')
  return (
    <AskedForm
      asking={asking}
      submit={words.yes}
      cancel={yourData.leave}
      onSubmit={() => onSubmit({ format, withWords, pin: hasPin ? pin : null })}
      onCancel={onClose}
    >
      <Choices
        label={words.format}
        choices={TALK_FORMATS.map((value) => ({ value, text: words.formats[value].name }))}
        value={format}
        onChoose={setFormat}
      />
      <Why>{words.formats[format].what}</Why>
      {format === 'report' && (
        <Toggle pressed={withWords} onPress={() => setWithWords(!withWords)}>
          {words.withWords}
        </Toggle>
      )}
      <Why>{words.clear}</Why>
      {hasPin && <PinField value={pin} onChange={setPin} />}
    </AskedForm>
  )
}

type SectionProps = {
  readonly sessionId: string
  readonly seats: readonly PartnerId[]
  readonly hasPin: PerPartner<boolean>
}

/** One's own of a talk as files, for whoever holds the laptop. */
export const ExportSection = ({ sessionId, seats, hasPin }: SectionProps) => {
  const words = useWords()
  const names = useNames()
  const { bridge } = useEbb()
  const asking = useAsking()
  const [asked, setAsked] = useState<PartnerId | null>(null)
  const open = (partner: PartnerId): void => {
    asking.say(null)
    setAsked(partner)
  }
  const submit = async (partner: PartnerId, wanted: Wanted): Promise<void> => {
    const call = bridge.call('export:talk', { sessionId, partner, ...wanted })
    if (await asking.ask(call, exportAnswerSaid)) setAsked(null)
  }
  return (
    <Section title={words.takeOut.title}>
      {asked === null ? (
        <Ways>
          {seats.map((partner) => (
            <Button key={partner} onPress={() => open(partner)}>
              {words.takeOut.ask(names[partner])}
            </Button>
          ))}
        </Ways>
      ) : (
        <HandOver partner={asked} purpose="fill">
          {() => (
            <ExportForm
              hasPin={hasPin[asked]}
              asking={asking}
              onSubmit={(wanted) => void submit(asked, wanted)}
              onClose={() => setAsked(null)}
            />
          )}
        </HandOver>
      )}
      <Working kind="take-out" />
      {asked === null && <Answer {...asking} />}
    </Section>
  )
}
