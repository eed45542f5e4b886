import type { Mode } from '#shared/people/set-up.ts'
import { Hint, Soft } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useSay } from '../../people/use-say.ts'
import styles from './set-up.module.css'

const MODES: readonly Mode[] = ['two', 'solo']

/** The two of us, or just me: two ordinary ways, neither of them louder. */
export const ModeStep = () => {
  const { mode: words } = useWords().setUp
  const say = useSay()
  const chosen = useLive(({ people }) => people.mode)
  const texts = {
    two: { name: words.two, hint: words.twoHint },
    solo: { name: words.solo, hint: words.soloHint },
  }
  return (
    <>
      <Soft>{words.hint}</Soft>
      <div className={styles.cards} role="radiogroup" aria-label={words.title}>
        {MODES.map((mode) => (
          <label key={mode} className={styles.card}>
            <input
              type="radio"
              name="mode"
              checked={mode === chosen}
              onChange={() => say({ kind: 'mode', mode })}
            />
            <span className={styles.cardName}>{texts[mode].name}</span>
            <Hint as="span" wrap="pretty">
              {texts[mode].hint}
            </Hint>
          </label>
        ))}
      </div>
    </>
  )
}
