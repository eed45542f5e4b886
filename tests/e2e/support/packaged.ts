import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createPackage } from '@electron/asar'
import { type Browser, chromium, type Page } from 'playwright/test'
import { stageApp } from '../../../scripts/packaging/stage.ts'
import { chooseKeys } from '../../support/chosen-keys.ts'
import { allEnded, descendants } from '../../support/process-tree.ts'

const UNPACKED = 'artifacts/package/trial/made/linux-unpacked'
export const PROGRAM = join(UNPACKED, 'ebb-trial')
export const ARCHIVE = join(UNPACKED, 'resources', 'app.asar')
export const BESIDE = join(UNPACKED, 'resources')

/** Chromium's sandbox refuses root, so root's tests run the package as the user who owns nothing (Linux: nobody). */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const asNobody = { uid: NOBODY, gid: NOBODY }

const foldersOf = (path: string): string[] =>
  path === dirname(path) ? [path] : [path, ...foldersOf(dirname(path))]

const mayBeReached = foldersOf(process.cwd()).every((path) => (statSync(path).mode & 0o001) !== 0)

/**
 * Whether the package can run here in Chromium's sandbox: not where the system keeps user namespaces from programs, nor for
 * root in a checkout that no other user can reach.
 */
export const canSandbox =
  (!isRoot || mayBeReached) &&
  spawnSync('unshare', ['-Ur', 'true'], isRoot ? asNobody : {}).status === 0

const asOrdinary = isRoot && canSandbox ? asNobody : {}

const giveAway = (folder: string): void => {
  if (!isRoot || !canSandbox) return
  const { uid, gid } = asNobody
  chownSync(folder, uid, gid)
  for (const name of readdirSync(folder)) chownSync(join(folder, name), uid, gid)
}

/** Makes the package anew, on the Electron the tests run on. */
export const packTrial = (): void => {
  const script = ['scripts/node.mjs', 'scripts/package.ts', '--trial', '--dir']
  execFileSync(process.execPath, script, { stdio: 'pipe' })
}

/**
 * The app as it is released, in a copy of the trial's Electron: what a release would be on this system. Linux does not
 * hold the archive against a hash, so it can be exchanged.
 */
export const packRelease = async (folder: string): Promise<string> => {
  const { app } = await stageApp('release', join(folder, 'staged'))
  const copy = join(folder, 'unpacked')
  execFileSync('cp', ['--archive', '--link', UNPACKED, copy])
  const archive = join(copy, 'resources', 'app.asar')
  // Else the trial's own, to which it is linked, would be written over.
  rmSync(archive)
  await createPackage(app, archive)
  return join(copy, 'ebb-trial')
}

const newProfile = async (): Promise<string> => {
  const profile = mkdtempSync(join(tmpdir(), 'ebb-packaged-'))
  await chooseKeys(profile)
  giveAway(profile)
  return profile
}

/** One run of a packaged Ebb: fuses close the way Playwright drives Electron by, so it goes over Chromium's port. */
export class PackagedEbb {
  readonly main: ChildProcess
  readonly #said: string[] = []
  readonly #profile: string
  #browser: Browser | null = null

  private constructor(main: ChildProcess, profile: string) {
    this.main = main
    this.#profile = profile
    if (main.stderr === null) throw new Error('its words cannot be heard')
    createInterface(main.stderr).on('line', (line) => this.#said.push(line))
  }

  static async start(
    program: string,
    { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> } = {},
  ): Promise<PackagedEbb> {
    const profile = await newProfile()
    const sandbox = canSandbox ? [] : ['--no-sandbox']
    const all = [...sandbox, '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...args]
    const surroundings = { ...process.env, HOME: profile, ...env }
    const main = spawn(program, all, { ...asOrdinary, env: surroundings, stdio: 'pipe' })
    return new PackagedEbb(main, profile)
  }

  get profile(): string {
    return this.#profile
  }

  /** All it has written to standard error so far. */
  get said(): string {
    return this.#said.join('\n')
  }

  /** The window, over the debugging port. */
  async window(): Promise<Page> {
    const address = await this.heard(/DevTools listening on (ws:\S+)/)
    this.#browser = await chromium.connectOverCDP(address)
    const [context] = this.#browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error('there is no window')
    await page.getByRole('main').waitFor()
    return page
  }

  /** Waits until it says something like this; answers the first group. */
  async heard(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.said)
      if (found) return found[1] ?? found[0]
      if (this.main.exitCode !== null) throw new Error(`it ended:\n${this.said}`)
      const stderr = this.main.stderr as NodeJS.ReadableStream
      await Promise.race([once(stderr, 'data'), once(this.main, 'exit')])
    }
  }

  async close(): Promise<void> {
    const helpers = descendants(this.main.pid ?? 0)
    await this.#browser?.close()
    if (this.main.exitCode === null && this.main.signalCode === null) {
      const gone = once(this.main, 'exit')
      this.main.kill('SIGTERM')
      await gone
    }
    await allEnded(helpers)
    rmSync(this.#profile, { recursive: true, force: true })
  }
}
