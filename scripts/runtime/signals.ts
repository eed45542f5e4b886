import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How many children are being told about signals; while there are some, they decide when to end. */
let informed = 0

/** The exit code a shell reports for a process that a signal has ended. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}

/** Ends this process when a terminal or a supervisor asks for it, with its exit listeners run. */
export function exitOnEndingSignals(): void {
  for (const signal of endingSignals) {
    process.on(signal, () => {
      if (informed === 0) process.exit(exitCodeOf(signal))
    })
  }
}

/** Passes such signals on to a child, which may need a moment to end well; answers how to stop that. */
export function informOfEndingSignals(child: ChildProcess): () => void {
  const passOn = (signal: NodeJS.Signals) => child.kill(signal)
  const killAtExit = () => child.kill()
  for (const signal of endingSignals) process.on(signal, passOn)
  process.on('exit', killAtExit)
  informed += 1
  return () => {
    for (const signal of endingSignals) process.off(signal, passOn)
    process.off('exit', killAtExit)
    informed -= 1
  }
}
