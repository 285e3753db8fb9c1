import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { planInHouse } from '../../activities/plan-obligation.ts';
import { zoneOf } from '../../activities/zones.ts';
import { startCalendarChange } from '../../client/calendar/start-change.ts';
import { type RunOptions, resumeRun, runOf } from '../../client/obligations/run.ts';
import { connectTemporal } from '../../client/temporal.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { type CalendarLine, calendarLine, changeCalendar } from '../../store/calendar.ts';
import { calendarReach } from '../../store/calendar-reach.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK, readRecord } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { startTemporal, type TemporalServer } from '../../tools/temporal-server/launch.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { calendarChangeId, stateQuery } from '../../workflows/messages.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { ASSIGNMENTS, PEOPLE, REPORT } from '../setup/sample.ts';
import { until } from '../setup/until.ts';

const QUEUE = 'walked';
const home = mkdtempSync(join(tmpdir(), 'rapporteur-fault-'));
let server: TemporalServer;
let client: Client;
beforeAll(async () => {
  server = await startTemporal({ kind: 'real', home }, process.env);
  client = await connectTemporal({ address: server.address, namespace: server.namespace });
});
afterAll(async () => {
  await client.connection.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

/** The store of the home, while no worker has it. */
async function inStore<A>(act: (db: Db) => Promise<A>): Promise<A> {
  const db = await openDatabase({ kind: 'folder', path: join(home, 'store') });
  try {
    return await act(db);
  } finally {
    await db.destroy();
  }
}

/** Six reports; no worker serves the queue of the third. */
async function launchSix(db: Db): Promise<TestObligation[]> {
  const plan = await planInHouse(db, REPORT, zoneOf('New York', 2008, 2020), ASSIGNMENTS);
  if ('unplanned' in plan) throw new Error(JSON.stringify(plan));
  const cast = { client, sign: (await openKeys(db, keysInMemory(), ['cast'])).signAs('cast') };
  const launched: TestObligation[] = [];
  for (const taskQueue of [QUEUE, QUEUE, 'nobody', QUEUE, QUEUE, QUEUE]) {
    launched.push(await launch({ client, cast, db, taskQueue, id: (name) => name }, REPORT, plan));
  }
  return launched;
}

async function laterSession(db: Db): Promise<CalendarLine> {
  const by = { actor: PEOPLE.officer, reason: 'The Assembly has decided.' };
  const fact = {
    kind: 'session',
    body: 'GA',
    number: 64,
    opens: civilDate('2009-10-06'),
    closes: null,
  } as const;
  const facts = [{ ...fact, source: 'the journal', grade: 'primary' } as const];
  const command = { ...by, commandId: 'later', facts, file: null };
  const { seq } = await changeCalendar(db, REHEARSAL_CLOCK, command, REHEARSAL_CLOCK.now());
  return calendarLine(db, seq);
}

/** Starts a worker process, as an operator would, and waits until it says that it runs. */
async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['worker/main.ts'], {
    env: {
      ...process.env,
      TEMPORAL_ADDRESS: server.address,
      TEMPORAL_NAMESPACE: server.namespace,
      RAPPORTEUR_TASK_QUEUE: QUEUE,
      RAPPORTEUR_HOME: home,
      RAPPORTEUR_STICKY_SECONDS: '1',
      RAPPORTEUR_DRAIN_SECONDS: '3',
      RAPPORTEUR_LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  let said = '';
  worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await until(() => said.includes('worker is running'), 60_000);
  return worker;
}

async function end(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill(signal);
  await ended;
}

it('a walk whose worker is killed, in its second run, goes on and reaches each once', async () => {
  const { six, change } = await inStore(async (db) => ({
    six: await launchSix(db),
    change: await laterSession(db),
  }));
  const [, , stuck, , , last] = six;
  if (stuck === undefined || last === undefined) throw new Error('there are six');
  const run: RunOptions = { client, taskQueue: QUEUE, workflowTaskTimeout: 1 };
  // A page has one: the third, which does not answer, is the first of the second run.
  const pace = { page: 1, pagesARun: 2, patienceSeconds: 10, againSeconds: 1 };
  await startCalendarChange(change, run, pace);
  const walk = client.workflow.getHandle(calendarChangeId(change));
  const first = (await walk.describe()).runId;
  const working = async (): Promise<boolean> => {
    const { runId, raw } = await walk.describe();
    return runId !== first && raw.pendingActivities?.[0]?.lastHeartbeatTime != null;
  };
  const killed = await startWorker();
  await until(working, 60_000);
  await end(killed, 'SIGKILL');

  const second = await startWorker();
  // Those behind the one that does not answer are reached while it waits.
  const moved = async () => {
    const state = await last.handle.query(stateQuery).catch(() => undefined);
    return state?.status === 'running' && state.proposed;
  };
  await until(moved, 90_000);
  await runOf(client, stuck.obligation.id).terminate('by hand');
  await resumeRun(stuck.obligation, run);
  expect(await walk.result()).toEqual({ proposed: 6, same: 0, waiting: 0 });
  await end(second, 'SIGTERM');
  await inStore(async (db) => {
    const told = { proposed: 6, same: 0, waits: 0, toCome: 0 };
    expect(await calendarReach(db, change.seq)).toMatchObject(told);
    for (const { obligation } of six) {
      const events = await readRecord(db, obligation.id, 0);
      expect(events.filter(({ type }) => type === 'DatesProposed')).toHaveLength(1);
      expect(await verifyRecord(db, obligation.id)).toEqual([]);
    }
  });
}, 300_000);
