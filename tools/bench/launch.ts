/**
 * node tools/bench/launch.ts [COUNT] : what a launch costs, as a ratio to a bare start of a Temporal workflow. One run,
 * the real server and the embedded store on disk, the three ways taking turns, no worker: the time of the caller alone.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { people } from '../../client/api/contract.ts';
import { startRun } from '../../client/obligations/run.ts';
import { startMissingSeries } from '../../client/series/run.ts';
import { connectTemporal } from '../../client/temporal.ts';
import { openDatabase } from '../../store/open.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { launchDuties } from '../../worker/launching.ts';
import { progressOn } from '../progress.ts';
import { startTemporal } from '../temporal-server/launch.ts';

const COUNT = Number(process.argv[2] ?? 100);
const WARM_UP = 10;
const QUEUE = 'bench';

const text = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const cast = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));
const progress = progressOn(process.stderr);
const home = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const server = await startTemporal({ kind: 'real', home }, process.env, progress);
const client = await connectTemporal({ address: server.address, namespace: server.namespace });
const db = await openDatabase({ kind: 'folder', path: join(home, 'store') });

const bare = (name: string) =>
  client.workflow.start('bare', { taskQueue: QUEUE, workflowId: name, args: [{ name }] });

/** One paragraph of a mandate of its own: read, confirmed, planned, recorded, started. */
const launch = (symbol: string, paragraph: string) =>
  launchDuties(
    {
      db,
      keeper: keeperInMemory(),
      clock: REAL_CLOCK,
      at: REAL_CLOCK.now(),
      station: 'New York',
      startRun: (obligation) => startRun(obligation, { client, taskQueue: QUEUE }),
      startSeries: (duty) => startMissingSeries(duty, { client, taskQueue: QUEUE }),
    },
    { text: text.replaceAll('63/194', symbol), paragraphs: [paragraph], people: cast, given: {} },
  );

const ways: Record<string, (round: number) => Promise<unknown>> = {
  'bare start': (round) => bare(`bare-${round}`),
  'launch of one delivery (para. 11)': (round) => launch(`63/${200 + round}`, '11'),
  'launch of two deliveries (para. 14)': (round) => launch(`63/${200 + round}`, '14'),
};
const took: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round < WARM_UP + COUNT; round += 1) {
  progress(`${round} of ${WARM_UP + COUNT} rounds`);
  for (const [name, way] of Object.entries(ways)) {
    const began = performance.now();
    await way(round);
    if (round >= WARM_UP) took[name]?.push(performance.now() - began);
  }
}
progress.end();

const at = (times: number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;
const base = at(took['bare start'] ?? [], 0.5);
for (const [name, times] of Object.entries(took)) {
  const [median, most] = [at(times, 0.5), at(times, 0.95)];
  process.stdout.write(
    `${name.padEnd(38)} median ${median.toFixed(1)} ms, 95 % within ${most.toFixed(1)} ms, ${(median / base).toFixed(2)} × bare\n`,
  );
}
await client.connection.close();
await db.destroy();
await server.stop();
rmSync(home, { recursive: true });
