import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useWords } from '../language/words-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { Button } from './button.tsx'
import styles from './chooser.module.css'

/** A strap's name comes from the air: any text. Shown as text, cut to a line, never empty. */
const LONGEST_NAME = 60

/** Which strap is it? Open while main has straps to offer, or the window has asked and none has turned up yet. */
export const Chooser = () => {
  const words = useWords()
  const { bridge, antenna } = useEbb()
  const dialog = useRef<HTMLDialogElement>(null)
  const { choosing } = useSyncExternalStore(antenna.subscribe, antenna.view)
  const candidates = useLive((view) => view.candidates)
  const cancelled = choosing?.cancelled ?? false
  const open = !cancelled && (choosing !== null || candidates !== null)

  const answer = (id: string | null): void => {
    if (id === null) antenna.cancelChoosing()
    void bridge.call('strap:choose', id)
  }

  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])

  useEffect(() => {
    // Cancelled before main had anything to cancel: say it again now that it has.
    if (cancelled && candidates !== null) void bridge.call('strap:choose', null)
  }, [bridge, cancelled, candidates])

  return (
    <dialog
      ref={dialog}
      className={styles.chooser}
      aria-labelledby="chooser-title"
      onCancel={(event) => {
        // Escape is an answer too; main must hear it, or the search never ends.
        event.preventDefault()
        answer(null)
      }}
    >
      <h2 id="chooser-title" className={styles.title}>
        {words.strap.choose}
      </h2>
      <p className={styles.hint}>{words.strap.chooseHint}</p>
      <ul className={styles.list} aria-live="polite">
        {(candidates ?? []).map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles.candidate} onClick={() => answer(id)}>
              {name.trim().slice(0, LONGEST_NAME) || words.strap.unnamed}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.searching}>{words.strap.searching}</p>
      <div className={styles.foot}>
        <Button rank="secondary" onPress={() => answer(null)}>
          {words.strap.cancel}
        </Button>
      </div>
    </dialog>
  )
}
