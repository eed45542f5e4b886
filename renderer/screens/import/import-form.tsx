import { useState } from 'react'
import type { KeepAnswer } from '#shared/ipc/import-calls.ts'
import type { PartnerId } from '#shared/partners.ts'
import { epochMs, MINUTE, SECOND } from '#shared/units.ts'
import { ChoiceSetting } from '../../components/choice-group.tsx'
import { AskedForm, Why } from '../../components/section.tsx'
import selects from '../../components/select.module.css'
import { SettingRow } from '../../components/setting-row.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useProtection } from '../../live/use-protection.ts'
import { pinAnswerSaid } from '../../people/pin-answer.ts'
import { PinField } from '../../people/pin-field.tsx'
import { useNames } from '../../people/use-name.ts'
import { useSeats } from '../../people/use-seats.ts'
import type { ReadFile } from './look-at-file.ts'

type FormProps = {
  readonly name: string
  readonly file: ReadFile
  readonly onKept: () => void
  readonly onClose: () => void
}

/** A moment of this computer's clock; null while none is written. */
const momentOf = (written: string) => {
  const at = new Date(written).getTime()
  return Number.isNaN(at) ? null : epochMs(at)
}

const WhenField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const { importing } = useWords()
  return (
    <SettingRow legend={importing.when} hint={importing.whenHint}>
      {({ labelledBy, describedBy }) => (
        <input
          type="datetime-local"
          className={selects.select}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </SettingRow>
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
  // Nobody's heart is taken for the other's by a press too many.
  const [partner, setPartner] = useState<PartnerId | null>(seats.length > 1 ? null : 'a')
  const [when, setWhen] = useState('')
  const [pin, setPin] = useState('')
  const hasPin = partner !== null && protection?.hasPin[partner] === true
  const read = file.hearts[heart]
  const { own } = file
  const submit = async (): Promise<void> => {
    if (partner === null) return asking.say(({ importing }) => importing.seatFirst)
    const begunAt = momentOf(when)
    const kept = bridge.call('import:keep', { heart, partner, pin: hasPin ? pin : null, begunAt })
    const isDone = await asking.ask<KeepAnswer>(kept, (answer) =>
      answer?.kind === 'stopped'
        ? { done: false, text: ({ importing }) => importing.stopped }
        : pinAnswerSaid(answer),
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
        <p>
          {importing.read(
            name,
            Math.round((read.lengthS * SECOND) / MINUTE),
            read.beats,
            read.rates,
          )}
        </p>
      )}
      {own !== null && (
        <Why>
          {own.begunAt === null
            ? importing.ownUndated
            : importing.ownSession(formats.day(own.begunAt))}
        </Why>
      )}
      {own === null && file.hearts.length > 1 && (
        <ChoiceSetting
          legend={importing.heart}
          choices={file.hearts.map((_, value) => ({ value, text: importing.hearts[value] ?? '' }))}
          value={heart}
          onChoose={setHeart}
        />
      )}
      {seats.length > 1 && (
        <ChoiceSetting
          legend={importing.seat}
          hint={importing.seatHint}
          choices={seats.map((value) => ({ value, text: names[value] }))}
          value={partner}
          onChoose={(seat) => {
            // What was said of one's PIN, and a wait for it, are not the other's.
            asking.say(null)
            setPartner(seat)
          }}
        />
      )}
      {own === null && <WhenField value={when} onChange={setWhen} />}
      {hasPin && <PinField value={pin} onChange={setPin} />}
    </AskedForm>
  )
}
