import { defineConfig } from 'vitest/config'

// Nobody's own settings may change what a test sees.
const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
const BROWSER_TESTS = 'scripts/**/*.browser.test.ts'

export default defineConfig({
  test: {
    // Vitest leaves one core alone, which on two cores is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'plain',
          include: ['scripts/**/*.test.ts'],
          exclude: [BROWSER_TESTS],
          // Files share what they import: loading it anew for each takes longer than many of the tests.
          isolate: false,
          testTimeout: 60_000,
          env,
        },
      },
      {
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          globalSetup: ['scripts/testing/inflate-browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          env,
        },
      },
    ],
  },
})
