import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from 'playwright/test'
import type { TestSeam } from '../../../electron/main/test-seam.ts'
import { type Bluez, startBluez } from '../../support/bluez/bluez.ts'

/** 20:27:00 here and now, so that a pause of twenty minutes ends at 20:47. */
export const EVENING = new Date(2026, 10, 23, 20, 27, 0).getTime()

export type LaunchOptions = {
  /** Where the clock of the tests stands; without it the machine's clock runs. */
  readonly clock?: number
  readonly bluez?: Bluez
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** One run of Ebb in a real window. */
export class Ebb {
  readonly app: ElectronApplication
  readonly page: Page
  readonly #complaints: string[] = []

  private constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.#complaints.push(message.text())
      }
    })
    page.on('pageerror', (error) => this.#complaints.push(error.message))
  }

  static async launch(profile: string, { clock, bluez }: LaunchOptions): Promise<Ebb> {
    const env: Record<string, string> = {}
    for (const [name, value] of Object.entries(process.env))
      if (value !== undefined) env[name] = value
    if (clock !== undefined) env.EBB_TEST_CLOCK = String(clock)
    if (bluez !== undefined) env.DBUS_SYSTEM_BUS_ADDRESS = bluez.busAddress
    // One language, so that clocks read the same on every machine.
    const args = ['.', ...asRoot, `--user-data-dir=${profile}`]
    const app = await _electron.launch({ args, env, locale: 'en-GB' })
    const ebb = new Ebb(app, await app.firstWindow())
    await ebb.page.getByRole('main').waitFor()
    return ebb
  }

  /** Moves the clock of the tests. */
  advance(byMs: number): Promise<void> {
    return this.app.evaluate((_electron, ms) => {
      ;(globalThis as unknown as { ebbTest: TestSeam }).ebbTest.advance(ms)
    }, byMs)
  }

  /** Resolves once so many packets have reached the engine. */
  packets(count: number): Promise<void> {
    return this.app.evaluate(
      (_electron, n) => (globalThis as unknown as { ebbTest: TestSeam }).ebbTest.packets(n),
      count,
    )
  }

  /** What the page complained about; empties the list. */
  complaints(): readonly string[] {
    return this.#complaints.splice(0)
  }

  /** The whole process group gone at once, as by kill -9. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.app.process().once('exit', resolve))
    this.app.process().kill('SIGKILL')
    await gone
  }

  async close(): Promise<void> {
    await this.app.close()
  }
}

type Fixtures = {
  readonly profile: string
  readonly launch: (options?: LaunchOptions) => Promise<Ebb>
  readonly bluez: Bluez
}

/** A test with a profile of its own; every window it opened must have kept its console clean. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  launch: async ({ profile }, use) => {
    const runs: Ebb[] = []
    await use(async (options = {}) => {
      const run = await Ebb.launch(profile, options)
      runs.push(run)
      return run
    })
    for (const run of runs) {
      expect(run.complaints(), 'the console of the window').toEqual([])
      await run.close().catch(() => {})
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  bluez: async ({}, use) => {
    const bluez = await startBluez()
    await use(bluez)
    await bluez.stop()
  },
})

export { expect } from 'playwright/test'
