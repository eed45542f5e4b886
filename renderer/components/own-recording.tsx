import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../language/speech-context.ts'
import { type Request, useCommand } from '../live/use-command.ts'
import { useLive } from '../live/use-live.ts'
import { Button } from './button.tsx'
import { type Fold, FoldButton } from './fold.tsx'
import styles from './own-menu.module.css'

type OwnProps = { readonly partner: PartnerId; readonly onDone: () => void }

const Way = (props: {
  readonly request: Request
  readonly onDone: () => void
  readonly children: string
}) => {
  const { allowed, run } = useCommand(props.request)
  if (!allowed) return null
  const press = (): void => {
    props.onDone()
    void run()
  }
  return (
    // It stands where the one that asked stood: the second click of a double click erases nothing.
    <Button size="small" single onPress={press}>
      {props.children}
    </Button>
  )
}

/** What becomes of what is there of this talk: asked once, calmly, and done with the answer. */
const StopRecording = ({ partner, asking, onDone }: OwnProps & { readonly asking: Fold }) => {
  const { own } = useWords()
  return (
    <>
      <FoldButton fold={asking}>{own.stop}</FoldButton>
      {asking.isOpen && (
        <fieldset id={asking.id} className={styles.ways}>
          <legend className={styles.title}>{own.stopWhat}</legend>
          <Way request={{ kind: 'stop-recording', partner, keep: true }} onDone={onDone}>
            {own.keep}
          </Way>
          <Way request={{ kind: 'stop-recording', partner, keep: false }} onDone={onDone}>
            {own.erase}
          </Way>
        </fieldset>
      )}
    </>
  )
}

/** Recording was stopped, or never asked for: it can begin, and what there is can still be taken back. */
const NotRecorded = ({ partner, onDone }: OwnProps) => {
  const { own } = useWords()
  const erased = useLive(({ live }) => live.seats[partner].recording === 'erased')
  if (erased) return <p className={styles.title}>{own.erased}</p>
  return (
    <>
      <Way request={{ kind: 'record-again', partner }} onDone={onDone}>
        {own.again}
      </Way>
      <Way request={{ kind: 'stop-recording', partner, keep: false }} onDone={onDone}>
        {own.eraseOnly}
      </Way>
    </>
  )
}

/** What becomes of the own recording; nothing where there is nothing that could be stopped or taken up. */
export const OwnRecording = (props: OwnProps & { readonly asking: Fold }) => {
  const { own } = useWords()
  const { partner } = props
  const recording = useLive(({ live }) => live.seats[partner].recording)
  const hasHeart = useLive(({ live }) => live.seats[partner].hasHeart)
  const stop = useCommand({ kind: 'stop-recording', partner, keep: false })
  const again = useCommand({ kind: 'record-again', partner })
  if (recording !== 'erased' && !stop.allowed && !again.allowed) return null
  return (
    <div className={styles.recording}>
      {!hasHeart && stop.allowed && <p className={styles.title}>{own.withoutStrap}</p>}
      {recording === 'on' ? <StopRecording {...props} /> : <NotRecorded {...props} />}
    </div>
  )
}
