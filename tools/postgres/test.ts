/**
 * node tools/postgres/test.ts [MAJOR...] [--OPTION...] : tests the store on each of these majors of PostgreSQL, on all that
 * there are when none is named. Options go to vitest. Ends with 1 when one has failed.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MAJORS, majorNamed } from './releases.ts';

const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('-'));
const named = words.filter((word) => !word.startsWith('-')).map(majorNamed);
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

for (const major of named.length === 0 ? MAJORS : named) {
  process.stdout.write(`PostgreSQL ${major}\n`);
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'vitest.postgres.config.ts', ...options],
    { stdio: 'inherit', env: { ...process.env, TEST_POSTGRES: String(major) } },
  );
  if (status !== 0) process.exitCode = 1;
}
