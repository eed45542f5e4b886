import { basename } from 'node:path'
import { type ProgramOptions, type ProgramResult, runProgram } from './run-program.ts'

/** Runs npm: the same one that runs this script if there is one, since Windows cannot spawn `npm` itself. */
export function runNpm(args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  const running = process.env.npm_execpath
  if (running && basename(running) === 'npm-cli.js') {
    return runProgram(process.execPath, [running, ...args], options)
  }
  return runProgram('npm', args, options)
}
