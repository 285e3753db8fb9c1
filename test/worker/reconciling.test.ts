import type { Client, WorkflowClient, WorkflowHandle } from '@temporalio/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecordActivities } from '../../activities/record-events.ts';
import type { ReconciliationAnswer } from '../../client/api/reconciliation-contract.ts';
import { resumeRun, runOf } from '../../client/obligations/run.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import { decide } from '../../domain/obligation/decide.ts';
import { foldAll } from '../../domain/obligation/evolve.ts';
import { NOTHING } from '../../domain/obligation/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { fromMs, instant } from '../../domain/time/instant.ts';
import { openDatabase } from '../../store/open.ts';
import { storyOf } from '../../store/reads.ts';
import {
  REHEARSAL_CLOCK,
  type RecordClock,
  recordEvents,
  recordIn,
  stateFromRecord,
} from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { createReconciler, type Reconciler } from '../../worker/reconciling.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { commandBy, draftOf, PLANS, REPORT } from '../setup/sample.ts';
import { stateOf } from '../setup/state.ts';
import { until } from '../setup/until.ts';

let house: TestHouse;
/** Where the worker writes: another store while one was put back. */
let store: Db;
beforeAll(async () => {
  house = await openHouse(undefined, undefined, undefined, (db) => {
    store = db;
    const record = () => createRecordActivities(recordIn(store, REHEARSAL_CLOCK));
    return {
      recordEvents: (...given: Parameters<ReturnType<typeof record>['recordEvents']>) =>
        record().recordEvents(...given),
      readRecord: (...given: Parameters<ReturnType<typeof record>['readRecord']>) =>
        record().readRecord(...given),
    };
  });
});
afterAll(() => house.close());

const STARTS_AT = instant('2008-12-18T12:00:00.000Z');
/** Two minutes on: nothing is in flight any more. */
const LATER: RecordClock = { ...REHEARSAL_CLOCK, now: () => fromMs(Date.now() + 120_000) };
const reconcilerOf = (db: Db): Reconciler =>
  createReconciler({ db, clock: LATER, run: house, sign: house.keys.signAs('system') });

const report = (): Promise<TestObligation> => launch(house, REPORT, PLANS.report);
const of = ({ findings }: ReconciliationAnswer, { obligation }: TestObligation) =>
  findings.filter(({ id }) => id === obligation.id);
const lookAt = async (one: TestObligation, mend = true, db = house.db) =>
  of(await reconcilerOf(db).look({ mend }), one);
const told = async ({ obligation }: TestObligation) =>
  (await storyOf(house.db, obligation.id)).filter(({ type }) => type === 'IntervenedOutside');
const handIn = (letter: string): Command =>
  commandBy('drafter', { type: 'hand-in-draft', draft: draftOf(letter) });

/** Puts a command to the record and past the run, as a house does whose Temporal is put back afterwards. */
async function pastTheRun({ obligation: { id } }: TestObligation, command: Command): Promise<void> {
  const state = await stateFromRecord(house.db, id);
  if (state.status !== 'running') throw new Error(`${id} is ${state.status}`);
  const { commandId, actor, onBehalfOf } = command;
  const at = state.launchedAt;
  const { answer } = await recordEvents(house.db, REHEARSAL_CLOCK, {
    ...{ obligation: id, afterSeq: state.seq, afterHash: state.hash, rules: state.rules, at },
    ...{ commandId, actor, onBehalfOf, asked: await house.cast.sign(id, command) },
    ...decide(state, command, at),
  });
  expect(answer).toEqual({ accepted: true });
}

/** A store as this one is now, of one obligation. */
async function copyOf(db: Db, { obligation: { id } }: TestObligation): Promise<Db> {
  const copy = await openDatabase({ kind: 'memory' });
  for (const table of ['record_event', 'record_part', 'record_answer', 'obligation_view'] as const) {
    const rows = await db.selectFrom(table).selectAll().where('obligation', '=', id).execute();
    if (rows.length > 0)
      await copy
        .insertInto(table)
        .values(rows as never)
        .execute();
  }
  const keys = await db.selectFrom('signing_key').selectAll().execute();
  await copy.insertInto('signing_key').values(keys).execute();
  return copy;
}

describe('record and Temporal', () => {
  it('agree as long as nobody interferes', async () => {
    const one = await report();
    await one.send(handIn('a'));
    expect(await lookAt(one)).toEqual([]);
  });

  it('a run was terminated: told with who and why, and goes on when a person says so', async () => {
    const one = await report();
    await one.handle.terminate('cleaning up');
    const [found] = await lookAt(one, false);
    expect(found).toMatchObject({ code: 'run.terminated', mend: null, mended: false });
    expect(found?.sentence).toMatch(/terminated in Temporal at \d{4}-.* UTC by \S+, who says: “cleaning up”/);
    expect(found?.remedy).toContain(`rapporteur resume '${one.obligation.id}'`);
    // It only looked.
    expect(await told(one)).toEqual([]);
    expect(await lookAt(one)).toHaveLength(1);
    expect(await lookAt(one)).toHaveLength(1);
    const [event, ...more] = await told(one);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      ...{ actor: 'reconciler', facts: { what: 'terminated' } },
      comment: expect.stringContaining('cleaning up'),
    });
    const before = await stateFromRecord(house.db, one.obligation.id);
    await resumeRun(one.obligation, { ...house, rehearsal: { startsAt: STARTS_AT } });
    expect(await lookAt(one)).toEqual([]);
    expect(await stateOf(runOf(house.client, one.obligation.id))).toEqual(before);
    expect(await verifyRecord(house.db, one.obligation.id)).toEqual([]);
    await runOf(house.client, one.obligation.id).terminate();
  });

  it('a run was cancelled: the same', async () => {
    const one = await report();
    await one.handle.cancel();
    await expect(one.handle.result()).rejects.toThrow();
    const [found] = await lookAt(one);
    expect(found).toMatchObject({ code: 'run.cancelled', mended: false });
    expect(await told(one)).toMatchObject([{ facts: { what: 'cancelled' } }]);
  });

  it('a run was set back: told once, and it reads what it has forgotten', async () => {
    const one = await report();
    await one.send(handIn('a'));
    await one.send(handIn('b'));
    await setBack(one);
    const [found, ...more] = await lookAt(one);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'run.reset', mended: true });
    expect(found?.sentence).toContain('“too far”');
    expect(await told(one)).toMatchObject([{ facts: { what: 'reset' } }]);
    await until(async () => (await seqOf(one)) === (await headOf(one)));
    expect(await lookAt(one)).toEqual([]);
    await setBack(one);
    expect(await lookAt(one)).toMatchObject([{ code: 'run.reset' }]);
    expect(await told(one)).toHaveLength(2);
    expect(await one.send(handIn('c'))).toEqual({ accepted: true });
    expect((await one.events()).filter(({ type }) => type === 'DraftHandedIn')).toHaveLength(3);
    expect(await verifyRecord(house.db, one.obligation.id)).toEqual([]);
  });

  it('Temporal knows no run: it is started from the record', async () => {
    const one = await report();
    const elsewhere = reconcilerOf(house.db);
    await forget(one);
    const of = async (mend: boolean) =>
      (await elsewhere.look({ mend })).findings.filter(({ id }) => id === one.obligation.id);
    expect(await of(false)).toMatchObject([{ code: 'run.missing', mended: false }]);
    expect(await of(true)).toMatchObject([{ code: 'run.missing', mended: true }]);
    await until(async () => (await seqOf(one)) === (await headOf(one)));
    expect(await of(true)).toEqual([]);
    await runOf(house.client, one.obligation.id).terminate();
  });

  it('a run is behind, as when an older Temporal was put back: it catches up', async () => {
    const one = await report();
    expect(await seqOf(one)).toBe(2);
    await pastTheRun(one, handIn('a'));
    expect(await seqOf(one)).toBe(2);
    expect(await lookAt(one)).toMatchObject([{ code: 'run.behind', mended: true }]);
    await until(async () => (await seqOf(one)) === 3);
    expect(await lookAt(one)).toEqual([]);
  });

  it('but not as long as the last event is fresh: its run may be about to tell Temporal', async () => {
    const one = await report();
    expect(await seqOf(one)).toBe(2);
    await pastTheRun(one, handIn('a'));
    const now = createReconciler({
      ...{ db: house.db, clock: REHEARSAL_CLOCK, run: house, sign: house.keys.signAs('system') },
    });
    expect(of(await now.look({ mend: true }), one)).toEqual([]);
  });

  it('a file is closed and has a run: it ends', async () => {
    const one = await report();
    expect(await seqOf(one)).toBe(2);
    await pastTheRun(one, commandBy('officer', WITHDRAW));
    expect(await lookAt(one)).toMatchObject([{ code: 'run.closed', mended: true }]);
    expect(await one.handle.result()).toMatchObject({ status: 'settled', seq: 4 });
    expect(await lookAt(one)).toEqual([]);
  });

  it('and one that ends by itself just before it is told to is no error', async () => {
    const one = await report();
    expect(await seqOf(one)).toBe(2);
    await pastTheRun(one, commandBy('officer', WITHDRAW));
    const workflow = new Proxy(house.client.workflow, {
      get: (client, name) => (name === 'getHandle' ? endingFirst(client, one) : Reflect.get(client, name)),
    });
    const client = Object.create(house.client, { workflow: { value: workflow } }) as Client;
    const reconciler = createReconciler({
      ...{ db: house.db, clock: LATER, run: { ...house, client }, sign: house.keys.signAs('system') },
    });
    expect(of(await reconciler.look({ mend: true }), one)).toMatchObject([
      { code: 'run.closed', mended: true },
    ]);
    expect((await one.handle.describe()).status.name).toBe('TERMINATED');
  });

  it('a run is there that the record does not know: told, and left alone', async () => {
    const one = await report();
    const empty = await openDatabase({ kind: 'memory' });
    await until(async () => (await lookAt(one, true, empty)).length > 0);
    const [found] = await lookAt(one, true, empty);
    expect(found).toMatchObject({ code: 'run.unknown', mended: false });
    expect((await one.handle.describe()).status.name).toBe('RUNNING');
    await empty.destroy();
  });

  it('an older store was put back: told, never written over, and mended by putting the newest back', async () => {
    const one = await report();
    const yesterday = await copyOf(house.db, one);
    await one.send(handIn('a'));
    const before = await recordOf(yesterday, one);
    const [found] = await lookAt(one, true, yesterday);
    expect(found).toMatchObject({ code: 'run.ahead', mended: false });
    expect(found?.sentence).toMatch(/has seen event 3; the record ends at 2/);
    store = yesterday;
    try {
      // It ends rather than go on from what is not in the record.
      await expect(one.send(handIn('b'))).rejects.toThrow();
      await expect(one.handle.result()).rejects.toMatchObject({ cause: { type: 'record.diverged' } });
      expect(await recordOf(yesterday, one)).toEqual(before);
      expect(await lookAt(one, true, yesterday)).toMatchObject([{ code: 'run.ahead' }]);
    } finally {
      store = house.db;
    }
    const [ended] = await lookAt(one);
    expect(ended).toMatchObject({ code: 'run.ended', mended: false });
    expect(ended?.sentence).toContain('it failed');
    await resumeRun(one.obligation, { ...house, rehearsal: { startsAt: STARTS_AT } });
    expect(await lookAt(one)).toEqual([]);
    await runOf(house.client, one.obligation.id).terminate();
    await yesterday.destroy();
  });

  it('a record has a gap, or another event than before: told with its number, and nothing is done', async () => {
    const one = await report();
    await one.send(handIn('a'));
    await one.send(handIn('b'));
    const broken = await copyOf(house.db, one);
    const known = reconcilerOf(broken);
    expect(of(await known.look({ mend: true }), one)).toEqual([]);
    await sql`alter table record_event disable trigger user`.execute(broken);
    await sql`update record_event set hash = ${'0'.repeat(64)} where seq = 4`.execute(broken);
    expect(of(await known.look({ mend: true }), one)).toMatchObject([
      { code: 'record.broken', sentence: expect.stringContaining('at event 4: it is another than before') },
    ]);
    await sql`delete from record_part where seq = 3`.execute(broken);
    await sql`delete from record_event where seq = 3`.execute(broken);
    expect(of(await known.look({ mend: true, anew: true }), one)).toMatchObject([
      {
        code: 'record.broken',
        sentence: expect.stringContaining('at event 3: it is missing'),
        mended: false,
      },
    ]);
    await sql`delete from record_event where seq = 4`.execute(broken);
    expect(await lookAt(one, true, broken)).toMatchObject([
      { sentence: expect.stringContaining('event 3: it is missing, and 4 were known') },
    ]);
    await broken.destroy();
  });
});

const seqOf = async ({ obligation }: TestObligation): Promise<number> =>
  (await stateOf(runOf(house.client, obligation.id))).seq;
const WITHDRAW = { type: 'withdraw', happenedOn: civilDate('2008-12-18'), comment: 'Not owed.' } as const;

/** By these handles the run of that obligation is over just before it hears a signal. */
const endingFirst =
  (client: WorkflowClient, { handle: { workflowId } }: TestObligation) =>
  (id: string): WorkflowHandle => {
    const handle = client.getHandle(id);
    if (id !== workflowId) return handle;
    const signal: WorkflowHandle['signal'] = async (...given) => {
      await handle.terminate('it is over');
      await handle.signal(...given);
    };
    return { ...handle, signal };
  };

const headOf = async ({ events }: TestObligation): Promise<number> => foldAll(NOTHING, await events()).seq;
const recordOf = (db: Db, { obligation }: TestObligation) =>
  db.selectFrom('record_event').selectAll().where('obligation', '=', obligation.id).orderBy('seq').execute();

/** Sets a run back to its first moment, as Temporal's pages do. */
async function setBack({ obligation }: TestObligation): Promise<void> {
  const run = runOf(house.client, obligation.id);
  const { runId } = await run.describe();
  const { events } = await house.client.workflow.getHandle(run.workflowId, runId).fetchHistory();
  const first = events?.find((event) => event.workflowTaskCompletedEventAttributes)?.eventId;
  await house.client.workflowService.resetWorkflowExecution({
    namespace: house.client.options.namespace,
    workflowExecution: { workflowId: run.workflowId, runId },
    reason: 'too far',
    requestId: `reset-${runId}`,
    workflowTaskFinishEventId: first ?? null,
  });
}

/** Takes a run from Temporal, as when its file is lost. */
async function forget({ handle }: TestObligation): Promise<void> {
  await house.client.workflowService.deleteWorkflowExecution({
    namespace: house.client.options.namespace,
    workflowExecution: { workflowId: handle.workflowId },
  });
  await until(() =>
    handle.describe().then(
      () => false,
      () => true,
    ),
  );
}
