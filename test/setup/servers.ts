import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../tools/postgres/start.ts';
import { progressOn } from '../../tools/progress.ts';
import { findS3Server } from '../../tools/s3-server/find.ts';
import { startTemporal } from '../../tools/temporal-server/launch.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { quietLogger } from './quiet.ts';

declare module 'vitest' {
  interface ProvidedContext {
    temporalAddress: string;
    temporalNamespace: string;
    workflowBundlePath: string;
    /** null on a machine without PostgreSQL. */
    postgresUrl: string | null;
    /** Whether the store is tested on the embedded database as well. */
    embeddedToo: boolean;
    /** The program (`s3.ts` starts it); null on a machine without Go. */
    s3Server: string | null;
  }
}

/** One rehearsal server, PostgreSQL and workflow bundle for the whole run; each test file has a task queue of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const progress = progressOn(process.stderr);
  const [server, bundlePath, postgres, s3Server] = await Promise.all([
    startTemporal({ kind: 'rehearsal' }, process.env, progress),
    workflowBundle(quietLogger),
    startPostgres(progress),
    findS3Server(process.env, progress),
  ]);
  if (s3Server === undefined && process.env.CI)
    throw new Error('CI tests a bucket too: install Go 1.21 or newer');
  progress.end();
  project.provide('temporalAddress', server.address);
  project.provide('temporalNamespace', server.namespace);
  project.provide('workflowBundlePath', bundlePath);
  project.provide('postgresUrl', postgres?.url ?? null);
  project.provide('embeddedToo', true);
  project.provide('s3Server', s3Server ?? null);
  return async () => {
    await server.stop();
    await postgres?.stop();
  };
}
