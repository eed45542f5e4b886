import { useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { BREATH_POLICY, type BreathRate } from '#shared/practice/policy.ts'
import { Choices } from '../../components/choice-group.tsx'
import { Soft } from '../../components/hint.tsx'
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
  const { practice, settings } = useWords()
  const { pace } = practice
  const { figure } = useFormats()
  const { bridge, store } = useEbb()
  const alone = useLive(({ people }) => people.mode === 'solo')
  const [said, setSaid] = useState<Said | null>(null)
  const [answer, setAnswer] = useState('')
  const choose = async (next: Said): Promise<void> => {
    setSaid(next)
    const breathsPerMinute = next === 'none' ? null : next
    const told = { breathsPerMinute }
    const kept = await bridge.call('people:tell', { partner, told }).catch(() => false)
    if (!kept) return setAnswer(pace.notKept)
    if (breathsPerMinute === null) return setAnswer(pace.noneKept)
    if (alone) store.changeSettings({ breathsPerMinute })
    setAnswer((alone ? pace.keptForPauses : pace.kept)(breathsPerMinute))
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
      <p role="status">{answer}</p>
    </div>
  )
}
