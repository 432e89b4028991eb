import { defineConfig } from 'vitest/config';

/**
 * unit: needs nothing outside the repository. store: the same, but takes a minute. browser: needs Chromium. shared: needs ../shared.
 * packed: needs a registry of npm. Browser, shared and packed skip themselves, with a line that says so, where what they need is missing.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: 2,
          setupFiles: ['test/property-seed.ts'],
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'store',
          setupFiles: ['test/property-seed.ts'],
          include: ['test/store/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      { test: { name: 'packed', include: ['test/packed/*.test.ts'], testTimeout: 600_000, hookTimeout: 900_000 } },
      { test: { name: 'shared', include: ['test/shared/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 } },
    ],
  },
});
