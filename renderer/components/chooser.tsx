import { useSyncExternalStore } from 'react'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import type { StrapIdentity } from '#shared/straps/link.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { useNames } from '../people/use-name.ts'
import type { Search } from '../straps/antenna-view.ts'
import { Button } from './button.tsx'
import styles from './chooser.module.css'
import { Modal } from './modal.tsx'
import { StrapChecks } from './strap-checks.tsx'
import { StrapName } from './strap-name.tsx'

/** One strap that was heard; where it is on a seat already, which one. */
const Candidate = ({ strap }: { readonly strap: StrapIdentity }) => {
  const names = useNames()
  const { antenna } = useEbb()
  const seat = useLive(({ live: { seats } }): PartnerId | null => {
    const on = (id: PartnerId): boolean => {
      const { link } = seats[id]
      return link.kind !== 'none' && link.strap.id === strap.id
    }
    return PARTNERS.find(on) ?? null
  })
  return (
    <button type="button" className={styles.candidate} onClick={() => antenna.choose(strap)}>
      <span className={styles.name}>
        <StrapName name={strap.name} />
      </span>
      {seat !== null && <span className={styles.seat}>{names[seat]}</span>}
    </button>
  )
}

/** The straps that were heard; where none was, what can be done about it. Of a search that failed nothing can be chosen. */
const Heard = ({ search }: { readonly search: Search }) => {
  const heard = useLive((view) => view.candidates)
  const candidates = search === 'failed' ? [] : (heard ?? [])
  return (
    <div className={styles.found}>
      <ul className={styles.list} aria-live="polite">
        {candidates.map((strap) => (
          <li key={strap.id}>
            <Candidate strap={strap} />
          </li>
        ))}
      </ul>
      {candidates.length === 0 && (
        <div className={styles.checks}>
          <StrapChecks />
        </div>
      )}
    </div>
  )
}

/** Which strap is it? Open from the press on a seat's button until an answer; however it is closed is one. */
export const Chooser = () => {
  const { strap } = useWords()
  const { antenna } = useEbb()
  const { choosing } = useSyncExternalStore(antenna.subscribe, antenna.view)
  if (choosing === null || choosing.cancelled) return null
  const cancel = (): void => antenna.choose(null)
  return (
    <Modal
      title={strap.choose}
      close={strap.cancel}
      onClose={cancel}
      foot={
        choosing.search !== 'on' && (
          <Button onPress={() => void antenna.connect(choosing.partner)}>
            {strap.searchAgain}
          </Button>
        )
      }
    >
      <p className={styles.hint}>{strap.chooseHint}</p>
      <Heard search={choosing.search} />
      <p className={styles.searching} role="status">
        {strap.search[choosing.search]}
      </p>
    </Modal>
  )
}
