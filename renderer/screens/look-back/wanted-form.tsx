import type { Calendar } from '#shared/guidance/formats.ts'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useWords } from '../../language/speech-context.ts'
import type { Wanted } from './find-talks.ts'
import styles from './look-back.module.css'

const whenOf = (chosen: string): Wanted['when'] =>
  chosen === 'all' || chosen === 'recent' ? chosen : { year: chosen }

/** No more than this is typed to find a talk, characters. */
const LONGEST = 100

export type WantedFormProps = {
  /** All there are: only what tells them apart is asked for. */
  readonly talks: readonly SessionSummary[]
  readonly calendar: Calendar
  readonly wanted: Wanted
  readonly onWanted: (wanted: Wanted) => void
  readonly hasWords: boolean
}

/** Which talks are looked for: words, pauses, who sat there, when. */
export const WantedForm = ({ talks, calendar, wanted, onWanted, hasWords }: WantedFormProps) => {
  const { find } = useWords().lookBack
  const years = [...new Set(talks.map(({ begunAt }) => calendar.year(begunAt)))]
  const { when } = wanted
  const isMixed = talks.some(({ solo }) => solo) && talks.some(({ solo }) => !solo)
  return (
    <search className={styles.find}>
      <TextField
        label={hasWords ? find.textAndWords : find.text}
        value={wanted.text}
        longest={LONGEST}
        onChange={(text) => onWanted({ ...wanted, text })}
      />
      <div className={styles.choices}>
        <Select
          label={find.when.title}
          value={typeof when === 'string' ? when : when.year}
          choices={[
            ['all', find.when.all],
            ['recent', find.when.recent],
            ...years.map((year) => [year, year] as const),
          ]}
          onChoose={(chosen) => onWanted({ ...wanted, when: whenOf(chosen) })}
        />
        <Select
          label={find.pauses.title}
          value={wanted.pauses}
          choices={[
            ['all', find.pauses.all],
            ['with', find.pauses.with],
            ['without', find.pauses.without],
          ]}
          onChoose={(pauses) => onWanted({ ...wanted, pauses })}
        />
        {isMixed && (
          <Select
            label={find.who.title}
            value={wanted.who}
            choices={[
              ['all', find.who.all],
              ['two', find.who.two],
              ['one', find.who.one],
            ]}
            onChoose={(who) => onWanted({ ...wanted, who })}
          />
        )}
      </div>
    </search>
  )
}
