/**
 * node tools/bench/rehearse.ts [OBLIGATIONS] [ROUNDS] : how long a rehearsal takes with its server up. Two years of A/RES/63/194 (three
 * obligations) with the first cast, the median of ROUNDS (5 unless said); then one year of OBLIGATIONS (100 unless said), reports and
 * background papers by turns, at once.
 */
import { readFileSync } from 'node:fs';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { mandateIn } from '../../activities/documents/open.ts';
import { people as peopleSchema } from '../../client/api/contract.ts';
import { conduct } from '../../client/rehearsal/conductor.ts';
import { rehearse } from '../../client/rehearsal/rehearse.ts';
import { castNamed, SHIPPED_CASTS } from '../../client/rehearsal/shipped.ts';
import type { OnStage } from '../../client/rehearsal/stage.ts';
import { usually } from '../../domain/rehearsal/luck.ts';
import { civilDate, yearOf } from '../../domain/time/civil-date.ts';
import { momentOf, toMs } from '../../domain/time/instant.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { openRehearsal } from '../../worker/rehearsal.ts';
import { progressOn } from '../progress.ts';
import { startTemporal } from '../temporal-server/launch.ts';
import { median, seconds } from './bench-house.ts';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const OBLIGATIONS = Number(process.argv[2] ?? 100);
const ROUNDS = Number(process.argv[3] ?? 5);

const sample = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const people = peopleSchema.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));
const cast = castNamed(SHIPPED_CASTS[0]);
const progress = progressOn(process.stderr);
const server = await startTemporal({ kind: 'rehearsal' }, process.env, progress);
const target = { address: server.address, namespace: server.namespace };
const adopted = civilDate('2008-12-18');
const { house, close } = await openRehearsal(target, await workflowBundle(), 'bench', yearOf(adopted));
const print = (line: string): unknown => process.stdout.write(`${line}\n`);
/** The same text under another number. */
const numbered = (n: number): string => sample.replaceAll('63/194', `63/${300 + n}`);

let made = 0;
const took: number[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  progress(`two years of three obligations: ${round} of ${ROUNDS}`);
  const text = numbered(made++);
  const given = { mandate: mandateIn(text, 'the sample'), people, cast, luck: usually };
  const wall = await seconds(() => rehearse(house, { ...given, from: null, until: null, paragraphs: null }));
  // The first warms up.
  if (round > 0) took.push(wall);
}
progress.end();
print(
  `two years of A/RES/63/194: ${median(took).toFixed(1)} s (${took.map((each) => each.toFixed(1)).join(', ')})`,
);

const startsAt = momentOf(adopted, 18, house.zone);
const onStage: OnStage[] = [];
const launching = await seconds(async () => {
  for (let n = 0; n < OBLIGATIONS; n += 1) {
    progress(`launched: ${n} of ${OBLIGATIONS}`);
    const paragraphs = [n % 2 === 0 ? '14' : '11'];
    const mandate = mandateIn(numbered(made++), 'the sample');
    const { runs } = await house.launch({ paragraphs, people, given: {} }, mandate, startsAt);
    for (const { obligation, startsAt: began, startedAt } of runs)
      onStage.push({ obligation, handle: house.handle(obligation.id), shiftMs: toMs(began) - startedAt });
  }
});
let events = 0;
const living = await seconds(async () => {
  const lived = await conduct(house, onStage, {
    ...{ cast: cast.cast, luck: usually, turns: [] },
    until: momentOf(civilDate('2009-12-18'), 24, house.zone),
    progress: (over, all) => progress(`one year: ${over} of ${all} over`),
  });
  events = lived.reduce((sum, { record }) => sum + record.length, 0);
});
progress.end();
print(
  `one year of ${onStage.length} obligations: ${living.toFixed(0)} s, launched in ${launching.toFixed(0)} s before; ${events} events, ${((1000 * living) / events).toFixed(0)} ms each; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
);
await close();
await server.stop();
