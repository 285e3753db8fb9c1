import { defineConfig } from 'vitest/config';

/** Kills processes while they work: one file after the other, so that each death is the only one. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
