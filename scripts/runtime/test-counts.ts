import { readFile } from 'node:fs/promises'

export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Which runner has written a report. */
export type Runner = 'vitest' | 'playwright'

/** Reads a runner's JSON report; null when there is none, as after a crash. */
export async function readCounts(runner: Runner, file: string): Promise<TestCounts | null> {
  try {
    const report: unknown = JSON.parse(await readFile(file, 'utf8'))
    return runner === 'vitest'
      ? countsFromVitest(report as VitestReport)
      : countsFromPlaywright(report as PlaywrightReport)
  } catch {
    return null
  }
}

/** Adds up the counts of several reports. */
export function sumCounts(all: readonly TestCounts[]): TestCounts {
  const sum = (pick: (counts: TestCounts) => number) =>
    all.reduce((total, counts) => total + pick(counts), 0)
  return {
    passed: sum((counts) => counts.passed),
    failed: sum((counts) => counts.failed),
    skipped: sum((counts) => counts.skipped),
  }
}

/** `3 passed, 0 failed`, and the skipped ones only when there are some. */
export function sentenceOf({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** The counts of a vitest report. */
export function countsFromVitest(report: VitestReport): TestCounts {
  // A file that cannot be loaded, or whose hook throws, fails without any failed test in it.
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly unknown[]
}

/** The counts of a Playwright report; a test that passed only when repeated has failed. */
export function countsFromPlaywright({ stats, errors }: PlaywrightReport): TestCounts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
