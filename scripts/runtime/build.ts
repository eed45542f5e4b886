import { packageFile, projectRoot } from './project.ts'
import { runProgram } from './run-program.ts'
import { ScriptFailure } from './script-failure.ts'

/** Builds the app into `out/`; its output is shown only when it fails. */
export async function buildApp(): Promise<void> {
  const tool = packageFile('electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await runProgram(process.execPath, [tool, 'build'], {
    cwd: projectRoot,
    output: 'keep',
  })
  if (code !== 0)
    throw new ScriptFailure(`${output.trimEnd()}\n\nEbb could not be built; see above.`)
}
