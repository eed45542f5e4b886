import { defineConfig } from 'playwright/test'
import config from './playwright.config.ts'

/** What takes minutes in the real window; only `npm run test:long` runs it. */
export default defineConfig({
  ...config,
  testDir: 'tests/long',
  testMatch: '**/*.spec.ts',
  outputDir: 'artifacts/e2e-long',
  timeout: 10 * 60_000,
})
