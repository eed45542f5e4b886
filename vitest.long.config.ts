import { defineConfig } from 'vitest/config'

/** Soaks, kill rigs and long fuzzing: what takes minutes and finds what seconds do not. */
export default defineConfig({
  test: {
    include: ['tests/long/**/*.test.ts'],
    testTimeout: 15 * 60_000,
    hookTimeout: 5 * 60_000,
  },
})
