import { type FormEvent, useId, useState } from 'react'
import type { EpochMs } from '#shared/units.ts'
import { useFormats, useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import {
  cannotPromise,
  fromField,
  inHours,
  isTomorrow,
  nextClockTime,
  sameTimeTomorrow,
  toField,
} from '../times/clock-times.ts'
import { Button, type ButtonProps } from './button.tsx'
import { Modal } from './modal.tsx'
import { SubmitButton } from './submit-button.tsx'
import styles from './time-choice.module.css'

type ChoosingProps = {
  /** When it was opened, on the session's clock: what is offered does not move under the finger. */
  readonly now: EpochMs
  readonly onChoose: (returnAt: EpochMs) => void
  readonly onClose: () => void
}

const HOURS = [1, 2] as const

const Choosing = ({ now, onChoose, onClose }: ChoosingProps) => {
  const { timeChoice: words } = useWords()
  const { clock } = useFormats()
  const id = useId()
  const [field, setField] = useState(() => toField(inHours(now, 1)))
  const typed = fromField(field)
  const own = typed === null ? null : nextClockTime(now, ...typed)
  const cannot = own === null ? null : cannotPromise(now, own)
  const back = (at: EpochMs): string =>
    (isTomorrow(now, at) ? words.backTomorrow : words.today)(clock(at))
  const tomorrow = sameTimeTomorrow(now)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (own !== null && cannot === null) onChoose(own)
  }
  return (
    <Modal title={words.title} close={words.leave} onClose={onClose}>
      <p className={styles.hint}>{words.hint}</p>
      <div className={styles.ways}>
        {HOURS.map((hours) => {
          const at = inHours(now, hours)
          return (
            <Button key={hours} onPress={() => onChoose(at)}>
              {words.inHours(hours, clock(at))}
            </Button>
          )
        })}
        <Button onPress={() => onChoose(tomorrow)}>{words.tomorrow(clock(tomorrow))}</Button>
      </div>
      <form className={styles.own} onSubmit={submit}>
        <label htmlFor={id}>{words.own}</label>
        <input
          id={id}
          className={styles.field}
          type="time"
          required
          value={field}
          onChange={({ target }) => setField(target.value)}
        />
        <SubmitButton disabled={own === null || cannot !== null}>
          {own === null ? words.choose : back(own)}
        </SubmitButton>
      </form>
      <p className={styles.answer} role="status">
        {cannot === 'too-soon' && words.tooSoon}
        {cannot === 'too-far' && words.tooFar}
      </p>
    </Modal>
  )
}

export type TimeChoiceProps = Pick<ButtonProps, 'children' | 'rank' | 'disabled'> & {
  readonly onChoose: (returnAt: EpochMs) => void
}

/** A button that asks for a time to come back within a day, and hands on the one that was chosen. */
export const TimeChoice = ({ onChoose, ...button }: TimeChoiceProps) => {
  const { store } = useEbb()
  const [now, setNow] = useState<EpochMs | null>(null)
  const close = (): void => setNow(null)
  return (
    <>
      <Button {...button} onPress={() => setNow(store.view()?.live.at.wall ?? null)} />
      {now !== null && (
        <Choosing
          now={now}
          onClose={close}
          onChoose={(returnAt) => {
            close()
            onChoose(returnAt)
          }}
        />
      )}
    </>
  )
}
