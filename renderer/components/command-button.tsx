import { type Request, useCommand } from '../live/use-command.ts'
import { Button, type ButtonProps } from './button.tsx'

export type CommandButtonProps = Omit<ButtonProps, 'onPress' | 'disabled'> & {
  readonly request: Request
}

/** A button that asks main for something, and can be pressed exactly while main says it may. */
export const CommandButton = ({ request, ...button }: CommandButtonProps) => {
  const { allowed, run } = useCommand(request)
  return <Button {...button} disabled={!allowed} onPress={() => void run()} />
}
