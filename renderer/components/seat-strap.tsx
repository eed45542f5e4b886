import { useSyncExternalStore } from 'react'
import { isolated } from '#shared/guidance/isolated.ts'
import type { Words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { Link } from '#shared/straps/link.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { Button } from './button.tsx'
import styles from './seat-strap.module.css'
import { fromTheAir, StrapName } from './strap-name.tsx'

type OfSeat = { readonly partner: PartnerId }

const linkInWords = (link: Link, { strap }: Words): string => {
  switch (link.kind) {
    case 'none':
      return strap.none
    case 'connecting':
      return strap.connecting
    case 'live':
      return strap.live
    case 'lost':
      return strap.lost
    default:
      return link satisfies never
  }
}

/** The strap's own name, and under it its battery; its maker and model for whoever points at it. */
const StrapLine = ({ partner }: OfSeat) => {
  const words = useWords()
  const { link, strap } = useLive(({ live }) => live.seats[partner])
  if (link.kind === 'none') return null
  const about = [strap.maker, strap.model].filter((text) => text !== null).map(fromTheAir)
  return (
    <div className={styles.about}>
      <p
        className={styles.name}
        title={about.length === 0 ? undefined : about.map(isolated).reduce(words.joined.and)}
      >
        <StrapName name={link.strap.name} />
      </p>
      {link.kind === 'live' && strap.battery !== null && (
        <p>{words.strap.battery(strap.battery)}</p>
      )}
    </div>
  )
}

/** What is good to know of this strap before the talk. */
export const StrapNotes = ({ partner }: OfSeat) => {
  const words = useWords()
  const notes = useLive(({ live }) => live.seats[partner].strap.notes)
  return (
    <div className={styles.notes} role="status">
      {notes.map((note) => (
        <p key={note}>{words.strap.notes[note]}</p>
      ))}
    </div>
  )
}

/** How a seat stands with its strap, in words; the strap's own name under it. */
export const StrapWords = ({ partner }: OfSeat) => {
  const words = useWords()
  const { link, trouble } = useLive(({ live }) => live.seats[partner])
  const waitsFor = link.kind === 'live' && trouble !== null ? words.trouble[trouble] : null
  return (
    <div className={styles.stands}>
      <p className={styles.words}>
        {waitsFor === null ? linkInWords(link, words) : words.rest.waiting(waitsFor)}
      </p>
      <StrapLine partner={partner} />
    </div>
  )
}

/** Puts a strap on a seat, or takes it off. */
export const StrapButtons = ({ partner }: OfSeat) => {
  const { strap } = useWords()
  const { antenna } = useEbb()
  const kind = useLive(({ live }) => live.seats[partner].link.kind)
  const connect = (): void => void antenna.connect(partner)
  const release = (): void => antenna.release(partner)
  if (kind === 'none') return <Button onPress={connect}>{strap.connect}</Button>
  return (
    <>
      {kind === 'lost' && <Button onPress={connect}>{strap.connectAgain}</Button>}
      <Button rank="quiet" onPress={release}>
        {{ connecting: strap.cancel, live: strap.release, lost: strap.forget }[kind]}
      </Button>
    </>
  )
}

/** The way back for a strap that is out of reach while they talk: quiet, and only where there is something to do. */
export const StrapAgain = ({ partner }: OfSeat) => {
  const { strap } = useWords()
  const { antenna } = useEbb()
  const isLost = useLive(({ live }) => live.seats[partner].link.kind === 'lost' && !live.simulated)
  if (!isLost) return null
  return (
    <Button rank="quiet" onPress={() => void antenna.connect(partner)}>
      {strap.connectAgain}
    </Button>
  )
}

/** That a seat got no strap; what can be done about it is said where one is looked for. */
export const StrapHint = ({ partner }: OfSeat) => {
  const { strap } = useWords()
  const { antenna } = useEbb()
  const hint = useSyncExternalStore(antenna.subscribe, () => antenna.view().hints[partner])
  return (
    <div className={styles.hint} role="status">
      {hint !== null && <p>{hint === 'no-answer' ? strap.failed : strap.nothing}</p>}
    </div>
  )
}
