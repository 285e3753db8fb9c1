/**
 * node tools/bench/reconcile.ts [RUNNING] : what a look of the reconciler costs, over RUNNING obligations (2,000 unless said)
 * of which nothing is wrong: the first, which proves each record from its beginning, and the next ones, of which nothing has
 * moved, beside the least that could be asked: where the record of each ends, and what Temporal says of its newest run. The real
 * server and the embedded store on disk, one process, ten at a time as the reconciler does; the ways taking turns, medians of 3.
 */
import { runOf, startRun } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { openAfter } from '../../store/record-sides.ts';
import { createReconciler } from '../../worker/reconciling.ts';
import { benchHouse, each, median, QUEUE, seconds } from './bench-house.ts';
import { recordRunning, todayThere } from './running.ts';

const RUNNING = Number(process.argv[2] ?? 2000);
const AT_ONCE = 10;
const ROUNDS = 3;

const house = await benchHouse();
const { client, db, progress, services } = house;
const run = { client, taskQueue: QUEUE };
const today = todayThere();
await each(house, 'launching', [RUNNING, AT_ONCE], async (n) => {
  await startRun(await recordRunning(db, n, today), run);
});
const ids = await openAfter(db, null, RUNNING);

async function bare(id: ObligationId): Promise<void> {
  await db
    .selectFrom('record_event')
    .select(['seq', 'hash'])
    .where('obligation', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  await runOf(client, id).describe();
}

async function look(anew: boolean): Promise<void> {
  const { looked, findings } = await reconciler.look({ mend: false, anew });
  if (looked !== RUNNING || findings.length > 0)
    throw new Error(`looked at ${looked} of ${RUNNING}, and found ${JSON.stringify(findings[0])}`);
}

const reconciler = createReconciler({ db, clock: REAL_CLOCK, run, sign: services.sign });
await look(true);
const ways = {
  'the least that could be asked': () =>
    each(house, 'asking', [RUNNING, AT_ONCE], (n) => bare(ids[n] as ObligationId)),
  'a look that proves all records': () => look(true),
  'a look when nothing has moved': () => look(false),
};
const took = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [way, act] of Object.entries(ways)) {
    progress(`round ${round + 1} of ${ROUNDS}: ${way}`);
    took.set(way, [...(took.get(way) ?? []), await seconds(act)]);
  }
}
progress.end();
const [least = []] = took.values();
for (const [way, times] of took) {
  const ratio = median(times.map((time, round) => time / (least[round] ?? Number.NaN)));
  process.stdout.write(
    `${way.padEnd(34)} ${median(times).toFixed(2)} s, ${Math.round(RUNNING / median(times))} a second, ${ratio.toFixed(2)} × the least\n`,
  );
}
process.stdout.write(`${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB\n`);
await house.end();
