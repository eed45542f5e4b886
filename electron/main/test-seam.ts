import { epochMs, sessionMs } from '#shared/units.ts'
import { ManualClock } from './clock/manual-clock.ts'
import type { SessionHost } from './session/session-host.ts'

/**
 * The one way in for end-to-end tests: a clock they move, and a count of what has arrived. It exists only in builds
 * that are not for a package (`import.meta.env.EBB_TEST_SEAM`), and there only when `EBB_TEST_CLOCK` gives a start.
 */
export type TestSeam = {
  /** Moves the clock, and tells the window the time it is now. */
  advance(byMs: number): void
  /** Resolves once so many packets have reached the engine since the start, and the window has been told what came of them. */
  packets(count: number): Promise<void>
}

export const testClock = (env: NodeJS.ProcessEnv): ManualClock | null => {
  const start = Number(env.EBB_TEST_CLOCK)
  if (!Number.isFinite(start) || start <= 0) return null
  return new ManualClock({ mono: sessionMs(0), wall: epochMs(start) })
}

/** Puts the seam where Playwright's `evaluate` in the main process finds it. */
export const exposeTestSeam = (
  clock: ManualClock,
  host: SessionHost,
  tellWindow: () => void,
): void => {
  let arrived = 0
  let waiting: readonly { readonly count: number; readonly resolve: () => void }[] = []
  const settle = (): void => {
    const over = waiting.filter(({ count }) => arrived >= count)
    if (over.length === 0) return
    waiting = waiting.filter((wait) => !over.includes(wait))
    // By itself the window would be told after real time, of which hardly any passes here: charts would have points by chance.
    tellWindow()
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
      tellWindow()
    },
    packets: (count) =>
      new Promise((resolve) => {
        waiting = [...waiting, { count, resolve }]
        settle()
      }),
  }
  Object.assign(globalThis, { ebbTest: seam })
}
