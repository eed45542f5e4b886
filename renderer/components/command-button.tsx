import { type Request, useCommand } from '../live/use-command.ts'
import { Button, type ButtonProps } from './button.tsx'

export type CommandButtonProps = Omit<ButtonProps, 'onPress' | 'disabled'> & {
  readonly request: Request
}

/**
 * A button that asks main for something, and can be pressed exactly while main says it may. Upset hands click twice, and
 * by the second click another thing may stand here, or ten more minutes twenty.
 */
export const CommandButton = ({ request, ...button }: CommandButtonProps) => {
  const { allowed, run } = useCommand(request)
  return <Button {...button} single disabled={!allowed} onPress={() => void run()} />
}
