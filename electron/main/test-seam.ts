import { epochMs, sessionMs } from '#shared/units.ts'
import { ManualClock } from './clock/manual-clock.ts'
import type { SessionHost } from './session/session-host.ts'

/**
 * The one way in for end-to-end tests: a clock they move, and a count of what has arrived. It exists only in builds
 * that are not for a package (`import.meta.env.EBB_TEST_SEAM`), and there only when `EBB_TEST_CLOCK` gives a start.
 */
export type TestSeam = {
  /** Moves the clock; what its time brings with it has happened when this returns. */
  advance(byMs: number): void
  /** Resolves once so many packets have reached the engine since the start, and all that came of them has happened. */
  packets(count: number): Promise<void>
}

export const testClock = (env: NodeJS.ProcessEnv): ManualClock | null => {
  const start = Number(env.EBB_TEST_CLOCK)
  if (!Number.isFinite(start) || start <= 0) return null
  return new ManualClock({ mono: sessionMs(0), wall: epochMs(start) })
}

/**
 * Puts the seam where Playwright's `evaluate` in the main process finds it. `catchUp` does what waits for real time, of which hardly
 * any passes in a test: by itself the window would be told by chance, and an hour would be written as if it were a second.
 */
export const exposeTestSeam = (
  clock: ManualClock,
  host: SessionHost,
  catchUp: () => void,
): void => {
  let arrived = 0
  let waiting: readonly { readonly count: number; readonly resolve: () => void }[] = []
  const settle = (): void => {
    const over = waiting.filter(({ count }) => arrived >= count)
    if (over.length === 0) return
    waiting = waiting.filter((wait) => !over.includes(wait))
    catchUp()
    for (const { resolve } of over) resolve()
  }
  const take = host.packet.bind(host)
  host.packet = (...packet) => {
    take(...packet)
    arrived += 1
    settle()
  }
  const seam: TestSeam = {
    advance: (byMs) => {
      clock.advance(byMs)
      catchUp()
    },
    packets: (count) =>
      new Promise((resolve) => {
        waiting = [...waiting, { count, resolve }]
        settle()
      }),
  }
  Object.assign(globalThis, { ebbTest: seam })
}
