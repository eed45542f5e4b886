import { useCommand } from './use-command.ts'
import { HIDE_KEY, useLetterKeys } from './use-letter-keys.ts'

/** One key, on every screen, takes every own body off it. */
export const useHideKey = (): void => {
  const hide = useCommand({ kind: 'hide-all' })
  const act = (): void => {
    if (hide.allowed) void hide.run()
  }
  useLetterKeys([{ key: HIDE_KEY, act }])
}
