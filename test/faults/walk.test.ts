import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startCalendarChange } from '../../client/calendar/start-change.ts';
import { type RunOptions, resumeRun, runOf, startRun } from '../../client/obligations/run.ts';
import { connectTemporal } from '../../client/temporal.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import { civilDate, yearOf } from '../../domain/time/civil-date.ts';
import { type CalendarLine, calendarLine, changeCalendar } from '../../store/calendar.ts';
import { calendarReach } from '../../store/calendar-reach.ts';
import { openDatabase } from '../../store/open.ts';
import { REAL_CLOCK, readRecord } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { OFFICER, recordRunning, sessionAfter } from '../../tools/bench/running.ts';
import { startTemporal, type TemporalServer } from '../../tools/temporal-server/launch.ts';
import { calendarChangeId, stateQuery } from '../../workflows/messages.ts';
import { codecOf } from '../setup/codec.ts';
import { until } from '../setup/until.ts';

const QUEUE = 'walked';
const TODAY = civilDate(new Date().toISOString().slice(0, 10));
const home = mkdtempSync(join(tmpdir(), 'rapporteur-fault-'));
let server: TemporalServer;
let client: Client;
beforeAll(async () => {
  server = await startTemporal({ kind: 'real', home }, process.env);
  client = await connectTemporal({
    address: server.address,
    namespace: server.namespace,
    codec: codecOf(home),
  });
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

/** Six reports that run today: signed commands are taken in the time in which they were signed. */
async function recordSix(db: Db): Promise<Obligation[]> {
  const six: Obligation[] = [];
  for (const n of [1, 2, 3, 4, 5, 6]) six.push(await recordRunning(db, n, TODAY));
  return six;
}

/** Their session opens two weeks later than anybody thought. */
async function laterSession(db: Db): Promise<CalendarLine> {
  const by = { actor: OFFICER, reason: 'The Assembly has decided.' };
  const opens = civilDate(`${yearOf(TODAY) + 1}-10-06`);
  const fact = { kind: 'session', body: 'GA', number: sessionAfter(TODAY), opens, closes: null } as const;
  const facts = [{ ...fact, source: 'the journal', grade: 'primary' } as const];
  const command = { ...by, commandId: 'later', facts, file: null };
  const { seq } = await changeCalendar(db, REAL_CLOCK, command, REAL_CLOCK.now());
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
    six: await recordSix(db),
    change: await laterSession(db),
  }));
  const [, , stuck, , , last] = six;
  if (stuck === undefined || last === undefined) throw new Error('there are six');
  const run: RunOptions = { client, taskQueue: QUEUE, workflowTaskTimeout: 1 };
  // No worker serves the queue of the third.
  for (const each of six) await startRun(each, { ...run, taskQueue: each === stuck ? 'nobody' : QUEUE });
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
    const state = await runOf(client, last.id)
      .query(stateQuery)
      .catch(() => undefined);
    return state?.status === 'running' && state.proposed;
  };
  await until(moved, 90_000);
  await runOf(client, stuck.id).terminate('by hand');
  await resumeRun(stuck, run);
  expect(await walk.result()).toEqual({ proposed: 6, same: 0, waiting: 0 });
  await end(second, 'SIGTERM');
  await inStore(async (db) => {
    const told = { proposed: 6, same: 0, waits: 0, toCome: 0 };
    expect(await calendarReach(db, change.seq)).toMatchObject(told);
    for (const { id } of six) {
      const events = await readRecord(db, id, 0);
      expect(events.filter(({ type }) => type === 'DatesProposed')).toHaveLength(1);
      expect(await verifyRecord(db, id)).toEqual([]);
    }
  });
}, 300_000);
