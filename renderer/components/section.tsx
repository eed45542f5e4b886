import { type FormEvent, type ReactNode, useId } from 'react'
import { useWords } from '../language/speech-context.ts'
import { Button } from './button.tsx'
import styles from './section.module.css'
import { SubmitButton } from './submit-button.tsx'
import type { Asking } from './use-asking.ts'

export type SectionProps = {
  readonly title: string
  /** What stands first in it says the same to the eye. */
  readonly isNamed?: boolean
  readonly children: ReactNode
}

/** A part of a page, under its own heading. */
export const Section = ({ title, isNamed = false, children }: SectionProps) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={isNamed ? 'spoken' : styles.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}

export const Why = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.why}>{children}</p>
)

export const Ways = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.ways}>{children}</div>
)

/** One quiet line: what came of it. */
export const Answer = ({ working, answer }: Pick<Asking, 'working' | 'answer'>) => {
  const { work } = useWords()
  return (
    <p className={styles.answer} role="status">
      {working ? work.moment : answer}
    </p>
  )
}

export type AskedFormProps = {
  readonly asking: Asking
  readonly submit: string
  readonly cancel: string
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Something to be typed or read before it is done, with the way out. */
export const AskedForm = (props: AskedFormProps) => {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    props.onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {props.children}
      <Answer {...props.asking} />
      <Ways>
        <SubmitButton disabled={props.asking.working || props.asking.waits}>
          {props.submit}
        </SubmitButton>
        <Button onPress={props.onCancel}>{props.cancel}</Button>
      </Ways>
    </form>
  )
}
