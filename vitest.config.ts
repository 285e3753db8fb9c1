import { defineConfig } from 'vitest/config';

/** Rules are pure: their files share what one of them has loaded. All others have servers, and a process of their own. */
const RULES = 'test/domain/**/*.test.ts';

export default defineConfig({
  test: {
    pool: 'forks',
    // Half of the time they wait for servers and processes: one at a time leaves a core of two idle.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What a house answers is compared with its description.
    env: { RAPPORTEUR_CHECK_ANSWERS: 'on' },
    projects: [
      { extends: true, test: { name: 'rules', include: [RULES], isolate: false } },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: ['test/faults/**', RULES],
          globalSetup: ['test/setup/servers.ts'],
        },
      },
    ],
  },
});
