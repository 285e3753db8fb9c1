import type { TestProject } from 'vitest/node';
import { progressOn } from '../../tools/progress.ts';
import { startTemporal } from '../../tools/temporal-server/launch.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { startPostgres } from './postgres.ts';
import { quietLogger } from './quiet.ts';

declare module 'vitest' {
  interface ProvidedContext {
    temporalAddress: string;
    temporalNamespace: string;
    workflowBundlePath: string;
    /** null on a machine without PostgreSQL. */
    postgresUrl: string | null;
  }
}

/** One rehearsal server, PostgreSQL and workflow bundle for the whole run; each test file has a task queue of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const progress = progressOn(process.stderr);
  const [server, bundlePath, postgres] = await Promise.all([
    startTemporal({ kind: 'rehearsal' }, process.env, progress),
    workflowBundle(quietLogger),
    startPostgres(),
  ]);
  progress.end();
  project.provide('temporalAddress', server.address);
  project.provide('temporalNamespace', server.namespace);
  project.provide('workflowBundlePath', bundlePath);
  project.provide('postgresUrl', postgres?.url ?? null);
  return async () => {
    await server.stop();
    await postgres?.stop();
  };
}
