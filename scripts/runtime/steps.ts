import { ScriptFailure } from './script-failure.ts'
import { sentenceOf, sumCounts, type TestCounts } from './test-counts.ts'

export interface StepResult {
  readonly outcome: 'ok' | 'failed' | 'skipped'
  readonly counts?: TestCounts | null
}

export interface Step {
  readonly name: string
  run(): Promise<StepResult>
}

interface FinishedStep extends StepResult {
  readonly name: string
  readonly seconds: number
}

/** Runs steps in order up to the first that fails, and sums up; answers the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const finished: FinishedStep[] = []
  for (const step of steps) {
    console.log(`\n── ${step.name}`)
    const result = await runStep(step)
    finished.push(result)
    console.log(`── ${step.name}: ${result.outcome}, ${result.seconds.toFixed(1)} s`)
    if (result.outcome === 'failed') break
  }
  console.log(`\n${tableOf(finished, steps.length)}\n`)
  console.log(sentenceOf(sumCounts(finished.map(countsOf))))
  return finished.some(({ outcome }) => outcome === 'failed') ? 1 : 0
}

async function runStep(step: Step): Promise<FinishedStep> {
  const begin = performance.now()
  let result: StepResult
  try {
    result = await step.run()
  } catch (error) {
    console.error(error instanceof ScriptFailure ? error.message : error)
    result = { outcome: 'failed' }
  }
  return { ...result, name: step.name, seconds: (performance.now() - begin) / 1000 }
}

/** A step that fails without naming a failed test counts as one, so that no sum looks like success. */
function countsOf({ outcome, counts }: FinishedStep): TestCounts {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 }
  return outcome === 'failed' && known.failed === 0 ? { ...known, failed: 1 } : known
}

function tableOf(finished: readonly FinishedStep[], planned: number): string {
  const width = Math.max(...finished.map(({ name }) => name.length), 0)
  const rows = finished.map(
    ({ name, outcome, seconds, counts }) =>
      `  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s  ${outcome}${counts ? ` (${sentenceOf(counts)})` : ''}`,
  )
  const left = planned - finished.length
  if (left > 0) rows.push(`  ${left} more ${left === 1 ? 'step was' : 'steps were'} not run`)
  return rows.join('\n')
}
