import { execFileSync } from 'node:child_process'

/** Bytes a file of this process may have at most from now on, or `unlimited`; what was set can be lifted again (setrlimit(2)). */
export const limitFileSize = (pid: number, most: number | 'unlimited'): void =>
  void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${most}:`], { stdio: 'ignore' })

/** Tried, not guessed. */
export const canLimitFileSize = (): boolean => {
  try {
    limitFileSize(process.pid, 'unlimited')
    return true
  } catch {
    return false
  }
}
