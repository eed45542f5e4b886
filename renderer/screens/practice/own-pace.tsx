import { useState } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import { BREATH_POLICY, type BreathRate } from '#shared/practice/policy.ts'
import { Choices } from '../../components/choice-group.tsx'
import { Soft } from '../../components/hint.tsx'
import type { Saying } from '../../language/saying.ts'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import styles from './practice.module.css'

type Said = BreathRate | 'none'

/**
 * Which pace felt easy, by its owner's word alone; kept under their own key. Whoever uses Ebb alone owns the pacer in a pause,
 * too; where there are two it is both's, and stays as both have set it.
 */
export const OwnPace = ({ partner }: { readonly partner: PartnerId }) => {
  const words = useWords()
  const { practice, settings } = words
  const { pace } = practice
  const { figure } = useFormats()
  const { bridge, store } = useEbb()
  const alone = useLive(({ people }) => people.mode === 'solo')
  const [said, setSaid] = useState<Said | null>(null)
  const [answer, setAnswer] = useState<{ readonly text: Saying } | null>(null)
  const say = (text: (pace: Words['practice']['pace']) => string): void =>
    setAnswer({ text: ({ practice }) => text(practice.pace) })
  const choose = async (next: Said): Promise<void> => {
    setSaid(next)
    const breathsPerMinute = next === 'none' ? null : next
    const told = { breathsPerMinute }
    const kept = await bridge.call('people:tell', { partner, told }).catch(() => false)
    if (!kept) return say((pace) => pace.notKept)
    if (breathsPerMinute === null) return say((pace) => pace.noneKept)
    if (alone) store.changeSettings({ breathsPerMinute })
    say((pace) => (alone ? pace.keptForPauses : pace.kept)(breathsPerMinute))
  }
  return (
    <div className={styles.sheet}>
      <Soft>{pace.hint}</Soft>
      <Choices<Said>
        label={pace.which}
        choices={[
          ...BREATH_POLICY.ratesPerMinute.map((value) => ({
            value,
            text: figure(value),
            label: settings.breathsPerMinute(value),
          })),
          { value: 'none', text: pace.none },
        ]}
        value={said}
        onChoose={(value) => void choose(value)}
      />
      <p role="status">{answer?.text(words)}</p>
    </div>
  )
}
