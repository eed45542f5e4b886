import type { Figure } from '../tests/bench/figure.ts'
import { buildApp } from './runtime/build.ts'
import { withDisplay } from './runtime/display.ts'
import { electronEnvironment, resolveElectron } from './runtime/electron-runtime.ts'
import { runScript } from './runtime/run-script.ts'
import { ensureSystem } from './runtime/system-packages.ts'

const asJson = process.argv.includes('--json')

const inThisProcess = async (): Promise<readonly Figure[]> => {
  const { measureEngine } = await import('../tests/bench/engine.ts')
  const { measureReview } = await import('../tests/bench/review.ts')
  const { measureGrowth } = await import('../tests/bench/growth.ts')
  const { measureDisk } = await import('../tests/bench/disk.ts')
  const { measureStore } = await import('../tests/bench/store.ts')
  const { measureDetector } = await import('../tests/bench/detector-figures.ts')
  return [
    ...measureEngine(),
    ...measureReview(),
    ...measureGrowth(),
    ...(await measureDisk()),
    ...(await measureStore()),
    ...(await measureDetector()),
  ]
}

/** In the running app; on Linux only, where a display and a strap can be emulated. */
const inTheApp = async (): Promise<readonly Figure[]> => {
  if (process.platform !== 'linux') {
    console.error('The figures of the running app need Linux; they are left out.')
    return []
  }
  const runtime = await resolveElectron()
  const needs = ['libraries', 'display', 'bus'] as const
  await ensureSystem({ needs, executable: runtime.executable })
  await buildApp()
  const { measureStart } = await import('../tests/bench/start.ts')
  const { measureSoak } = await import('../tests/bench/soak.ts')
  const { measureCpu } = await import('../tests/bench/cpu.ts')
  const { measureLive } = await import('../tests/bench/live.ts')
  const { measureStraps } = await import('../tests/bench/straps.ts')
  const { measureLookingBack } = await import('../tests/bench/look-back.ts')
  return withDisplay(async (display) => {
    Object.assign(process.env, electronEnvironment(runtime), display)
    return [
      ...(await measureStart()),
      ...(await measureSoak()),
      ...(await measureCpu()),
      ...(await measureLive()),
      ...(await measureStraps()),
      ...(await measureLookingBack()),
    ]
  })
}

const print = (figures: readonly Figure[]): void => {
  if (asJson) {
    console.log(JSON.stringify(Object.fromEntries(figures.map(({ key, value }) => [key, value]))))
    return
  }
  const width = Math.max(...figures.map(({ key }) => key.length))
  for (const { key, value, unit, note } of figures) {
    console.log(`${key.padEnd(width)}  ${value.toFixed(2).padStart(9)} ${unit.padEnd(2)}  ${note}`)
  }
}

// `npm run bench`: figures for people; `npm run --silent bench -- --json`: the same for programs.
await runScript(async () => {
  print([...(await inThisProcess()), ...(await inTheApp())])
  return 0
})
