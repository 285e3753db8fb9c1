import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDigests } from '../../client/outbox/start-digests.ts';
import { connectTemporal } from '../../client/temporal.ts';
import { seatsByHand } from '../../domain/obligation/launch.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { CLOCK, type PersonId } from '../../domain/obligation/parties.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { openDatabase } from '../../store/open.ts';
import { messagesIn } from '../../store/outbox.ts';
import { obligationState } from '../../store/reads.ts';
import { append, REHEARSAL_CLOCK } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import type { Db } from '../../store/tables.ts';
import { startTemporal, type TemporalServer } from '../../tools/temporal-server/launch.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { beginObligation } from '../setup/begin.ts';
import { quietLogger } from '../setup/quiet.ts';
import { PEOPLE, PLANS, POSTS, REPORT } from '../setup/sample.ts';
import { until } from '../setup/until.ts';

const PEOPLE_TOLD = 30;
const symbol = 'A/RES/70/972';
const QUEUE = 'digests-killed';

let folder: string;
let server: TemporalServer;
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-fault-'));
  server = await startTemporal({ kind: 'rehearsal' }, process.env, () => {});
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const store = () => openDatabase({ kind: 'folder', path: join(folder, 'store') });

/** A report of a drafter of its own, who was reminded of the draft this morning. */
async function reminded(db: Db, number: number): Promise<void> {
  const id = `${symbol}#${number}.1` as ObligationId;
  const act = { actor: PEOPLE.officer, at: instant('2008-12-18T12:00:00.000Z') };
  await beginObligation(db, REHEARSAL_CLOCK, { ...REPORT, id, mandate: { ...REPORT.mandate, symbol } }, act);
  const person = `p-${number}` as PersonId;
  const seats = [
    ...seatsByHand([{ post: 'Drafting officer', person }], 'Director', 'Vienna'),
    ...POSTS.seats.filter(({ post }) => post !== 'Drafting officer'),
  ];
  await recordLaunch(db, REHEARSAL_CLOCK, id, { plan: PLANS.report, ...POSTS, seats }, act);
  const { seq: afterSeq = 0, hash: afterHash = '' } = (await obligationState(db, id)) ?? {};
  const facts = { rung: 'draft@2009-06-02/three-before', milestone: 'draft', due: civilDate('2009-06-02') };
  await append(db, REHEARSAL_CLOCK, {
    ...{
      obligation: id,
      afterSeq,
      afterHash,
      commandId: `ring/${facts.rung}`,
      actor: CLOCK,
      onBehalfOf: null,
    },
    ...{ at: instant('2009-05-27T07:00:00.000Z'), rules: 2, answer: { accepted: true } },
    events: [
      {
        ...{ type: 'Reminded', version: 1, comment: null },
        facts: { ...facts, kind: 'reminder', to: { post: 'Drafting officer', person } },
      },
    ],
  });
}

/** Starts a worker, and kills it when it is about to keep its `last` digest; null: it is let live. */
async function work(bundle: string, last: number | null): Promise<ChildProcess> {
  const { address, namespace } = server;
  const words = ['test/faults/digest-worker.ts', join(folder, 'store'), address, namespace, bundle, QUEUE];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let looked = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    looked += text.split('\n').length - 1;
    if (last !== null && looked > last) child.kill('SIGKILL');
  });
  if (last !== null) await once(child, 'exit');
  return child;
}

it('killed with SIGKILL while digests are made, again and again, everybody has one in the end', async () => {
  const bundle = await workflowBundle(quietLogger);
  const before = await store();
  for (let number = 1; number <= PEOPLE_TOLD; number += 1) await reminded(before, number);
  await before.destroy();

  const client = await connectTemporal({ address: server.address, namespace: server.namespace });
  const rehearsal = { startsAt: instant('2009-05-27T08:00:00.000Z') };
  const run = { client, taskQueue: QUEUE, workflowTaskTimeout: 1 };
  const digests = await startDigests(run, { rehearsal });
  await work(bundle, 7);
  const between = await store();
  const kept = (await messagesIn(between, EVERYTHING)).length;
  await between.destroy();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(PEOPLE_TOLD);
  await work(bundle, 9);

  const last = await work(bundle, null);
  // It sleeps until the next morning: all was done.
  await until(async () => {
    const { events = [] } = await digests.fetchHistory();
    return (events ?? []).some((event) => event.timerStartedEventAttributes != null);
  }, 90_000);
  const gone = once(last, 'exit');
  last.kill('SIGTERM');
  await Promise.race([gone, until(() => last.kill('SIGKILL'))]);
  await gone;

  const after = await store();
  const messages = await messagesIn(after, EVERYTHING);
  expect(messages.map(({ person }) => person).sort()).toEqual(
    Array.from({ length: PEOPLE_TOLD }, (_, index) => `p-${index + 1}`).sort(),
  );
  expect(new Set(messages.map(({ day }) => day))).toEqual(new Set(['2009-05-27']));
  const rungs = await after.selectFrom('message_rung').selectAll().execute();
  expect(rungs).toHaveLength(PEOPLE_TOLD);
  expect(await after.selectFrom('to_tell').select('seq').where('open', '=', true).execute()).toEqual([]);
  await after.destroy();
  await client.connection.close();
}, 240_000);
