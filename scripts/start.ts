import { buildApp } from './runtime/build.ts'
import { hasDisplay, withDisplay } from './runtime/display.ts'
import { electronEnvironment, resolveElectron } from './runtime/electron-runtime.ts'
import { projectRoot } from './runtime/project.ts'
import { runProgram } from './runtime/run-program.ts'
import { runScript } from './runtime/run-script.ts'
import { isRootOnLinux } from './runtime/sandbox.ts'
import { ensureSystem } from './runtime/system-packages.ts'

// `npm start`: the app in a window, or its demonstration where no window can be shown.
await runScript(async () => {
  const runtime = await resolveElectron()
  const isVisible = hasDisplay()
  await ensureSystem({
    needs: isVisible ? ['libraries'] : ['libraries', 'display'],
    executable: runtime.executable,
  })
  await buildApp()

  const env = { ...process.env, ...electronEnvironment(runtime) }
  if (!isVisible) {
    console.error(
      'There is no display here, so the built-in demonstration runs on a virtual one, at 60 times the speed.',
    )
    const { runDemonstration } = await import('./demonstration.ts')
    return withDisplay((display) =>
      runDemonstration({ runtime, env: { ...env, ...display }, args: process.argv.slice(2) }),
    )
  }
  if (isRootOnLinux) console.error("Running as root, so Electron's sandbox is switched off.")
  const sandbox = isRootOnLinux ? ['--no-sandbox'] : []
  const { code } = await runProgram(
    runtime.executable,
    [...sandbox, projectRoot, ...process.argv.slice(2)],
    { output: 'show', env },
  )
  return code
})
