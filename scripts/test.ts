import { runScript } from './runtime/run-script.ts'
import { ScriptFailure } from './runtime/script-failure.ts'
import { runSteps, type Step } from './runtime/steps.ts'
import { buildStep, endToEndSteps, npmStep, skippedStep, unitStep } from './runtime/test-steps.ts'

const parts = ['check', 'unit', 'e2e'] as const
type Part = (typeof parts)[number]

interface Request {
  readonly only: Part | null
  readonly withoutEndToEnd: boolean
  /** Everything else goes to the test runner. */
  readonly rest: readonly string[]
}

// `npm test`: every check there is, in the order of what they cost.
await runScript(() => runSteps(stepsFor(requestFrom(process.argv.slice(2)))))

function requestFrom(args: readonly string[]): Request {
  const chosen = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
  const only = parts.find((part) => part === chosen) ?? null
  if (chosen !== undefined && only === null) {
    throw new ScriptFailure(`There is no part "${chosen}"; use --only=${parts.join(', --only=')}.`)
  }
  return {
    only,
    withoutEndToEnd: args.includes('--without-e2e'),
    rest: args.filter((arg) => !arg.startsWith('--only=') && arg !== '--without-e2e'),
  }
}

function stepsFor({ only, withoutEndToEnd, rest }: Request): Step[] {
  const checks = ['types', 'lint', 'walls', 'dead'].map(npmStep)
  const unit = unitStep({ name: 'unit', args: only === 'e2e' ? [] : rest })
  const endToEnd = withoutEndToEnd
    ? [buildStep, skippedStep('e2e', 'the end-to-end tests, because of --without-e2e')]
    : endToEndSteps({ name: 'e2e', args: only === 'e2e' ? rest : [] })
  switch (only) {
    case 'check':
      return checks
    case 'unit':
      return [unit]
    case 'e2e':
      return endToEnd
    case null:
      return [...checks, unit, ...endToEnd]
    default:
      return only satisfies never
  }
}
