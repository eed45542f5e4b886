import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright'
import { english as words } from '#shared/guidance/words.ts'
import type { AppState } from '#shared/ipc/app-state.ts'
import type { Bridge } from '#shared/ipc/contract.ts'
import { projectRoot } from './runtime/project.ts'
import type { ElectronRuntime } from './runtime/runtime-location.ts'
import { isRootOnLinux } from './runtime/sandbox.ts'

export interface DemonstrationOptions {
  readonly runtime: ElectronRuntime
  readonly env: NodeJS.ProcessEnv
  /** Switches for the app beside its own. */
  readonly args: readonly string[]
}

/** A whole evening at 60× takes half a minute; a machine that needs longer than this is stuck. */
const PATIENCE_MS = 180_000
const LAPSE = 60

/** The story is told in English, and looks for what stands on the screen. */
const ENGLISH = { LANGUAGE: 'en_GB', LC_ALL: 'C.UTF-8' }

/** What the demonstration does and tells, in order; each step waits for what a person would wait for. */
class Storyteller {
  readonly #page: Page
  readonly #pictures: string
  #taken = 0

  constructor(page: Page, pictures: string) {
    this.#page = page
    this.#pictures = pictures
  }

  #button(name: string) {
    return this.#page.getByRole('button', { name })
  }

  async #live(): Promise<AppState['live']> {
    const state = await this.#page.evaluate(() =>
      (window as unknown as { ebb: Bridge }).ebb.call('app:state', undefined),
    )
    return state.live
  }

  async #tell(what: string): Promise<void> {
    const { at } = await this.#live()
    const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(at.wall)
    console.log(`  ${clock}  ${what}`)
  }

  async #picture(name: string): Promise<void> {
    this.#taken += 1
    const number = String(this.#taken).padStart(2, '0')
    await this.#page.screenshot({ path: join(this.#pictures, `${number}-${name}.png`) })
  }

  async play(): Promise<void> {
    await this.#picture('home')
    await this.#button(words.home.tryIt).click()
    await this.#page.getByRole('radio', { name: words.settings.lapse(LAPSE) }).check()
    await this.#tell('two simulated hearts sit quietly; Ebb learns how each beats at rest')
    await this.#button(words.rest.begin).waitFor()
    await this.#tell('baseline: both resting levels are found')
    await this.#picture('rest')
    await this.#button(words.rest.begin).click()
    await this.#page.getByText(words.talk.listening).waitFor()
    await this.#tell('the talk begins; Ebb is listening')
    await this.#picture('talk')
    await this.#page.getByText(words.prompt.title).waitFor()
    await this.#tell('flood: one body is well above its own rest')
    await this.#pauseAndReturn()
    await this.#button(words.talk.end).click()
    await this.#page.getByText(words.end.title).waitFor()
    await this.#tell('end of the talk')
    await this.#picture('ended')
  }

  async #pauseAndReturn(): Promise<void> {
    await this.#tell('pause proposed: “Time for a pause.”')
    await this.#picture('prompt')
    await this.#button(words.prompt.now('')).click()
    await this.#page.getByText(words.pause.backAt, { exact: true }).waitFor()
    const { phase } = await this.#live()
    const returnAt = phase.kind === 'pause' ? phase.returnAt : Number.NaN
    const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(returnAt)
    await this.#tell(`pause; back at ${clock}`)
    await this.#picture('take-away')
    await this.#button(words.takeAway.close).click()
    await this.#picture('pause')
    await this.#page.getByText(words.comeBack.sit).waitFor()
    await this.#tell('return: the time has come, to the minute')
    await this.#picture('return')
    for (const partner of ['a', 'b'] as const) {
      await this.#button(words.comeBack.readyAs(words.partner[partner])).click()
    }
    await this.#page.getByText(words.talk.listening).waitFor()
    await this.#tell('both are ready; the talk goes on')
    await this.#picture('talk-again')
  }
}

/** Shows a simulated talk from beginning to end where nobody can watch a window; answers the exit code. */
export async function runDemonstration({
  runtime,
  env,
  args,
}: DemonstrationOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-demonstration-'))
  const pictures = join(folder, 'pictures')
  mkdirSync(pictures)
  const sandbox = isRootOnLinux ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandbox, projectRoot, `--user-data-dir=${folder}`, ...args],
    env: Object.fromEntries(
      Object.entries({ ...env, ...ENGLISH }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  })
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(PATIENCE_MS)
    console.log(`\nA talk between two simulated hearts, at ${LAPSE} times the speed:\n`)
    await new Storyteller(page, pictures).play()
  } finally {
    await app.close()
  }
  console.log(`\nPictures:  ${pictures}`)
  console.log(`Recording: ${join(folder, 'journal.sqlite')}\n`)
  return 0
}
