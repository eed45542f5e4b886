import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { chooseKeys } from '../support/chosen-keys.ts'
import { allEnded, descendants } from '../support/process-tree.ts'

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export type WindowRun = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** From the start of the process until the first words are painted, ms. */
  readonly startMs: number
}

export type WindowOptions = {
  readonly env?: Readonly<Record<string, string>>
  /** Lays something into the profile before the start. */
  readonly prepare?: (profile: string) => Promise<void>
}

/** When the page's first words were painted, on the clock of this computer (epoch ms). */
const firstPaint = async (page: Page): Promise<number> => {
  const paint = await page.waitForFunction(() => {
    const [entry] = performance.getEntriesByName('first-contentful-paint')
    return entry && performance.timeOrigin + entry.startTime
  })
  return (await paint.jsonValue()) ?? Number.NaN
}

/** Starts an app in a profile of its own, measures the way to its first paint, and lets `use` look at it. */
export const withWindow = async <T>(
  appFolder: string,
  use: (run: WindowRun) => Promise<T>,
  { env = {}, prepare = async () => {} }: WindowOptions = {},
): Promise<T> => {
  const profile = mkdtempSync(join(tmpdir(), 'ebb-bench-'))
  await chooseKeys(profile)
  await prepare(profile)
  const whole = Object.entries({ ...process.env, ...env })
  const from = performance.timeOrigin + performance.now()
  const app = await _electron.launch({
    args: [...asRoot, appFolder, `--user-data-dir=${profile}`],
    env: Object.fromEntries(
      whole.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('main').waitFor()
    return await use({ app, page, profile, startMs: (await firstPaint(page)) - from })
  } finally {
    const helpers = descendants(app.process().pid ?? 0)
    await app.close()
    await allEnded(helpers)
    rmSync(profile, { recursive: true, force: true })
  }
}
