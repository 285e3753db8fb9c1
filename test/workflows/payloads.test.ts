import { createHash } from 'node:crypto';
import type { PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecordActivities } from '../../activities/record-events.ts';
import { readInHouse, readingIdOf } from '../../client/documents/read-in-house.ts';
import { catchUp, resumeRun, runOf } from '../../client/obligations/run.ts';
import { makeSearchable } from '../../client/obligations/searchable.ts';
import { encryptingCodec } from '../../client/payloads/codec.ts';
import { newPayloadKey, type PayloadKey } from '../../client/payloads/payload-keys.ts';
import { fromMs, instant } from '../../domain/time/instant.ts';
import { REHEARSAL_CLOCK, recordIn, stateFromRecord } from '../../store/record.ts';
import { verifyRecord } from '../../store/verify.ts';
import { createReconciler } from '../../worker/reconciling.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch } from '../setup/launch.ts';
import { commandBy, draftOf, PEOPLE, PLANS, REPORT } from '../setup/sample.ts';
import { stateOf } from '../setup/state.ts';
import { until } from '../setup/until.ts';

const { HistoryEvent } = proto.temporal.api.history.v1;
const COMMENT = 'Ms Zwetelina Quist-Ábel asked for it';
const TROUBLE = 'the disk of Mr Xerxes is full';

/** The first encrypts; `on`: whether anything is encrypted at all, as before there was a codec. */
let keys: PayloadKey[] = [newPayloadKey()];
let on = true;
const inUse = encryptingCodec({
  first: () => keys[0] as PayloadKey,
  withId: (wanted) => keys.find(({ id }) => id === wanted),
});
const codec: PayloadCodec = {
  encode: async (payloads) => (on ? inUse.encode(payloads) : payloads),
  decode: inUse.decode,
};

let house: TestHouse;
let troubled = false;
beforeAll(async () => {
  house = await openHouse(
    undefined,
    undefined,
    undefined,
    (db) => {
      const record = createRecordActivities(recordIn(db, REHEARSAL_CLOCK));
      return {
        async recordEvents(...given: Parameters<typeof record.recordEvents>) {
          if (!troubled) return record.recordEvents(...given);
          troubled = false;
          throw new Error(TROUBLE);
        },
      };
    },
    undefined,
    codec,
  );
  expect(await makeSearchable(house.client)).toBeNull();
}, 60_000);
afterAll(() => house.close());

const own = (number: number) => ({
  ...REPORT,
  mandate: { ...REPORT.mandate, symbol: `A/RES/70/94${number}` },
});
const handIn = (letter: string, comment: string | null = null) =>
  commandBy('drafter', { type: 'hand-in-draft', draft: draftOf(letter), comment });

/** Every event as Temporal keeps it. */
async function rawEvents(workflowId: string): Promise<Buffer[]> {
  const found: Buffer[] = [];
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await house.client.workflowService.getWorkflowExecutionHistory({
      namespace: house.client.options.namespace,
      execution: { workflowId },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    for (const event of page.history?.events ?? [])
      found.push(Buffer.from(HistoryEvent.encode(event).finish()));
    nextPageToken = page.nextPageToken?.length ? page.nextPageToken : undefined;
  } while (nextPageToken !== undefined);
  return found;
}

/** As it would stand in bytes: itself, as JSON escapes it, in hexadecimal, and in base64 wherever it begins. */
function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return whole.slice(Math.ceil((before * 8) / 6) + 1, -4);
  });
  const escaped = JSON.stringify(text).slice(1, -1);
  return [text, escaped, bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...base64].map((form) =>
    Buffer.from(form),
  );
}

describe('what Temporal keeps of an obligation', () => {
  it('says nothing of persons and of what they wrote; its summaries stay for everybody', async () => {
    const one = await launch(house, own(1), PLANS.report, { searchable: true });
    troubled = true;
    await one.send(handIn('a', COMMENT));
    expect(troubled).toBe(false);
    // Refused by a rule; and malformed, which ends with an error.
    await one.send(commandBy('drafter', { type: 'approve-draft', draft: 'a'.repeat(64), comment: COMMENT }));
    await expect(
      one.handle.executeUpdate('withdraw', { args: [{ command: { type: COMMENT } }] }),
    ).rejects.toThrow();
    const { raw } = await one.handle.describe();
    const events = await rawEvents(one.handle.workflowId);
    const kept = Buffer.concat([...events, Buffer.from(JSON.stringify(raw))]);
    for (const secret of [
      COMMENT,
      TROUBLE,
      ...Object.values(PEOPLE),
      'hand-in-draft"',
      REPORT.evidence.words,
    ])
      for (const form of formsOf(secret)) expect(kept.includes(form), `${secret} as ${form}`).toBe(false);
    expect(kept.includes('Ask the record')).toBe(true);
    expect(kept.includes('\u2063')).toBe(false);
    expect(await (await one.handle.describe()).staticSummary()).toBe(
      `report for ${one.obligation.mandate.symbol}`,
    );
    // And all of it is there for who has the key.
    expect((await one.events()).map(({ type }) => type)).toContain('CommandRefused');
    expect((await stateOf(one.handle)).status).toBe('running');
    await one.handle.terminate();
  });

  it('nor do the errors with which a run ends, and who asked reads them', async () => {
    const name = `${COMMENT}.rtf`;
    const bytes = new TextEncoder().encode('{\\rtf1');
    await expect(readInHouse(house, { bytes, name })).rejects.toThrow(name);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const kept = Buffer.concat(await rawEvents(readingIdOf({ digest, name, wanted: null })));
    expect(kept.includes('Encoded failure')).toBe(true);
    for (const form of formsOf(COMMENT)) expect(kept.includes(form), String(form)).toBe(false);
  });
});

describe('keys of payloads', () => {
  it('are rotated while runs go on; what was said in clear or with an older key is read', async () => {
    on = false;
    const one = await launch(house, own(2), PLANS.report);
    await one.send(handIn('a'));
    on = true;
    await one.send(handIn('b'));
    const [before] = keys;
    keys = [newPayloadKey(), ...keys];
    await one.send(handIn('c'));
    // Nothing is remembered: all of it is read again.
    await house.exchangeWorker();
    await one.send(handIn('d'));
    expect(await stateOf(one.handle)).toEqual(await stateFromRecord(house.db, one.obligation.id));
    const events = Buffer.concat(await rawEvents(one.handle.workflowId));
    for (const key of [before, keys[0]]) expect(events.includes(key?.id ?? '-')).toBe(true);
    await one.handle.terminate();
  });

  it('are missing: the run says which, waits, and goes on when they are there again', async () => {
    const one = await launch(house, own(3), PLANS.report);
    await one.send(handIn('a'));
    const all = keys;
    keys = [newPayloadKey()];
    await house.exchangeWorker();
    await catchUp(house.client, one.obligation.id);
    const missing = `encrypted with the key ${all[0]?.id}, which is not here`;
    await until(async () => Buffer.concat(await rawEvents(one.handle.workflowId)).includes(missing));
    expect((await one.handle.describe()).status.name).toBe('RUNNING');
    keys = [...keys, ...all];
    await one.send(handIn('b'));
    expect(await stateOf(one.handle)).toEqual(await stateFromRecord(house.db, one.obligation.id));
    await one.handle.terminate();
  });

  it('are lost: the reconciler says so, and it is resumed from the record with a new one', async () => {
    const one = await launch(house, own(4), PLANS.report);
    const { id } = one.obligation;
    await one.send(handIn('a', COMMENT));
    const before = await stateFromRecord(house.db, id);
    const [lost] = keys;
    keys = [newPayloadKey()];
    await house.exchangeWorker();
    const later = { ...REHEARSAL_CLOCK, now: () => fromMs(Date.now() + 120_000) };
    const reconciler = createReconciler({
      ...{ db: house.db, clock: later, run: house, sign: house.keys.signAs('system') },
    });
    const found = async () =>
      (await reconciler.look({ mend: true })).findings.filter((finding) => finding.id === id);
    expect(await found()).toMatchObject([{ code: 'run.unreadable', mend: null, mended: false }]);
    const startsAt = instant('2008-12-18T12:00:00.000Z');
    await resumeRun(one.obligation, { ...house, rehearsal: { startsAt }, workflowTaskTimeout: 1 });
    expect(await stateOf(runOf(house.client, id))).toEqual(before);
    expect(await found()).toEqual([]);
    await one.send(handIn('b'));
    expect(await verifyRecord(house.db, id)).toEqual([]);
    const events = Buffer.concat(await rawEvents(one.handle.workflowId));
    expect(events.includes(lost?.id ?? '-')).toBe(false);
    // A run that can be read is left as it is.
    const { runId } = await runOf(house.client, id).describe();
    await resumeRun(one.obligation, { ...house, rehearsal: { startsAt } });
    expect((await runOf(house.client, id).describe()).runId).toBe(runId);
    await runOf(house.client, id).terminate();
  });
});
