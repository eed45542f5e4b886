import { ScriptFailure } from './script-failure.ts'
import { exitOnEndingSignals } from './signals.ts'

/** Runs a script's main function, prints failures as plain text and ends the process with its code. */
export async function runScript(main: () => Promise<number>): Promise<never> {
  exitOnEndingSignals()
  try {
    process.exit(await main())
  } catch (error) {
    console.error(error instanceof ScriptFailure ? error.message : error)
    process.exit(1)
  }
}
