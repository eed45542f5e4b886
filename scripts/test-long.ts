import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './runtime/project.ts'
import { runScript } from './runtime/run-script.ts'
import { runSteps } from './runtime/steps.ts'
import { endToEndSteps, unitStep } from './runtime/test-steps.ts'

const unitConfig = 'vitest.long.config.ts'
const endToEndConfig = 'playwright.long.config.ts'

const exists = (config: string) => existsSync(join(projectRoot, config))

// `npm run test:long`: the tests that take too long for every change.
await runScript(() => {
  for (const config of [unitConfig, endToEndConfig]) {
    console.log(
      exists(config) ? `Running ${config}` : `There is no ${config}, so nothing runs for it.`,
    )
  }
  const args = process.argv.slice(2)
  return runSteps([
    ...(exists(unitConfig) ? [unitStep({ name: 'unit-long', config: unitConfig, args })] : []),
    ...(exists(endToEndConfig) ? endToEndSteps({ name: 'e2e-long', config: endToEndConfig }) : []),
  ])
})
