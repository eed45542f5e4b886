import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { LONGEST_LINE } from '#shared/people/own-words.ts'
import { Button } from '../../components/button.tsx'
import { Soft } from '../../components/hint.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useSay } from '../../people/use-say.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import styles from './set-up.module.css'

/** What soothes one of them: picked and written; said beforehand that the other may see it. */
export const SoothesStep = ({ partner }: { readonly partner: PartnerId }) => {
  const { alone, setUp } = useWords()
  const { soothes: words } = setUp
  const isAlone = useIsAlone()
  const say = useSay()
  const mine = useLive(({ people }) => people.persons[partner].soothes)
  const [own, setOwn] = useState('')
  const written = mine.filter((one) => !words.choices.includes(one))
  const keep = (soothes: readonly string[]): void =>
    say({ kind: 'soothes', partner, soothes: [...soothes] })
  const form = useRef<HTMLFormElement>(null)
  const count = useRef(written.length)
  useEffect(() => {
    // What was added stands over the field: it has gone down, and the next is written there.
    const field = written.length > count.current ? form.current?.querySelector('input') : null
    field?.scrollIntoView({ block: 'nearest' })
    count.current = written.length
  }, [written.length])
  const toggle = (one: string): void =>
    keep(mine.includes(one) ? mine.filter((other) => other !== one) : [...mine, one])
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (own.trim() !== '') keep([...mine, own])
    setOwn('')
  }
  return (
    <>
      <Soft>{isAlone ? alone.soothesHint : words.hint}</Soft>
      <div className={styles.ticks}>
        {words.choices.map((choice) => (
          <label key={choice} className={styles.tick}>
            <input
              type="checkbox"
              checked={mine.includes(choice)}
              onChange={() => toggle(choice)}
            />
            {choice}
          </label>
        ))}
      </div>
      {written.length > 0 && (
        <ul className={styles.own} aria-label={words.mine}>
          {written.map((one) => (
            <li key={one}>
              <bdi>{one}</bdi>
              <Button rank="quiet" label={words.remove(one)} onPress={() => toggle(one)}>
                {words.removeShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form ref={form} className={styles.add} onSubmit={add}>
        <TextField label={words.own} longest={LONGEST_LINE.soothes} value={own} onChange={setOwn} />
        <SubmitButton rank="secondary" disabled={false}>
          {words.add}
        </SubmitButton>
      </form>
    </>
  )
}
