import { compareSteps } from './pictures/compare.ts'
import { runScript } from './runtime/run-script.ts'
import { runSteps } from './runtime/steps.ts'
import { endToEndSteps, unitStep } from './runtime/test-steps.ts'

// `npm run test:long`: the tests that take too long for every change. With arguments only those of the unit tests they name.
await runScript(() => {
  const args = process.argv.slice(2)
  const unit = unitStep({ name: 'unit-long', config: 'vitest.long.config.ts', args })
  if (args.length > 0) return runSteps([unit])
  return runSteps([
    unit,
    ...endToEndSteps({ name: 'e2e-long', config: 'playwright.long.config.ts' }),
    ...compareSteps(),
  ])
})
