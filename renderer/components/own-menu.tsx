import type { PartnerId } from '#shared/partners.ts'
import { OWN_VIEWS, type OwnView } from '#shared/session/consent.ts'
import { useWords } from '../language/speech-context.ts'
import { useCommand } from '../live/use-command.ts'
import { HIDE_KEY } from '../live/use-letter-keys.ts'
import { useLive } from '../live/use-live.ts'
import { useName } from '../people/use-name.ts'
import { Button } from './button.tsx'
import { FoldButton, useFold } from './fold.tsx'
import styles from './own-menu.module.css'
import { OwnRecording } from './own-recording.tsx'

type OfSeat = { readonly partner: PartnerId }
type Done = { readonly onDone: () => void }

const useIsWorn = (partner: PartnerId): boolean =>
  useLive(({ live }) => live.seats[partner].link.kind !== 'none')

const ViewButton = ({ partner, view, onDone }: OfSeat & Done & { readonly view: OwnView }) => {
  const { own } = useWords()
  const shown = useLive(({ live }) => live.seats[partner].own?.view ?? 'private')
  const worn = useIsWorn(partner)
  const { allowed, run } = useCommand({ kind: 'show', partner, view })
  const press = (): void => {
    onDone()
    void run()
  }
  return (
    <Button
      rank="quiet"
      size="small"
      pressed={shown === view}
      disabled={!allowed || (view !== 'private' && !worn)}
      onPress={press}
    >
      {own.views[view]}
    </Button>
  )
}

const Views = ({ partner, onDone }: OfSeat & Done) => {
  const { own, strap } = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  const worn = useIsWorn(partner)
  // Simulated hearts are nobody's: there is nothing to be hidden.
  const views = OWN_VIEWS.filter((view) => !(simulated && view === 'private'))
  return (
    <fieldset className={styles.views}>
      <legend className={styles.title}>{own.shows}</legend>
      {views.map((view) => (
        <ViewButton key={view} partner={partner} view={view} onDone={onDone} />
      ))}
      {!simulated && (
        // What cannot be chosen says why.
        <p className={styles.title}>
          {worn ? own.hides(HIDE_KEY.letter.toUpperCase()) : strap.none}
        </p>
      )}
    </fieldset>
  )
}

const Panel = ({ partner, id, onDone }: OfSeat & Done & { readonly id: string }) => {
  const { own } = useWords()
  const name = useName(partner)
  const asking = useFold()
  return (
    <section id={id} className={styles.panel} data-tint={partner} aria-label={own.menuOf(name)}>
      {!asking.isOpen && <Views partner={partner} onDone={onDone} />}
      <OwnRecording partner={partner} asking={asking} onDone={onDone} />
    </section>
  )
}

/** What is this seat's own to decide: what the screen shows of it, and whether it is recorded. */
export const OwnMenu = ({ partner }: OfSeat) => {
  const { own } = useWords()
  const name = useName(partner)
  const fold = useFold()
  return (
    <>
      <FoldButton fold={fold} label={own.menuOf(name)}>
        {own.menu}
      </FoldButton>
      {fold.isOpen && <Panel partner={partner} id={fold.id} onDone={fold.shut} />}
    </>
  )
}
