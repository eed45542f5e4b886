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
  const press = (): void => {
    props.onDone()
    void run()
  }
  return (
    <Button size="small" disabled={!allowed} onPress={press}>
      {props.children}
    </Button>
  )
}

/** What becomes of what is there of this talk: asked once, calmly, and done with the answer. */
export const StopRecording = ({
  partner,
  asking,
  onDone,
}: OwnProps & { readonly asking: Fold }) => {
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
export const NotRecorded = ({ partner, onDone }: OwnProps) => {
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
