import { defineConfig } from 'playwright/test'
import { ACCEPTED } from './scripts/pictures/folders.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'artifacts/e2e',
  // One window at a time: they share one virtual display, and two cores are an ordinary machine.
  workers: 1,
  // Against tests that hang, not against slow ones: many pictures take a while on a computer that does other things too.
  timeout: 240_000,
  expect: {
    timeout: 15_000,
    // On the pinned runtime the same screen differed by two of 255 steps at most, also on a busy computer: three are let
    // pass anywhere, and more than that in three points.
    toHaveScreenshot: { threshold: 0.015, maxDiffPixels: 3 },
  },
  snapshotPathTemplate: `${ACCEPTED}/{arg}{ext}`,
  // A picture is accepted by `npm run pictures` alone.
  updateSnapshots: 'none',
  // A flaky test is a fault to be found, never retried away.
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
})
