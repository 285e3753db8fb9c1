import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/**'],
    globalSetup: ['test/setup/servers.ts'],
    pool: 'forks',
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
