import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/long/**', 'node_modules/**'],
    restoreMocks: true,
    // Against tests that hang, not against slow ones: what a property test takes depends on what else the machine does.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
