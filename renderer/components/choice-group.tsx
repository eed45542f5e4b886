import { useId } from 'react'
import type { Language } from '#shared/guidance/languages.ts'
import styles from './choice-group.module.css'
import { type SettingProps, SettingRow } from './setting-row.tsx'

export type Choice<T> = {
  readonly value: T
  readonly text: string
  /** Spoken instead, where the text alone does not say enough. */
  readonly label?: string
  /** The language the text is in, where it is not the page’s. */
  readonly language?: Language
}

export type ChoicesProps<T> = {
  readonly choices: readonly Choice<T>[]
  /** Null while none is chosen. */
  readonly value: T | null
  readonly onChoose: (value: T) => void
  readonly labelledBy?: string
  /** Spoken over the group, where no text beside it says it. */
  readonly label?: string
  readonly describedBy?: string | undefined
  /** One under the other: for ways that take a few words each. */
  readonly stacked?: boolean
}

/** A few ways, one chosen: native radio buttons in a row. */
export const Choices = <T extends string | number>(props: ChoicesProps<T>) => {
  const name = useId()
  return (
    <div
      className={styles.choices}
      data-stacked={props.stacked === true}
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-label={props.label}
      aria-describedby={props.describedBy}
    >
      {props.choices.map(({ value, text, label, language }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={value}
            aria-label={label}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span lang={language}>{text}</span>
        </label>
      ))}
    </div>
  )
}

type ChoiceSettingProps<T> = Pick<SettingProps, 'legend' | 'hint'> &
  Pick<ChoicesProps<T>, 'choices' | 'value' | 'onChoose' | 'stacked'>

/** A setting with a few ways. */
export const ChoiceSetting = <T extends string | number>(props: ChoiceSettingProps<T>) => {
  const { legend, hint, ...choices } = props
  return (
    <SettingRow legend={legend} hint={hint}>
      {(ids) => <Choices {...choices} {...ids} />}
    </SettingRow>
  )
}
