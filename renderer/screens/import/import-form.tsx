import { useId, useState } from 'react'
import type { KeepAnswer, LookAnswer } from '#shared/ipc/import-calls.ts'
import type { PartnerId } from '#shared/partners.ts'
import { epochMs, MINUTE, SECOND } from '#shared/units.ts'
import { Choices } from '../../components/choice-group.tsx'
import { AskedForm, Why } from '../../components/section.tsx'
import selects from '../../components/select.module.css'
import { useAsking } from '../../components/use-asking.ts'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useProtection } from '../../live/use-protection.ts'
import { PinField } from '../../people/pin-field.tsx'
import { useNames } from '../../people/use-name.ts'
import { useSeats } from '../../people/use-seats.ts'
import { pinAnswerText } from '../your-data/your-data-pin-answer.ts'

type FormProps = {
  readonly name: string
  readonly file: Extract<LookAnswer, { kind: 'read' }>
  readonly onKept: () => void
  readonly onClose: () => void
}

/** A moment of this computer's clock; null while none is written. */
const momentOf = (written: string) => {
  const at = new Date(written).getTime()
  return Number.isNaN(at) ? null : epochMs(at)
}

const WhenField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const id = useId()
  const { importing } = useWords()
  return (
    <div>
      <label htmlFor={id}>{importing.when}</label>{' '}
      <input
        id={id}
        type="datetime-local"
        className={selects.select}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** What a file is, whose heart it shall be, and when it was: before anything of it is kept. */
export const ImportForm = ({ name, file, onKept, onClose }: FormProps) => {
  const words = useWords()
  const { importing, yourData } = words
  const formats = useFormats()
  const { bridge } = useEbb()
  const { protection } = useProtection()
  const names = useNames()
  const seats = useSeats()
  const asking = useAsking()
  const [heart, setHeart] = useState(0)
  const [partner, setPartner] = useState<PartnerId>('a')
  const [when, setWhen] = useState('')
  const [pin, setPin] = useState('')
  const hasPin = protection?.hasPin[partner] === true
  const read = file.hearts[heart]
  const submit = async (): Promise<void> => {
    const begunAt = momentOf(when)
    const kept = bridge.call('import:keep', { heart, partner, pin: hasPin ? pin : null, begunAt })
    const isDone = await asking.ask<KeepAnswer>(kept, (answer) =>
      answer?.kind === 'stopped'
        ? { done: false, text: importing.stopped }
        : pinAnswerText(answer, yourData),
    )
    if (isDone) onKept()
  }
  return (
    <AskedForm
      asking={asking}
      submit={importing.keep}
      cancel={yourData.leave}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      {read !== undefined && (
        <p dir="auto">
          {importing.read(
            name,
            Math.round((read.lengthS * SECOND) / MINUTE),
            read.beats,
            read.rates,
          )}
        </p>
      )}
      {file.begunAt !== null && <Why>{importing.ownSession(formats.day(file.begunAt))}</Why>}
      {file.begunAt === null && file.hearts.length > 1 && (
        <Choices
          label={importing.heart}
          choices={file.hearts.map((_, value) => ({ value, text: importing.hearts[value] ?? '' }))}
          value={heart}
          onChoose={setHeart}
        />
      )}
      {seats.length > 1 && (
        <Choices
          label={importing.seat}
          choices={seats.map((value) => ({ value, text: names[value] }))}
          value={partner}
          onChoose={setPartner}
        />
      )}
      {file.begunAt === null && <WhenField value={when} onChange={setWhen} />}
      {hasPin && <PinField value={pin} onChange={setPin} />}
    </AskedForm>
  )
}
