/**
 * node worker/demo.ts [FILE] [--hard] : lives through the whole cycle of a resolution on a rehearsal server, in memory, with a
 * scripted cast, and prints the stories. Nothing is kept.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bytesOf } from '../activities/documents/file.ts';
import { dated } from '../activities/documents/open.ts';
import { readDocument } from '../activities/documents/read-document.ts';
import { people as peopleSchema } from '../client/api/contract.ts';
import { playDemo } from '../client/rehearsal/demo.ts';
import { castNamed, SHIPPED_CASTS } from '../client/rehearsal/shipped.ts';
import { describeFault, FAULTS, Fault } from '../domain/faults.ts';
import { yearOf } from '../domain/time/civil-date.ts';
import { progressOn } from '../tools/progress.ts';
import { startTemporal } from '../tools/temporal-server/launch.ts';
import { workflowBundle } from './bundle.ts';
import { createLog } from './log.ts';
import { openRehearsal } from './rehearsal.ts';
import { installRuntime, temporalLogger } from './runtime.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));

async function main(): Promise<void> {
  const began = Date.now();
  // The first of the casts; or all of them in one.
  const cast = castNamed(process.argv.includes('--hard') ? 'everything-at-once' : SHIPPED_CASTS[0]);
  const file = process.argv.slice(2).find((word) => word !== '--hard') ?? sample('A-RES-63-194.txt');
  const { mandate: read } = await readDocument(bytesOf(file), file);
  const mandate = dated(read, file);
  const people = peopleSchema.parse(JSON.parse(readFileSync(sample('people.json'), 'utf8')));
  const log = createLog('warn');
  installRuntime(log, undefined);
  const progress = progressOn(process.stderr);
  progress('Starting a Temporal server for this rehearsal, in memory');
  const [server, bundle] = await Promise.all([
    startTemporal({ kind: 'rehearsal' }, process.env, progress),
    workflowBundle(temporalLogger(log)),
  ]);
  try {
    progress('Opening a record in memory');
    const target = { address: server.address, namespace: server.namespace };
    const rehearsal = await openRehearsal(target, bundle, 'demo', yearOf(mandate.adopted));
    progress.end();
    try {
      const say = (lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
      const { launched, settled } = await playDemo(rehearsal.house, { mandate, people, cast }, say);
      say([`All this took ${((Date.now() - began) / 1000).toFixed(1)} s. Nothing was kept.`]);
      if (settled.length < launched.length) process.exitCode = 1;
    } finally {
      await rehearsal.close();
    }
  } finally {
    await server.stop();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${describeFault(error)}\n`);
  process.exitCode = FAULTS[error.code].exit;
}
