import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runOf } from '../../client/obligations/run.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import { foldAll } from '../../domain/obligation/evolve.ts';
import { NOTHING } from '../../domain/obligation/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { storyOf } from '../../store/reads.ts';
import { verifyRecord } from '../../store/verify.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch } from '../setup/launch.ts';
import { commandBy, PLANS, REPORT } from '../setup/sample.ts';
import { stateOf } from '../setup/state.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const COMMANDS = 1000;
const RUNS = 21;
/** As many as one run takes at a time. */
const AT_ONCE = 10;
/** How many events a run may have: so that all of it needs more than 20 of them, each with about 50 commands. */
const LONG = 250;
/** How many others are sent before the second time: a run's worth. */
const APART = 90;

it(`${COMMANDS} commands, each sent twice through ${RUNS - 1} continue-as-news, have one effect and one answer each`, async () => {
  const one = await launch(house, REPORT, PLANS.report, { longAt: LONG });
  // Each can be told from all others by what it leads to, and none is refused, in whatever order they come.
  const commands = Array.from(
    { length: COMMANDS },
    (_, n): Command =>
      commandBy('officer', {
        ...{ type: 'change-addressee', commandId: `twice-${n}`, addressee: `Unit ${n}` },
        ...{ happenedOn: civilDate('2008-12-18'), comment: 'Reorganized.' },
      }),
  );
  const first: Answer[] = [];
  const second: Answer[] = [];
  const turns = Array.from({ length: COMMANDS + APART }, (_, n) => n).values();
  const lane = async (): Promise<void> => {
    for (const n of turns) {
      const [now, again] = [commands[n], commands[n - APART]];
      if (now !== undefined) first[n] = await one.send(now);
      if (again !== undefined) second[n - APART] = await one.send(again);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));

  expect(first).toEqual(commands.map(() => ({ accepted: true })));
  expect(second).toEqual(first);
  const story = await storyOf(house.db, one.obligation.id);
  const effects = story.filter(({ type }) => type === 'AddresseeChanged');
  expect(effects.map(({ commandId }) => commandId).sort()).toEqual(
    commands.map(({ commandId }) => commandId).sort(),
  );
  expect(story).toHaveLength(COMMANDS + 2);
  expect(await verifyRecord(house.db, one.obligation.id)).toEqual([]);
  expect(await stateOf(runOf(house.client, one.obligation.id))).toEqual(foldAll(NOTHING, story));

  const runs = await runsOf(one.handle.workflowId);
  expect(runs.length).toBeGreaterThanOrEqual(RUNS);
  // The second time most met another run than the first.
  const metBy = new Map<string, Set<string>>();
  for (const { workflowId, history } of runs) {
    for (const { workflowExecutionUpdateAcceptedEventAttributes: accepted } of history.events ?? []) {
      const id = accepted?.acceptedRequest?.meta?.updateId?.split('/')[0];
      if (id != null) metBy.set(id, (metBy.get(id) ?? new Set()).add(workflowId));
    }
  }
  expect(metBy.size).toBe(COMMANDS);
  expect([...metBy.values()].filter((met) => met.size === 2).length).toBeGreaterThan(COMMANDS * 0.9);
  const workflowBundle = { codePath: inject('workflowBundlePath') };
  for await (const { error } of Worker.runReplayHistories({ workflowBundle }, runs))
    expect(error).toBeUndefined();
  await runOf(house.client, one.obligation.id).terminate();
}, 240_000);

/** All runs of an obligation, the newest first, each under an id of its own. */
async function runsOf(workflowId: string) {
  const runs = [];
  for (let runId: string | undefined; ; ) {
    const history = await house.client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.push({ workflowId: `${workflowId} ${runs.length}`, history });
    const before = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    if (!before) return runs;
    runId = before;
  }
}
