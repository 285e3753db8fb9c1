/**
 * node tools/bench/bare.ts [CYCLES] [ROUNDS] : whole report cycles (one return, two stages, two deliveries) beside bare
 * workflows with the same number of tasks, activities, timers, updates and payload bytes, whose activities do nothing. One
 * run, the real server and the embedded store on disk, caller and worker in one process, the ways taking turns; the median
 * of ROUNDS (5 unless said). First CYCLES (40 unless said) at ten a time, for throughput; then one at a time, for how long
 * an approval takes to its recorded answer.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runOf, startRun } from '../../client/obligations/run.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import { type BareScript, bareCycle, stepUpdate } from './bare-cycle.ts';
import { scriptOf } from './bare-script.ts';
import { benchHouse, each, median, QUEUE, seconds } from './bench-house.ts';
import { live, reportCycle } from './report-cycle.ts';
import { recordRunning, todayThere } from './running.ts';

const CYCLES = Number(process.argv[2] ?? 40);
const ROUNDS = Number(process.argv[3] ?? 5);
const AT_ONCE = 10;
const BARE_QUEUE = 'bench-bare';

const house = await benchHouse();
const { client, db, progress, persons } = house;
await house.workBeside(BARE_QUEUE, 'bare-cycle.ts', { nothing: async (bytes: number) => 'x'.repeat(bytes) });

const today = todayThere();
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
let made = 0;
const record = (): Promise<Obligation> => recordRunning(db, made++, today, 'the Assembly and the Council');
const ours = async (obligation: Obligation): Promise<number[]> =>
  live(persons, obligation, await startRun(obligation, { client, taskQueue: QUEUE }), today);

async function bare(script: BareScript, approvals: readonly number[]): Promise<number[]> {
  const took: number[] = [];
  const options = { taskQueue: BARE_QUEUE, workflowId: `bare-${made++}`, args: [script] as [BareScript] };
  const handle = await client.workflow.start(bareCycle, options);
  for (const [index, { given }] of script.steps.entries()) {
    const began = performance.now();
    await handle.executeUpdate(stepUpdate, { args: ['x'.repeat(given)], updateId: `${index}` });
    if (approvals.includes(index)) took.push(performance.now() - began);
  }
  await handle.result();
  return took;
}

// What one of ours asks of Temporal is what the bare ones ask too.
const first = await record();
const asked: number[] = [];
house.listen((bytes) => asked.push(bytes));
await ours(first);
house.listen(null);
const { events } = await runOf(client, first.id).fetchHistory();
const history = events ?? [];
const script = scriptOf(history, asked);
const approvals = reportCycle(first, today).flatMap(({ type }, index) =>
  type === 'approve-draft' ? [index] : [],
);

const WAYS = ['ours', 'bare, local activities', 'bare, ordinary activities'] as const;
type Way = (typeof WAYS)[number];
const act: Record<Way, (owed: Obligation | undefined) => Promise<number[]>> = {
  ours: (owed) => (owed ? ours(owed) : Promise.reject(new Error('nothing was recorded'))),
  'bare, local activities': () => bare({ ...script, activities: 'local' }, approvals),
  'bare, ordinary activities': () => bare({ ...script, activities: 'ordinary' }, approvals),
};
const took = Object.fromEntries(
  WAYS.map((way) => [way, { wall: [], cpu: [], answers: [] }]),
) as unknown as Record<Way, { wall: number[]; cpu: number[]; answers: number[] }>;
// Planning and launching are not measured here: they are over before anything is, and what they leave behind is cleared away.
const owed: Obligation[] = [];
const ANSWERS = ROUNDS * 12;
await each(house, 'recorded', [(ROUNDS + 1) * CYCLES + ANSWERS, 1], async () => owed.push(await record()));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const way of WAYS) {
    const what = `round ${round}, ${way}`;
    collectGarbage();
    const before = process.cpuUsage();
    const wall = await seconds(() =>
      each(house, what, [CYCLES, AT_ONCE], () => act[way](way === 'ours' ? owed.pop() : undefined)),
    );
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (round === 0) continue;
    took[way].wall.push(wall);
    took[way].cpu.push((user + system) / 1000 / CYCLES);
  }
}
for (let round = 0; round < ANSWERS; round += 1) {
  progress(`one at a time: ${round} of ${ANSWERS}`);
  for (const way of WAYS)
    took[way].answers.push(...(await act[way](way === 'ours' ? owed.pop() : undefined)));
}
progress.end();

const print = (line: string): unknown => process.stdout.write(`${line}\n`);
print(
  `a cycle: ${history.length} events, ${script.steps.length} updates, ${asked.length} activities given ${asked.reduce((sum, each) => sum + each, 0)} bytes, ${Math.round(JSON.stringify(history).length / 1024)} KB as JSON`,
);
const { wall: ourWall, answers: ourAnswers } = took.ours;
for (const way of WAYS) {
  const { wall, cpu, answers } = took[way];
  const ratio = median(wall.map((bareWall, index) => bareWall / (ourWall[index] ?? Number.NaN)));
  print(
    `${way.padEnd(26)} ${(CYCLES / median(wall)).toFixed(2)} cycles a second; ours does ${ratio.toFixed(2)} of it; ${Math.round(median(cpu))} ms of our process a cycle; approval to answer p50 ${median(answers).toFixed(1)} ms, ours takes ${(median(ourAnswers) / median(answers)).toFixed(2)} × that`,
  );
}
await house.end();
