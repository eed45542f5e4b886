import { commandKey } from '#shared/session/commands.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import type { ButtonProps } from './button.tsx'
import { TimeChoice } from './time-choice.tsx'

export type PromiseChoiceProps = Pick<ButtonProps, 'children' | 'rank'> & {
  /** `postpone` ends a talk with a time to come back to it; `move-promise` gives one that stands another time. */
  readonly kind: 'postpone' | 'move-promise'
}

/** A button that asks for a time within a day, and promises it. */
export const PromiseChoice = ({ kind, ...button }: PromiseChoiceProps) => {
  const { bridge } = useEbb()
  const allowed = useLive(({ live }) => live.allowed.includes(commandKey({ kind })))
  return (
    <TimeChoice
      {...button}
      disabled={!allowed}
      onChoose={(returnAt) => void bridge.call('session:command', { kind, returnAt })}
    />
  )
}
