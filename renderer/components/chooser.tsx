import { useEffect, useRef, useSyncExternalStore } from 'react'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import type { StrapIdentity } from '#shared/straps/link.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { useNames } from '../people/use-name.ts'
import { Button } from './button.tsx'
import styles from './chooser.module.css'
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

/** Which strap is it? Open from the press on a seat's button until an answer. */
export const Chooser = () => {
  const words = useWords()
  const { antenna } = useEbb()
  const dialog = useRef<HTMLDialogElement>(null)
  const { choosing } = useSyncExternalStore(antenna.subscribe, antenna.view)
  const candidates = useLive((view) => view.candidates)
  const open = choosing !== null && !choosing.cancelled
  const heard = candidates ?? []

  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      className={styles.chooser}
      aria-labelledby="chooser-title"
      onCancel={(event) => {
        // However it is closed is an answer; main must hear it, or the search never ends.
        event.preventDefault()
        antenna.choose(null)
      }}
    >
      <h2 id="chooser-title" className={styles.title}>
        {words.strap.choose}
      </h2>
      <p className={styles.hint}>{words.strap.chooseHint}</p>
      <div className={styles.found}>
        <ul className={styles.list} aria-live="polite">
          {heard.map((strap) => (
            <li key={strap.id}>
              <Candidate strap={strap} />
            </li>
          ))}
        </ul>
        {open && heard.length === 0 && (
          <div className={styles.checks}>
            <StrapChecks />
          </div>
        )}
      </div>
      <p className={styles.searching} role="status">
        {choosing?.over ? words.strap.searchOver : words.strap.searching}
      </p>
      <div className={styles.foot}>
        {choosing?.over && (
          <Button onPress={() => void antenna.connect(choosing.partner)}>
            {words.strap.searchAgain}
          </Button>
        )}
        <Button rank="secondary" onPress={() => antenna.choose(null)}>
          {words.strap.cancel}
        </Button>
      </div>
    </dialog>
  )
}
