import { useId } from 'react'
import { otherOf, type PartnerId } from '#shared/partners.ts'
import { LONGEST_TYPED_NAME } from '#shared/people/own-words.ts'
import { COLOURS } from '#shared/people/people.ts'
import { HandOver } from '../../components/hand-over.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useName } from '../../people/use-name.ts'
import { useSay } from '../../people/use-say.ts'
import { useSeats } from '../../people/use-seats.ts'
import { useTyped } from '../../people/use-typed.ts'
import { OwnPart } from './own-part.tsx'
import styles from './set-up.module.css'

type OfOne = { readonly partner: PartnerId }

const NameField = ({ partner }: OfOne) => {
  const { person: words } = useWords().setUp
  const say = useSay()
  const kept = useLive(({ people }) => people.persons[partner].name ?? '')
  const typed = useTyped(kept, (name) => say({ kind: 'name', partner, name }))
  return (
    <TextField label={words.name} hint={words.nameHint} longest={LONGEST_TYPED_NAME} {...typed} />
  )
}

const ColourChoice = ({ partner }: OfOne) => {
  const { person: words } = useWords().setUp
  const say = useSay()
  const id = useId()
  const mine = useLive(({ people }) => people.persons[partner].colour)
  const others = useLive(({ people }) => people.persons[otherOf(partner)].colour)
  const otherName = useName(otherOf(partner))
  const isAlone = useSeats().length === 1
  return (
    <div className={styles.part}>
      <span id={id}>{words.colour}</span>
      <div className={styles.ticks} role="radiogroup" aria-labelledby={id}>
        {COLOURS.map((colour) => {
          const taken = !isAlone && colour === others
          const name = words.colours[colour]
          return (
            <label key={colour} className={`${styles.tick} ${styles.colour}`}>
              <input
                type="radio"
                name={id}
                aria-label={taken ? words.taken(name, otherName) : undefined}
                checked={colour === mine}
                disabled={taken}
                onChange={() => say({ kind: 'colour', partner, colour })}
              />
              <span
                className={styles.swatch}
                data-tint={partner}
                style={{ '--hue': `var(--hue-${colour})` } as React.CSSProperties}
              />
              {name}
            </label>
          )
        })}
      </div>
    </div>
  )
}

/** A name and a colour for all to see; and, for one's own eyes, what a body needs and what one tends to do. */
export const PersonStep = ({ partner }: OfOne) => {
  const { person: words } = useWords().setUp
  const { bridge } = useEbb()
  const ask = () => bridge.call('people:own', partner)
  return (
    <>
      <NameField partner={partner} />
      <ColourChoice partner={partner} />
      <Section title={words.privateTitle}>
        <HandOver partner={partner} purpose="fill" onOpen={ask}>
          {(own) => <OwnPart partner={partner} own={own} />}
        </HandOver>
      </Section>
    </>
  )
}
