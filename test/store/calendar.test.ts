import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mandateIn } from '../../activities/documents/open.ts';
import { CALENDAR_STREAM, type CalendarCommand } from '../../domain/planning/calendar-record.ts';
import { type PlanningFact, SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import type { Verb, VerbCommand } from '../../domain/register/commands.ts';
import type { RecordedMandateEvent } from '../../domain/register/events.ts';
import type { RegisterAnswer } from '../../domain/register/outcome.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { calendarLines, calendarSeq, changeCalendar, worldFromRecord } from '../../store/calendar.ts';
import { canonical } from '../../store/envelope.ts';
import { mandateFromRecord } from '../../store/mandates.ts';
import { openDatabase, type StorePlace } from '../../store/open.ts';
import { obligationState } from '../../store/reads.ts';
import { REHEARSAL_CLOCK, readRecord, write } from '../../store/record.ts';
import { decideInRegister, recordLaunch } from '../../store/register.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { readingOf } from '../../worker/registering.ts';
import { beginObligation } from '../setup/begin.ts';
import { PLACES } from '../setup/places.ts';
import { PEOPLE, PLANS, POSTS, REPORT } from '../setup/sample.ts';

const SAMPLE = mandateIn(readFileSync('samples/A-RES-63-194.txt', 'utf8'), 'sample.txt');
const at = instant('2009-02-01T09:00:00.000Z');
const cited = { source: 'the calendar of conferences', grade: 'primary' } as const;
const holiday = (on: string): PlanningFact & { kind: 'holiday' } => ({
  kind: 'holiday',
  ...{ station: 'New York', on: civilDate(on), name: 'a holiday' },
  ...cited,
});
const change = (commandId: string, facts: CalendarCommand['facts']): CalendarCommand => ({
  ...{ commandId, actor: PEOPLE.officer, facts, file: null },
  reason: `because of ${commandId}`,
});
const NEW_BODY: PlanningFact = {
  kind: 'body',
  ...{ body: 'PREP:X', name: 'Preparatory Committee', byYear: false, station: 'Vienna' },
  ...cited,
};
const ITS_SESSION: PlanningFact = {
  kind: 'session',
  ...{ body: 'PREP:X', number: 1, opens: civilDate('2009-05-04'), closes: null },
  ...cited,
};

/** There is one calendar in a database, and other tests have theirs. */
async function databaseOfItsOwn(shared: string): Promise<StorePlace> {
  const admin = await openDatabase({ kind: 'postgres', url: shared });
  await sql.raw('create database calendar_test').execute(admin);
  await admin.destroy();
  return { kind: 'postgres', url: shared.replace('/postgres?', '/calendar_test?') };
}

/** What the database itself refuses to anybody. */
async function unguarded(db: Db, ...statements: string[]): Promise<void> {
  const tables = ['record_part', 'record_answer', 'record_event'];
  for (const table of tables) await sql.raw(`alter table ${table} disable trigger all`).execute(db);
  for (const statement of statements) await sql.raw(statement).execute(db);
  for (const table of tables) await sql.raw(`alter table ${table} enable trigger all`).execute(db);
}
const wipe = (db: Db): Promise<void> =>
  unguarded(
    db,
    ...['part', 'answer', 'event'].map((table) => `delete from record_${table}`),
    'delete from obligation_view',
  );

describe.each(PLACES)('the calendar’s record on %s', (_name, place) => {
  let db: Db;
  const take = (commandId: string, facts: CalendarCommand['facts']) =>
    changeCalendar(db, REHEARSAL_CLOCK, change(commandId, facts), at);
  beforeAll(async () => {
    db = await openDatabase(place.kind === 'postgres' ? await databaseOfItsOwn(place.url) : place);
  }, 60_000);
  beforeEach(() => wipe(db));
  afterAll(() => db.destroy());

  it('is empty at first: the world is as shipped', async () => {
    expect(await worldFromRecord(db)).toMatchObject({ seq: 0, world: SHIPPED_WORLD });
    expect(await verifyRecord(db, CALENDAR_STREAM)).toEqual([]);
  });

  it('keeps what was said, by whom and why, bound to what was said before', async () => {
    expect(await take('one', [holiday('2009-06-15')])).toEqual({ accepted: true, seq: 1 });
    expect(await take('two', [NEW_BODY, ITS_SESSION])).toEqual({ accepted: true, seq: 2 });
    expect(await calendarLines(db)).toMatchObject([
      { seq: 1, facts: [{ kind: 'holiday' }], by: PEOPLE.officer, reason: 'because of one', file: null, at },
      { seq: 2, facts: [{ kind: 'body' }, { kind: 'session' }], reason: 'because of two' },
    ]);
    expect(await verifyRecord(db, CALENDAR_STREAM)).toEqual([]);
  });

  it('answers a repeat as the first time, and writes it once', async () => {
    const all = await Promise.all(['one', 'one', 'one'].map((id) => take(id, [holiday('2009-06-15')])));
    expect(all).toEqual(all.map(() => ({ accepted: true, seq: 1 })));
    expect(await take('one', [holiday('2009-06-16')])).toEqual({ accepted: true, seq: 1 });
    expect(await calendarSeq(db)).toBe(1);
  });

  it('takes what is said at once one after the other', async () => {
    const seqs = await Promise.all(['a', 'b', 'c', 'd'].map((id) => take(id, [holiday('2009-06-15')])));
    expect(seqs.map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4]);
    expect(await verifyRecord(db, CALENDAR_STREAM)).toEqual([]);
  });

  it('makes the world, the same at once and bit by bit', async () => {
    const facts = [holiday('2009-06-15'), NEW_BODY, ITS_SESSION];
    const days = ({ known, absences }: typeof SHIPPED_WORLD) => ({
      holidays: known.stations.get('New York')?.of(2009),
      bodies: [...known.bodies.values()],
      absences,
    });
    for (const [index, fact] of facts.entries()) {
      await take(`${index}`, [fact]);
      const { seq, world } = await worldFromRecord(db);
      expect(seq).toBe(index + 1);
      expect(days(world)).toEqual(days(worldWith(SHIPPED_WORLD, facts.slice(0, index + 1))));
    }
  });

  it('is read again only when there is something new', async () => {
    await take('one', [holiday('2009-06-15')]);
    const { world } = await worldFromRecord(db);
    expect((await worldFromRecord(db)).world).toBe(world);
  });

  it.each<[what: string, facts: CalendarCommand['facts'], code: string, told: RegExp]>([
    ['an unknown body', [ITS_SESSION], 'calendar.unknown-body', /Fact 1 speaks of “PREP:X”/],
    [
      'an unknown station, although what stands before it is good',
      [holiday('2009-06-15'), { ...holiday('2009-06-16'), station: 'Atlantis' }],
      'calendar.unknown-station',
      /Fact 2 speaks of “Atlantis”/,
    ],
    [
      'a timetable that there is not',
      [
        {
          kind: 'timetable',
          body: 'GA',
          timetable: '1-2-3',
          station: null,
          from: civilDate('2009-01-01'),
          ...cited,
        },
      ],
      'request.invalid',
      /timetable that there is not: 1-2-3/,
    ],
  ])('takes nothing when there is %s', async (_, facts, code, told) => {
    const refused = take('one', facts);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(told) });
    expect(await calendarSeq(db)).toBe(0);
  });

  it('has its events to itself, and nothing else in it', async () => {
    const insert = (stream: string, type: string) =>
      sql`insert into record_event values (${stream}, 2, ${'0'.repeat(64)}, '{}', ${type})`.execute(db);
    await expect(insert('A/RES/63/194#14.1', 'CalendarChanged')).rejects.toThrow(/calendar_in_its_stream/);
    await expect(insert(CALENDAR_STREAM, 'Issued')).rejects.toThrow(/calendar_in_its_stream/);
    const decided = decideInRegister(
      db,
      REHEARSAL_CLOCK,
      CALENDAR_STREAM,
      { type: 'undo', commandId: 'x', actor: PEOPLE.officer, onBehalfOf: null, comment: 'x', key: '1:0-1' },
      at,
    );
    await expect(decided).rejects.toMatchObject({ code: 'request.invalid' });
  });

  it('shows every tampering', async () => {
    await take('one', [holiday('2009-06-15')]);
    const tampered = async (statement: string): Promise<string[]> => {
      await unguarded(db, statement);
      return verifyRecord(db, CALENDAR_STREAM);
    };
    expect(await tampered(`update record_part set value = '"other"'`)).toEqual([
      'event 1 of calendar: its comment is not the one that was recorded',
    ]);
    expect(await tampered(`update record_event set hash = repeat('0', 64)`)).toContain(
      'event 1 of calendar: the hash is not that of its header',
    );
  });

  it('a launch that was planned before a change is not recorded', async () => {
    const act = { actor: PEOPLE.officer, at };
    await beginObligation(db, REHEARSAL_CLOCK, REPORT, act);
    await take('one', [holiday('2009-06-15')]);
    const launch = (seq: number) =>
      recordLaunch(
        db,
        REHEARSAL_CLOCK,
        REPORT.id,
        { plan: { ...PLANS.report, calendarSeq: seq }, ...POSTS },
        act,
      );
    expect(await launch(0)).toBe(false);
    expect(await launch(1)).toBe(true);
  });

  it('decides what is confirmed, and no later change of it changes what the records give', async () => {
    const { symbol } = SAMPLE;
    const opens = (on: string): PlanningFact[] => [
      {
        ...{ kind: 'session', body: 'COP:UNTOC', number: 4 },
        ...{ opens: civilDate(on), closes: civilDate(on) },
        ...cited,
      },
    ];
    const does = (type: Verb, commandId: string, fields: object) => {
      const command = { onBehalfOf: null, comment: 'agreed', values: {}, given: {}, actor: PEOPLE.officer };
      return decideInRegister(
        db,
        REHEARSAL_CLOCK,
        symbol,
        { ...command, type, commandId, ...fields } as VerbCommand,
        at,
      );
    };
    const idOf = async (sent: Promise<RegisterAnswer>): Promise<string> => {
      const told = await sent;
      return told.accepted ? `${told.obligation}` : told.refused.why;
    };
    const source = { name: 'sample.txt', format: 'text', sha256: 'b'.repeat(64) };
    const read = readingOf(SAMPLE, source, { commandId: 'read', actor: PEOPLE.officer });
    const answer = await decideInRegister(db, REHEARSAL_CLOCK, symbol, read.command, at, read.text);
    const key = answer.accepted ? answer.keys.at(-1) : '';
    const deliveries = async (id: string): Promise<string[]> => {
      const state = await obligationState(db, id);
      if (state?.status !== 'confirmed') throw new Error(`${id} is ${state?.status}`);
      return state.obligation.deliveries.map((each) => each.key);
    };

    await take('one', [holiday('2009-06-15')]);
    await take('two', opens('2009-02-02'));
    const first = await idOf(does('confirm', 'first', { key }));
    expect(await deliveries(first)).toEqual(['COP-UNTOC-4', 'GA-64']);
    const [, confirmed] = await readRecord<RecordedMandateEvent>(db, symbol, 0);
    expect(confirmed).toMatchObject({ type: 'ReadingConfirmed', facts: { settled: { calendarSeq: 2 } } });

    const before = canonical(await mandateFromRecord(db, symbol));
    await take('three', opens('2008-10-08'));
    expect(canonical(await mandateFromRecord(db, symbol))).toBe(before);
    await does('correct', 'subject', { key, values: { subject: 'on ferries' } });
    expect(await deliveries(first)).toEqual(['COP-UNTOC-4', 'GA-64']);
    for (const stream of [symbol, first]) expect(await verifyRecord(db, stream)).toEqual([]);

    await does('undo', 'subject again', { key });
    await does('undo', 'all of it', { key });
    const second = await idOf(does('confirm', 'second', { key }));
    expect(await deliveries(second)).toEqual(['COP-UNTOC-5', 'GA-64']);
    for (const stream of [symbol, first, second]) expect(await verifyRecord(db, stream)).toEqual([]);
  });

  it('put back from an older copy, the world is what that copy says', async () => {
    await take('one', [holiday('2009-06-15')]);
    await worldFromRecord(db);
    await wipe(db);
    await write(db, REHEARSAL_CLOCK, {
      ...{ obligation: CALENDAR_STREAM, afterSeq: 0, afterHash: '', commandId: 'other', rules: 0, at },
      ...{ actor: PEOPLE.officer, onBehalfOf: null, answer: { accepted: true, seq: 1 } },
      events: [
        {
          ...{ type: 'CalendarChanged', version: 1, comment: null },
          facts: { facts: [holiday('2009-06-17')], file: null },
        },
      ],
    });
    const { world } = await worldFromRecord(db);
    const days = world.known.stations
      .get('New York')
      ?.of(2009)
      .map(({ on }) => on);
    expect(days).toContain('2009-06-17');
    expect(days).not.toContain('2009-06-15');
  });
});
