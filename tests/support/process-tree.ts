import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 10
const PATIENCE_MS = 10_000

/**
 * The processes below this one, as Linux tells them; none elsewhere.
 * Chromium's helpers outlive a main process that was killed or aborted, and still write into the profile.
 */
export const descendants = (pid: number): readonly number[] => {
  const tasks = `/proc/${pid}/task`
  if (!existsSync(tasks)) return []
  const children = readdirSync(tasks).flatMap((task) =>
    readOr(`${tasks}/${task}/children`, '').split(' ').filter(Boolean).map(Number),
  )
  return children.flatMap((child) => [child, ...descendants(child)])
}

/** Resolves once every one of them has ended; rejects, naming those left, after ten seconds. */
export const allEnded = async (pids: readonly number[]): Promise<void> => {
  const until = performance.now() + PATIENCE_MS
  for (let left = pids.filter(runs); left.length > 0; left = left.filter(runs)) {
    if (performance.now() > until) throw new Error(`still running: ${left.join(', ')}`)
    await wait(POLL_MS)
  }
}

/** A process that has ended but was not yet collected by its parent (Z) writes nothing any more. */
const runs = (pid: number): boolean => {
  const status = readOr(`/proc/${pid}/stat`, '')
  return status !== '' && status.slice(status.lastIndexOf(')') + 2).startsWith('Z') === false
}

const readOr = (path: string, otherwise: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
