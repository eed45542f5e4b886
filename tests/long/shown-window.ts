import type { Page } from 'playwright/test'
import type { Bridge } from '#shared/ipc/contract.ts'
import { replay } from '#shared/session/engine.ts'
import type { Entry } from '#shared/session/facts.ts'
import { type LiveSnapshot, snapshotOf } from '#shared/session/snapshot.ts'

/** What the two press at random, and the fact that each of it becomes; ending the talk is not among it. */
const PRESSED = [
  { key: 'begin-talk', command: { kind: 'begin-talk' }, becomes: 'talk-begun' },
  { key: 'pause', command: { kind: 'pause', returnAt: null }, becomes: 'pause-begun' },
  { key: 'extend', command: { kind: 'extend' }, becomes: 'pause-extended' },
  { key: 'ready:a', command: { kind: 'ready', partner: 'a' }, becomes: 'ready' },
  { key: 'ready:b', command: { kind: 'ready', partner: 'b' }, becomes: 'ready' },
  { key: 'moved:a', command: { kind: 'moved', partner: 'a' }, becomes: 'moved' },
  { key: 'moved:b', command: { kind: 'moved', partner: 'b' }, becomes: 'moved' },
] as const

export type Becomes = (typeof PRESSED)[number]['becomes']

/** A page that tells all that it was shown, as it is shown it, and that can press what is allowed. */
export class ShownWindow {
  readonly #page: Page
  /** All that this page was shown, the newest last. */
  readonly shown: LiveSnapshot[] = []

  constructor(page: Page) {
    this.#page = page
  }

  async listen(): Promise<void> {
    await this.#page.exposeFunction('tellShown', (shown: LiveSnapshot) => this.shown.push(shown))
    await this.#page.evaluate(async () => {
      const { ebb, tellShown } = window as unknown as {
        ebb: Bridge
        tellShown: (shown: LiveSnapshot) => void
      }
      ebb.on('live:snapshot', tellShown)
      tellShown((await ebb.call('app:state', undefined)).live)
    })
  }

  /** Presses one of the things that are allowed; which fact it has become, null where nothing was done. Rejects where the app has gone. */
  async press(share: number): Promise<Becomes | null> {
    const allowed = this.shown.at(-1)?.allowed ?? []
    const open = PRESSED.filter(({ key }) => allowed.some((one) => one === key))
    const chosen = open[Math.floor(share * open.length)]
    if (chosen === undefined) return null
    const done = await this.#page.evaluate(
      (command) => (window as unknown as { ebb: Bridge }).ebb.call('session:command', command),
      chosen.command,
    )
    return done ? chosen.becomes : null
  }

  get bothLive(): boolean {
    const seats = this.shown.at(-1)?.seats
    return seats?.a.link.kind === 'live' && seats.b.link.kind === 'live'
  }

  /** What it was shown, once for each change of what had been decided, and the last. */
  get turns(): readonly LiveSnapshot[] {
    return this.shown.filter(
      (one, at) => at === this.shown.length - 1 || decided(one) !== decided(this.shown[at + 1]),
    )
  }
}

/** What of a snapshot was decided by somebody, and must never be taken back. */
const decided = (shown: LiveSnapshot | undefined): string =>
  JSON.stringify([shown?.phase, shown?.seats.a.ready, shown?.seats.b.ready])

/**
 * Whether the journal's entries up to that instant tell the same as the window was shown at it: the phase with all its
 * times, and who was ready. Of what was decided in the same millisecond the window may have been shown a part.
 */
export const isKept = (shown: LiveSnapshot, entries: readonly Entry[]): boolean => {
  const until = entries.filter(({ at }) => at.mono <= shown.at.mono)
  const before = until.findIndex(({ at }) => at.mono === shown.at.mono)
  for (let length = until.length; length >= (before < 0 ? until.length : before); length -= 1) {
    const told = snapshotOf(replay(until.slice(0, length)), shown.at)
    if (decided(told) === decided(shown)) return true
  }
  return false
}
