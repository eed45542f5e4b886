import { spawn } from 'node:child_process'
import { exitCodeOf, informOfEndingSignals } from './signals.ts'

export interface ProgramOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** `show` lets the program use this terminal, `keep` collects what it writes. */
  readonly output: 'show' | 'keep'
  readonly timeLimitMillis?: number
}

export interface ProgramResult {
  readonly code: number
  readonly output: string
}

/** The exit code a shell reports for a program that it cannot find. */
const NOT_FOUND = 127

/** Runs a program to its end; never throws, a program that cannot be started has a code too. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: options.timeLimitMillis,
      windowsHide: true,
    })
    let output = ''
    const keep = (text: string) => {
      output += text
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)

    const stopInforming = informOfEndingSignals(child)
    let isFinished = false
    const finish = (code: number, text: string) => {
      if (isFinished) return
      isFinished = true
      stopInforming()
      resolve({ code, output: text })
    }
    child.on('error', (error) => finish(NOT_FOUND, error.message))
    child.on('close', (code, signal) => finish(signal ? exitCodeOf(signal) : (code ?? 1), output))
  })
}

/** The last lines of a long output, for a failure message that stays readable. */
export function tailOf(output: string, lines = 20): string {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
