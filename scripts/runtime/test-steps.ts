import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildApp } from './build.ts'
import { withDisplay } from './display.ts'
import { electronEnvironment, resolveElectron } from './electron-runtime.ts'
import { runNpm } from './npm-command.ts'
import { artifactsFolder, packageFile, projectRoot } from './project.ts'
import { runProgram } from './run-program.ts'
import type { ElectronRuntime } from './runtime-location.ts'
import { ScriptFailure } from './script-failure.ts'
import type { Step } from './steps.ts'
import { ensureSystem, SystemMissing } from './system-packages.ts'
import { type Runner, readCounts } from './test-counts.ts'

/** One script of package.json as a step. */
export function npmStep(name: string): Step {
  return {
    name,
    async run() {
      const { code } = await runNpm(['run', '-s', name], { cwd: projectRoot, output: 'show' })
      return { outcome: code === 0 ? 'ok' : 'failed' }
    },
  }
}

interface TestRun {
  readonly name: string
  readonly config?: string
  readonly args?: readonly string[]
}

interface EndToEndRun extends TestRun {
  /** The Electron to run on, where it is not any that is there. */
  readonly electron?: () => Promise<ElectronRuntime>
  readonly env?: Readonly<Record<string, string>>
}

/** The unit tests as a step. */
export function unitStep({ name, config, args = [] }: TestRun): Step {
  const report = join(artifactsFolder, `${name}.json`)
  const tool = [packageFile('vitest', 'vitest.mjs'), 'run']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const options = config ? ['--config', config] : []
  return {
    name,
    run: () => runTests('vitest', report, [...tool, ...options, ...reporters, ...args], {}),
  }
}

/** The steps before and with the end-to-end tests, which need Electron, a display and a message bus. */
export function endToEndSteps(run: EndToEndRun): Step[] {
  const { name, config, args = [], electron = resolveElectron, env = {} } = run
  const report = join(artifactsFolder, `${name}.json`)
  const tool = [packageFile('playwright', 'cli.js'), 'test']
  const options = config ? ['--config', config] : []
  // A test that passes only when repeated is a finding, not a success.
  const reporters = ['--reporter=list,json', '--fail-on-flaky-tests']
  let runtime: ElectronRuntime | null = null
  return [
    {
      name: 'electron',
      async run() {
        runtime = await prepareEndToEnd(electron)
        return { outcome: 'ok' }
      },
    },
    buildStep,
    {
      name,
      run: () =>
        // Always the virtual display: windows that flash up take the focus from whoever is working.
        withDisplay((display) =>
          runTests('playwright', report, [...tool, ...options, ...reporters, ...args], {
            ...(runtime ? electronEnvironment(runtime) : {}),
            ...display,
            ...env,
            PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          }),
        ),
    },
  ]
}

/** The build as a step. */
export const buildStep: Step = {
  name: 'build',
  async run() {
    await buildApp()
    return { outcome: 'ok' }
  },
}

/** A step that is left out on request, and says so. */
export function skippedStep(name: string, why: string): Step {
  return {
    name,
    async run() {
      console.log(`Skipped: ${why}.`)
      return { outcome: 'skipped' }
    },
  }
}

const LINUX_ONLY =
  'The end-to-end tests with the emulated strap need Linux with Xvfb and dbus-daemon; run them there, or add --without-e2e.'

async function prepareEndToEnd(electron: typeof resolveElectron): Promise<ElectronRuntime> {
  if (process.platform !== 'linux') throw new ScriptFailure(LINUX_ONLY)
  const runtime = await electron()
  try {
    const needs = ['libraries', 'display', 'bus'] as const
    await ensureSystem({ needs, executable: runtime.executable })
  } catch (error) {
    if (error instanceof SystemMissing) console.error(LINUX_ONLY)
    throw error
  }
  return runtime
}

async function runTests(
  runner: Runner,
  report: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ReturnType<Step['run']> {
  await mkdir(artifactsFolder, { recursive: true })
  // Otherwise a run that crashes would be judged by the report of the one before.
  await rm(report, { force: true })
  const { code } = await runProgram(process.execPath, args, {
    cwd: projectRoot,
    output: 'show',
    env: { ...process.env, ...env },
  })
  return { outcome: code === 0 ? 'ok' : 'failed', counts: await readCounts(runner, report) }
}
