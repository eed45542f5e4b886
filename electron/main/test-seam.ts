import { epochMs, sessionMs } from '#shared/units.ts'
import { ManualClock } from './clock/manual-clock.ts'
import type { SessionHost } from './session/session-host.ts'

/**
 * The one way in for end-to-end tests: a clock they move, and a count of what has arrived. It exists only in builds
 * that are not for a package (`import.meta.env.EBB_TEST_SEAM`), and there only when `EBB_TEST_CLOCK` gives a start.
 */
export type TestSeam = {
  advance(byMs: number): void
  /** Resolves once so many packets have reached the engine since the start. */
  packets(count: number): Promise<void>
}

export const testClock = (env: NodeJS.ProcessEnv): ManualClock | null => {
  const start = Number(env.EBB_TEST_CLOCK)
  if (!Number.isFinite(start) || start <= 0) return null
  return new ManualClock({ mono: sessionMs(0), wall: epochMs(start) })
}

/** Puts the seam where Playwright's `evaluate` in the main process finds it. */
export const exposeTestSeam = (clock: ManualClock, host: SessionHost): void => {
  let arrived = 0
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  const take = host.packet.bind(host)
  host.packet = (...packet) => {
    take(...packet)
    arrived += 1
    for (const wait of waiting) if (arrived >= wait.count) wait.resolve()
  }
  const seam: TestSeam = {
    advance: (byMs) => clock.advance(byMs),
    packets: (count) =>
      new Promise((resolve) => {
        if (arrived >= count) resolve()
        else waiting.push({ count, resolve })
      }),
  }
  Object.assign(globalThis, { ebbTest: seam })
}
