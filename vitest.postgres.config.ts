import { defineConfig } from 'vitest/config';

/** What speaks to PostgreSQL, on the major of TEST_POSTGRES and not on the embedded database (`tools/postgres/test.ts`). */
export default defineConfig({
  test: {
    include: ['test/store/**/*.test.ts', 'test/worker/{backup,doctor-postgres}.test.ts'],
    exclude: ['test/store/prepared.test.ts'],
    globalSetup: ['test/setup/only-postgres.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
