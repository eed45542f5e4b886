import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from 'playwright/test'
import { LOG_FILE } from '../../../electron/main/log.ts'
import type { TestSeam } from '../../../electron/main/test-seam.ts'
import { type Bluez, startBluez } from '../../support/bluez/bluez.ts'
import { chooseKeys } from '../../support/chosen-keys.ts'
import { allEnded, descendants } from '../../support/process-tree.ts'

/** 20:27:00 here and now, so that a pause of twenty minutes ends at 20:47. */
export const EVENING = new Date(2026, 10, 23, 20, 27, 0).getTime()

export type LaunchOptions = {
  /** Where the clock of the tests stands; without it the machine's clock runs. */
  readonly clock?: number
  readonly bluez?: Bluez
  /** Beside those of the tests themselves. */
  readonly env?: Readonly<Record<string, string>>
  /** What the computer is set to, as a Unix says it. */
  readonly language?: string
}

/** One language, so that words and clocks read the same on every machine. */
const spoken = (language: string) => ({ LANGUAGE: language, LC_ALL: 'C.UTF-8' })

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** How the log says that nothing else has caught it. */
const FAILURE = / (main|the page) failed /

/** One run of Ebb in a real window. */
export class Ebb {
  readonly app: ElectronApplication
  readonly page: Page
  readonly #main: ChildProcess
  readonly #complaints: string[] = []
  readonly #log: string
  #failures = 0
  #ended = false

  private constructor(app: ElectronApplication, page: Page, profile: string) {
    this.#log = join(profile, LOG_FILE)
    this.app = app
    // Asked for now: Playwright forgets it once the app is gone.
    this.#main = app.process()
    this.page = page
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.#complaints.push(message.text())
      }
    })
    page.on('pageerror', (error) => this.#complaints.push(error.message))
  }

  static async launch(
    profile: string,
    { clock, bluez, language = 'en_GB', ...more }: LaunchOptions,
  ): Promise<Ebb> {
    const env: Record<string, string> = {}
    for (const [name, value] of Object.entries({
      ...process.env,
      ...spoken(language),
      ...more.env,
    }))
      if (value !== undefined) env[name] = value
    if (clock !== undefined) env.EBB_TEST_CLOCK = String(clock)
    if (bluez !== undefined) env.DBUS_SYSTEM_BUS_ADDRESS = bluez.busAddress
    const args = ['.', ...asRoot, `--user-data-dir=${profile}`]
    const app = await _electron.launch({ args, env, locale: 'en-GB' })
    const ebb = new Ebb(app, await app.firstWindow(), profile)
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

  /** Gone at once, as by kill -9. */
  kill(): Promise<void> {
    return this.#end(async () => {
      const gone = once(this.#main, 'exit')
      this.#main.kill('SIGKILL')
      await gone
    })
  }

  /** Closes it unless it was ended already; resolves once nothing writes into the profile any more. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#end(() => this.app.close())
  }

  /** What of main or the page failed and nothing else has caught, as the log has it; empties the list. */
  failures(): readonly string[] {
    const all = existsSync(this.#log) ? readFileSync(this.#log, 'utf8').split('\n') : []
    const failures = all.filter((line) => FAILURE.test(line))
    const fresh = failures.slice(this.#failures)
    this.#failures = failures.length
    return fresh
  }

  /** What ended the main process unasked: a signal or an exit code; null while it runs or where a test ended it. */
  diedBy(): string | number | null {
    return this.#ended ? null : (this.#main.signalCode ?? this.#main.exitCode)
  }

  async #end(how: () => Promise<void>): Promise<void> {
    const helpers = descendants(this.#main.pid ?? 0)
    this.#ended = true
    await how()
    await allEnded(helpers)
  }
}

type Fixtures = {
  /** Whether its people have said already how their keys are kept. */
  readonly chosenKeys: boolean
  readonly profile: string
  readonly launch: (options?: LaunchOptions) => Promise<Ebb>
  readonly bluez: Bluez
}

/** A test with a profile of its own; every window it opened must have kept its console clean. */
export const test = base.extend<Fixtures>({
  chosenKeys: [true, { option: true }],
  profile: async ({ chosenKeys }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-e2e-'))
    if (chosenKeys) await chooseKeys(folder)
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  // Asks for the straps so that every window is closed before their bus is: Electron aborts when it loses it.
  launch: async ({ profile, bluez: _ }, use) => {
    const runs: Ebb[] = []
    await use(async (options = {}) => {
      const run = await Ebb.launch(profile, options)
      runs.push(run)
      return run
    })
    for (const run of runs) {
      expect(run.complaints(), 'the console of the window').toEqual([])
      expect(run.failures(), 'what failed inside').toEqual([])
      expect(run.diedBy(), 'Ebb ended of itself').toBe(null)
      await run.close()
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
  bluez: async ({}, use) => {
    const bluez = await startBluez()
    await use(bluez)
    await bluez.stop()
  },
})

export { expect } from 'playwright/test'
