import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { PersonLabel } from '../../people/person-label.tsx'
import { useName } from '../../people/use-name.ts'
import { useSeats } from '../../people/use-seats.ts'
import styles from './pause-soothes.module.css'

const List = ({ partner }: { readonly partner: PartnerId }) => {
  const words = useWords().soothes
  const name = useName(partner)
  const mine = useLive(({ people }) => people.persons[partner].soothes)
  return (
    <section className={styles.person}>
      <h4 className={styles.name}>
        <PersonLabel partner={partner} />
      </h4>
      <ul className={styles.list} aria-label={words.listOf(name)}>
        {mine.map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What each said beforehand that soothes them, under their own name; nothing where nothing was said. */
export const PauseSoothes = () => {
  const words = useWords().soothes
  const seats = useSeats()
  const people = useLive((view) => (view.live.simulated ? null : view.people))
  const said = seats.filter((seat) => (people?.persons[seat].soothes.length ?? 0) > 0)
  if (said.length === 0) return null
  return (
    <section className={styles.soothes}>
      <h3 className={styles.title}>{words.title}</h3>
      <div className={styles.lists}>
        {said.map((partner) => (
          <List key={partner} partner={partner} />
        ))}
      </div>
    </section>
  )
}
