import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../tools/postgres/start.ts';
import { progressOn } from '../../tools/progress.ts';

/** PostgreSQL and nothing else, for what speaks to nothing else. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const progress = progressOn(process.stderr);
  const postgres = await startPostgres(progress);
  progress.end();
  if (postgres === undefined) throw new Error('There is no PostgreSQL to test the store on');
  project.provide('postgresUrl', postgres.url);
  project.provide('embeddedToo', false);
  return () => postgres.stop();
}
