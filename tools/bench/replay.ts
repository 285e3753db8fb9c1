/**
 * node tools/bench/replay.ts : how long it takes to replay the longest of the saved histories, as a worker does that has never
 * seen the run: medians of 5, by the clock and of the processor, beside those of the shortest history: what lies between is the replay,
 * the rest is the making of a worker. Ends with 1 when a replay takes more than 0.5 s of the processor.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '../../worker/bundle.ts';

const FOLDER = 'test/histories';
const LIMIT_SECONDS = 0.5;
const TIMES = 5;

Runtime.install({ logger: new DefaultLogger('ERROR') });
const bundle = { codePath: await workflowBundle() };
const saved = readdirSync(FOLDER)
  .map((name) => ({ name, history: historyFromJSON(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))) }))
  .map(({ name, history }) => ({ name, history, events: history.events?.length ?? 0 }))
  .sort((one, other) => other.events - one.events);
const [longest, shortest] = [saved[0], saved.at(-1)];
if (longest === undefined || shortest === undefined) throw new Error(`no history in ${FOLDER}`);

async function median({ history }: typeof longest & object): Promise<{ clock: number; processor: number }> {
  const clocks: number[] = [];
  const processors: number[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    const [began, before] = [performance.now(), process.cpuUsage()];
    await Worker.runReplayHistory({ workflowBundle: bundle }, history);
    clocks.push((performance.now() - began) / 1000);
    const { user, system } = process.cpuUsage(before);
    processors.push((user + system) / 1e6);
  }
  // The first loads what the others find in memory.
  const middle = (all: number[]): number =>
    all.slice(1).sort((one, other) => one - other)[Math.floor(TIMES / 2)] ?? 0;
  return { clock: middle(clocks), processor: middle(processors) };
}

const [most, least] = [await median(longest), await median(shortest)];
const told = (name: string, events: number, { clock, processor }: typeof most): string =>
  `${name}: ${events} events, ${clock.toFixed(3)} s by the clock, ${processor.toFixed(3)} s of the processor\n`;
const replay = most.processor - least.processor;
process.stdout.write(
  told(longest.name, longest.events, most) +
    told(shortest.name, shortest.events, least) +
    `its replay alone: ${replay.toFixed(3)} s of the processor, ${(most.clock - least.clock).toFixed(3)} s by the clock\n`,
);
if (replay > LIMIT_SECONDS) process.exitCode = 1;
