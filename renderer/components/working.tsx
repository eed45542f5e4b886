import type { WorkKind } from '#shared/ipc/work.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { Button } from './button.tsx'
import styles from './working.module.css'

/** How far long work of this kind is, with the way to stop it; nothing where none is being done. */
export const Working = ({ kind }: { readonly kind: WorkKind }) => {
  const words = useWords().work
  const { bridge } = useEbb()
  const work = useLive((view) => view.work)
  if (work === null || work.kind !== kind) return null
  const { done, of } = work
  return (
    <div className={styles.working}>
      <p aria-hidden="true">{words.told[kind](done, of)}</p>
      <progress
        className={styles.bar}
        value={done}
        max={of}
        aria-label={words.name[kind]}
        aria-valuetext={words.told[kind](done, of)}
      />
      <Button size="small" onPress={() => void bridge.call('work:stop', undefined)}>
        {words.stop}
      </Button>
    </div>
  )
}
