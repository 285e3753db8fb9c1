/**
 * node tools/bench/walk.ts [RUNNING] [STORED] : what it costs when the calendar changes. The walk over RUNNING obligations
 * (1,000 unless said), as a ratio to bare updates of as many bare workflows, on the real server and the embedded store on
 * disk, all in one process; then what-if over STORED obligations in the store (10,000 unless said), as a ratio to its
 * pure part. One run, the ways taking turns.
 */
import type { Client } from '@temporalio/client';
import { startCalendarChange } from '../../client/calendar/start-change.ts';
import { startRun } from '../../client/obligations/run.ts';
import type { Running } from '../../domain/obligation/state.ts';
import { chainOf, owingOf } from '../../domain/planning/owing.ts';
import { whatIf } from '../../domain/planning/what-if.ts';
import { type PlanningFact, worldWith } from '../../domain/planning/world.ts';
import { addDays, type CivilDate, civilDate, yearOf } from '../../domain/time/civil-date.ts';
import { calendarLine, changeCalendar, worldFromRecord } from '../../store/calendar.ts';
import { runningPages } from '../../store/reads.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { calendarOf } from '../../worker/calendar.ts';
import { calendarChangeId } from '../../workflows/messages.ts';
import { bare, touchUpdate } from './bare-updates.ts';
import { benchHouse, each, QUEUE, seconds } from './bench-house.ts';
import { loadRunning, OFFICER, recordRunning, sessionAfter, todayThere } from './running.ts';

const RUNNING = Number(process.argv[2] ?? 1000);
const STORED = Number(process.argv[3] ?? 10_000);
/** As many as the walk asks at a time. */
const AT_ONCE = 10;
const BARE_QUEUE = 'bench-bare';

const house = await benchHouse();
const { client, db, progress } = house;
await house.workBeside(BARE_QUEUE, 'bare-updates.ts');

const megabytes = (): string => `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`;
const print = (line: string): void => {
  progress.end();
  process.stdout.write(`${line}\n`);
};
const told = (name: string, count: number, took: number, base: number): void =>
  print(
    `${name.padEnd(44)} ${took.toFixed(2)} s, ${Math.round(count / took)} a second, ${(took / base).toFixed(2)} ×, ${megabytes()}`,
  );

const adopted = todayThere();
const session = sessionAfter(adopted);
const middle = civilDate(`${yearOf(adopted) + 1}-09-14`);
const cited = { source: 'a measurement', grade: 'assumed' } as const;
const opening = (opens: CivilDate): PlanningFact => ({
  ...{ kind: 'session', body: 'GA', number: session, opens, closes: null, ...cited },
});
const elsewhere: PlanningFact = {
  kind: 'holiday',
  station: 'Nairobi',
  on: middle,
  name: 'elsewhere',
  ...cited,
};

async function change(fact: PlanningFact): Promise<void> {
  const by = { actor: OFFICER, reason: 'a measurement', file: null };
  const command = { ...by, commandId: JSON.stringify(fact), facts: [fact] };
  const { seq } = await changeCalendar(db, REAL_CLOCK, command, REAL_CLOCK.now());
  const line = await calendarLine(db, seq);
  await startCalendarChange(line, { client, taskQueue: QUEUE });
  const { proposed, same, waiting } = await client.workflow.getHandle(calendarChangeId(line)).result();
  const expected = fact === elsewhere ? same : proposed;
  if (expected !== RUNNING || waiting > 0) {
    throw new Error(`of ${RUNNING}: ${proposed} proposed, ${same} the same, ${waiting} wait`);
  }
}

const first = await recordRunning(db, 0, adopted);
await startRun(first, { client, taskQueue: QUEUE });
await each(house, 'launching', [RUNNING - 1, AT_ONCE], async (n) => {
  await startRun(await recordRunning(db, n + 1, adopted), { client, taskQueue: QUEUE });
});
const handles = new Map<number, Awaited<ReturnType<Client['workflow']['start']>>>();
await each(house, 'starting bare ones', [RUNNING, AT_ONCE], async (n) => {
  handles.set(n, await client.workflow.start(bare, { taskQueue: BARE_QUEUE, workflowId: `bare-${n}` }));
});
const touch = (): Promise<void> =>
  each(
    house,
    'touching',
    [RUNNING, AT_ONCE],
    (n) => handles.get(n)?.executeUpdate(touchUpdate) ?? Promise.reject(),
  );
await touch();

print(`${RUNNING} obligations that run`);
for (const week of [1, 2]) {
  const base = await seconds(touch);
  told('bare updates', RUNNING, base, base);
  told(
    'walk: all are proposed new dates',
    RUNNING,
    await seconds(() => change(opening(addDays(middle, week * 7)))),
    base,
  );
}
const base = await seconds(touch);
told('bare updates', RUNNING, base, base);
told('walk: nothing is to be said', RUNNING, await seconds(() => change(elsewhere)), base);
await house.rest();

progress(`loading ${STORED} more`);
await loadRunning(db, first.id, RUNNING, STORED, adopted);
const all = RUNNING + STORED;
print(`${all} obligations in the store`);
const asked = [opening(addDays(middle, 28))];
for (const _ of [1, 2]) {
  const lives: Running[] = [];
  const reading = await seconds(async () => {
    for await (const page of runningPages(db, 200)) lives.push(...page);
  });
  const { world } = await worldFromRecord(db);
  const then = worldWith(world, asked);
  const owed = lives.map(({ obligation, plan, assignments }) =>
    owingOf(obligation, plan.zone.station, chainOf(assignments)),
  );
  lives.length = 0;
  let moved = 0;
  const before = process.threadCpuUsage();
  const pure = await seconds(() => {
    for (const owing of owed) if (whatIf(owing, world, then)) moved += 1;
  });
  const { user } = process.threadCpuUsage(before);
  told(`what-if, its pure part (processor ${(user / 1e6).toFixed(2)} s)`, all, pure, pure);
  if (moved !== all) throw new Error(`${moved} of ${all} would move`);
  told('reading them from the store', all, reading, pure);
  let bytes = 0;
  const whole = await seconds(async () => {
    bytes = JSON.stringify(await calendarOf(db, { client, taskQueue: QUEUE }).whatIf(asked)).length;
  });
  told(`POST /what-if: ${Math.round(bytes / all)} bytes each`, all, whole, pure);
}
await house.end();
