import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'artifacts/e2e',
  // One window at a time: they share one virtual display, and two cores are an ordinary machine.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A flaky test is a fault to be found, never retried away.
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
})
