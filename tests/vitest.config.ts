import { defineConfig } from 'vitest/config';

/** Run from the project's root. `site` and `browser` read `dist`, so build first: `npm test` does. */
export default defineConfig({
  test: {
    projects: [
      // Pure functions share nothing, so their modules need not be loaded anew for each file.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false } },
      // They build whole sites, and a machine may be busy: no time is too long but one without end.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
