import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toTellOf } from '../../domain/digest/to-tell.ts';
import type { ProposedEvent, RecordedEvent } from '../../domain/obligation/events.ts';
import { CLOCK, type PersonId } from '../../domain/obligation/parties.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { type Instant, instant } from '../../domain/time/instant.ts';
import { openDatabase } from '../../store/open.ts';
import {
  closeToTell,
  keepMessage,
  messagesIn,
  messageWith,
  type NewMessage,
  openToTell,
} from '../../store/outbox.ts';
import { introduce, obligationState } from '../../store/reads.ts';
import { append, REHEARSAL_CLOCK } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import type { Db } from '../../store/tables.ts';
import { beginObligation } from '../setup/begin.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';
import { PEOPLE, PLANS, POSTS, REPORT } from '../setup/sample.ts';

const MORNING = instant('2009-05-27T08:30:00.000Z');
const symbol = 'A/RES/70/971';

describe.each(PLACES)('the outbox in %s', (_name, place) => {
  let db: Db;
  beforeAll(async () => {
    db = await openDatabase(await ownDatabase(place, 'outbox_test'));
    await introduce(db, [{ id: PEOPLE.drafter, name: 'Drew Example' }]);
  });
  afterAll(() => db.destroy());

  let count = 0;
  /** A report that runs, in which these rungs were recorded at these moments. */
  async function reminded(...moments: Instant[]): Promise<string> {
    count += 1;
    const id = `${symbol}#${count}.1` as typeof REPORT.id;
    const obligation = { ...REPORT, id, mandate: { ...REPORT.mandate, symbol } };
    const act = { actor: PEOPLE.officer, at: instant('2008-12-18T12:00:00.000Z') };
    await beginObligation(db, REHEARSAL_CLOCK, obligation, act);
    await recordLaunch(db, REHEARSAL_CLOCK, id, { plan: PLANS.report, ...POSTS }, act);
    for (const at of moments) await ring(id, at);
    return id;
  }
  async function ring(id: string, at: Instant): Promise<RecordedEvent[]> {
    const { seq: afterSeq = 0, hash: afterHash = '' } = (await obligationState(db, id)) ?? {};
    const rung = `draft@2009-06-02/${at}`;
    const event: ProposedEvent = {
      ...{ type: 'Reminded', version: 1, comment: null },
      facts: {
        ...{ rung, milestone: 'draft', due: civilDate('2009-06-02'), kind: 'reminder' },
        to: { post: 'Drafting officer', person: PEOPLE.drafter },
      },
    };
    return append(db, REHEARSAL_CLOCK, {
      ...{ obligation: id, afterSeq, afterHash, commandId: `ring/${rung}`, actor: CLOCK, onBehalfOf: null },
      ...{ at, rules: 2, events: [event], answer: { accepted: true } },
    });
  }
  const message = (obligation: string, seqs: number[], more: Partial<NewMessage> = {}): NewMessage => ({
    ...{ id: 'p-drafter/2009-05-27', person: PEOPLE.drafter, day: civilDate('2009-05-27') },
    ...{ station: 'Vienna', language: 'en', madeAt: MORNING, subject: 'Of today', body: 'The draft is due.' },
    rungs: seqs.map((seq) => ({ obligation, seq })),
    ...more,
  });
  const open = async (until = MORNING) =>
    (await openToTell(db, until, null, 100)).map(({ state, told }) => [
      'obligation' in state ? state.obligation.id : '',
      told.map(({ seq }) => seq),
    ]);

  it('a rung is to be told as soon as it is recorded, and one of later is not yet', async () => {
    const id = await reminded(instant('2009-05-27T08:00:00.000Z'), instant('2009-05-27T15:00:00.000Z'));
    const [one] = await openToTell(db, MORNING, null, 100);
    expect(one?.told).toEqual([
      {
        ...{ obligation: id, seq: 3, at: '2009-05-27T08:00:00.000Z', awaited: 'draft', due: '2009-06-02' },
        ...{ kind: 'reminder', rung: 'draft@2009-06-02/2009-05-27T08:00:00.000Z' },
      },
    ]);
    expect(await open(instant('2009-05-28T08:30:00.000Z'))).toEqual([[id, [3, 4]]]);
    await closeToTell(db, [{ obligation: id, seq: 3 }]);
    expect(await open()).toEqual([]);
    expect(await open(instant('2009-05-28T08:30:00.000Z'))).toEqual([[id, [4]]]);
    await closeToTell(db, [{ obligation: id, seq: 4 }]);
  });

  it('a person has one message of a day, however often and at once it is tried', async () => {
    const id = await reminded(instant('2009-05-27T08:00:00.000Z'));
    const kept = await Promise.all([1, 2, 3].map(() => keepMessage(db, message(id, [3]))));
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(await messagesIn(db, EVERYTHING)).toMatchObject([
      { id: 'p-drafter/2009-05-27', name: 'Drew Example', subject: 'Of today', status: 'captured' },
    ]);
    expect((await openToTell(db, MORNING, null, 100))[0]?.before).toMatchObject([
      { obligation: id, seq: 3, person: PEOPLE.drafter },
    ]);
  });

  it('a rung is in one message of a person: another of a later day is not kept with it', async () => {
    const id = `${symbol}#2.1`;
    const later = { id: 'p-drafter/2009-05-28', day: civilDate('2009-05-28') };
    expect(await keepMessage(db, message(id, [3], later))).toBe(false);
    expect(await messageWith(db, EVERYTHING, later.id)).toBeUndefined();
    expect(
      await keepMessage(
        db,
        message(id, [3], { ...later, id: 'p-other/2009-05-28', person: 'p-other' as PersonId }),
      ),
    ).toBe(true);
  });

  it('what cannot be kept whole is not kept at all', async () => {
    const later = { id: 'p-drafter/2009-05-29', day: civilDate('2009-05-29') };
    await expect(keepMessage(db, message('nobody#1.1', [9], later))).rejects.toThrow(/foreign key/);
    expect(await messageWith(db, EVERYTHING, later.id)).toBeUndefined();
  });

  it('is read by person, by name, by day, and one by one', async () => {
    expect(await messagesIn(db, EVERYTHING, { person: 'Drew Example' })).toHaveLength(1);
    expect(await messagesIn(db, EVERYTHING, { person: 'p-drafter' })).toHaveLength(1);
    expect(await messagesIn(db, EVERYTHING, { person: 'p-nobody' })).toEqual([]);
    expect(await messagesIn(db, EVERYTHING, { day: civilDate('2009-05-28') })).toMatchObject([
      { person: 'p-other' },
    ]);
    expect(await messageWith(db, EVERYTHING, 'p-drafter/2009-05-27')).toMatchObject({
      body: 'The draft is due.',
      rungs: [{ obligation: `${symbol}#2.1`, seq: 3 }],
    });
  });

  it('what a message said can be erased, and not changed', async () => {
    await expect(db.updateTable('message_text').set({ body: 'Something else.' }).execute()).rejects.toThrow(
      /erased, not changed/,
    );
    await db.updateTable('message_text').set({ subject: null, body: null }).execute();
    expect(await messageWith(db, EVERYTHING, 'p-drafter/2009-05-27')).toMatchObject({
      subject: null,
      body: null,
    });
  });

  it('a proposal of new dates is to be told, and one that only takes another back is not', () => {
    const proposal = (moves: object[]) =>
      ({ type: 'DatesProposed', obligation: 'x', seq: 7, at: MORNING, facts: { moves } }) as RecordedEvent;
    expect(toTellOf(proposal([{}]))).toMatchObject({ awaited: 'dates/7', due: null, rung: null });
    expect(toTellOf(proposal([]))).toBeUndefined();
  });
});

/** What is open is open for the whole database, and other tests have theirs. */
