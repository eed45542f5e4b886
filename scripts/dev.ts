import { electronEnvironment, resolveElectron } from './runtime/electron-runtime.ts'
import { packageFile, projectRoot } from './runtime/project.ts'
import { runProgram } from './runtime/run-program.ts'
import { runScript } from './runtime/run-script.ts'
import { isRootOnLinux } from './runtime/sandbox.ts'
import { ensureSystem } from './runtime/system-packages.ts'

// `npm run dev`: the app with live reload. electron-vite looks for Electron only in its package, so
// it is told where the resolved one is.
await runScript(async () => {
  const runtime = await resolveElectron()
  await ensureSystem({ needs: ['libraries'], executable: runtime.executable })
  const tool = packageFile('electron-vite', 'bin', 'electron-vite.js')
  const sandbox = isRootOnLinux ? ['--noSandbox'] : []
  const { code } = await runProgram(
    process.execPath,
    [tool, 'dev', '--watch', ...sandbox, ...process.argv.slice(2)],
    {
      cwd: projectRoot,
      output: 'show',
      env: {
        ...process.env,
        ...electronEnvironment(runtime),
        ELECTRON_EXEC_PATH: runtime.executable,
      },
    },
  )
  return code
})
