import { expect, test } from 'vitest'
import {
  countsFromPlaywright,
  countsFromVitest,
  sentenceOf,
  sumCounts,
} from '../../../scripts/runtime/test-counts.ts'

const vitest = { numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }

test('a failed test counts once, and what did not run as skipped', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
  expect(countsFromVitest({ ...vitest, testResults })).toEqual({ passed: 4, failed: 1, skipped: 3 })
})

test('a test file that cannot be loaded counts as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(countsFromVitest({ ...vitest, testResults }).failed).toBe(2)
})

test('in the end-to-end report a flaky test and an error outside of tests are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  const counts = countsFromPlaywright({ stats, errors: [{ message: 'no config' }] })
  expect(counts).toEqual({ passed: 5, failed: 3, skipped: 2 })
})

test('the last line names skipped tests only when there are some', () => {
  const some = { passed: 1, failed: 0, skipped: 1 }
  expect(sentenceOf(sumCounts([some, some]))).toBe('2 passed, 0 failed, 2 skipped')
  expect(sentenceOf(sumCounts([]))).toBe('0 passed, 0 failed')
})
