import { KEEP_DAYS, type KeepFor } from '#shared/journal/retention.ts'
import { ChoiceSetting } from '../../components/choice-group.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLeavingLine } from '../../live/use-leaving-line.ts'
import { useLive } from '../../live/use-live.ts'

/** How long talks are kept, and what goes next. */
export const RetentionRow = () => {
  const { retention } = useWords().yourData
  const { store } = useEbb()
  const keepFor = useLive(({ settings }) => settings.keepFor)
  const leaving = useLeavingLine()
  return (
    <ChoiceSetting<KeepFor>
      legend={retention.title}
      hint={leaving ?? retention.hint}
      choices={[
        ...KEEP_DAYS.map((days) => ({ value: days, text: retention.days(days) })),
        { value: 'until-erased' as const, text: retention.forever },
      ]}
      value={keepFor}
      onChoose={(value) => store.changeSettings({ keepFor: value })}
    />
  )
}
