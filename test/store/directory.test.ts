import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DIRECTORY_STREAM, type DirectoryCommand } from '../../domain/directory/directory-record.ts';
import type { DirectoryFact } from '../../domain/directory/facts.ts';
import { seatOf } from '../../domain/directory/seats.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import {
  changeDirectory,
  directoryFromRecord,
  directoryLine,
  directoryLines,
  directorySeq,
  namePart,
} from '../../store/directory.ts';
import { openDatabase, type StorePlace } from '../../store/open.ts';
import { personNames } from '../../store/reads.ts';
import { REHEARSAL_CLOCK, write } from '../../store/record.ts';
import { decideInRegister } from '../../store/register.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { holds, person, post, said, takenBack } from '../domain/directory/say.ts';
import { PLACES } from '../setup/places.ts';
import { PEOPLE } from '../setup/sample.ts';

const at = instant('2026-02-01T09:00:00.000Z');
const change = (
  commandId: string,
  facts: DirectoryFact[],
  names: Record<string, string>,
): DirectoryCommand => ({
  ...{ commandId, actor: PEOPLE.officer, facts, names, file: null },
  reason: `because of ${commandId}`,
});
const NAMES = { Ana: 'Ana Example', Ben: 'Ben Example' };
const HOUSE: DirectoryFact[] = [
  person('Ana'),
  person('Ben'),
  post('Chief'),
  holds('Ana', 'Chief', '2020-01-01..'),
];
const TAKEOVER = [holds('Ben', 'Chief', '2026-07-01..')];

/** There is one directory in a database, and other tests have theirs. */
async function databaseOfItsOwn(shared: string): Promise<StorePlace> {
  const admin = await openDatabase({ kind: 'postgres', url: shared });
  await sql.raw('create database directory_test').execute(admin);
  await admin.destroy();
  return { kind: 'postgres', url: shared.replace('/postgres?', '/directory_test?') };
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
    'delete from person',
  );

describe.each(PLACES)('the directory’s record on %s', (_name, place) => {
  let db: Db;
  const take = (commandId: string, facts: DirectoryFact[], names: Record<string, string> = {}) =>
    changeDirectory(db, REHEARSAL_CLOCK, change(commandId, facts, names), at);
  const holder = async (on: string, seq?: number): Promise<string | null | undefined> =>
    seatOf((await directoryFromRecord(db, seq)).directory, 'Chief', civilDate(on))?.holder;
  const headers = async (): Promise<string[]> =>
    (await db.selectFrom('record_event').select('header').execute()).map(({ header }) => header);
  beforeAll(async () => {
    db = await openDatabase(place.kind === 'postgres' ? await databaseOfItsOwn(place.url) : place);
  }, 60_000);
  beforeEach(() => wipe(db));
  afterAll(() => db.destroy());

  it('is empty at first', async () => {
    expect(await directoryFromRecord(db)).toMatchObject({ seq: 0 });
    expect(await holder('2026-06-01')).toBeUndefined();
    expect(await verifyRecord(db, DIRECTORY_STREAM)).toEqual([]);
  });

  it('keeps what was said, by whom and why, bound to what was said before', async () => {
    expect(await take('one', HOUSE, NAMES)).toEqual({ accepted: true, seq: 1 });
    expect(await take('two', TAKEOVER)).toEqual({ accepted: true, seq: 2 });
    expect(await directoryLines(db)).toMatchObject([
      { seq: 1, facts: HOUSE, by: PEOPLE.officer, reason: 'because of one', file: null, at },
      { seq: 2, facts: TAKEOVER, reason: 'because of two' },
    ]);
    expect(await directoryLine(db, 2)).toMatchObject({ seq: 2, reason: 'because of two' });
    await expect(directoryLine(db, 3)).rejects.toThrow('the directory has no change 3');
    expect(await verifyRecord(db, DIRECTORY_STREAM)).toEqual([]);
  });

  it('is read as of a day, and as of a change', async () => {
    await take('one', HOUSE, NAMES);
    await take('two', TAKEOVER);
    expect([await holder('2026-06-30'), await holder('2026-07-01')]).toEqual(['Ana', 'Ben']);
    expect([await holder('2026-07-01', 1), await holder('2026-07-01', 2)]).toEqual(['Ana', 'Ben']);
    expect(await holder('2026-07-01', 0)).toBeUndefined();
    for (const none of [-1, 3]) {
      await expect(directoryFromRecord(db, none)).rejects.toThrow(`the directory has no change ${none}`);
    }
  });

  it('numbers facts by change and place, whether read at once or bit by bit', async () => {
    const changes = [HOUSE, TAKEOVER, [takenBack('2.1', '2026-08-01'), post('Director')]];
    for (const [index, facts] of changes.entries()) {
      await take(`${index}`, facts, index === 0 ? NAMES : {});
      const { directory, seq } = await directoryFromRecord(db);
      expect(seq).toBe(index + 1);
      const whole = changes
        .slice(0, index + 1)
        .reduce((before, each, number) => said(each, before, number + 1), said([]));
      expect(directory).toEqual(whole);
    }
    const { directory } = await directoryFromRecord(db);
    expect((await directoryFromRecord(db)).directory).toBe(directory);
  });

  it('answers a repeat as the first time, and writes it once', async () => {
    const all = await Promise.all(['one', 'one', 'one'].map((id) => take(id, HOUSE, NAMES)));
    expect(all).toEqual(all.map(() => ({ accepted: true, seq: 1 })));
    expect(await take('one', TAKEOVER)).toEqual({ accepted: true, seq: 1 });
    expect(await directorySeq(db)).toBe(1);
  });

  it('takes what is said at once one after the other: only one can take a post over on a day', async () => {
    await take('one', HOUSE, NAMES);
    const said = await Promise.allSettled([
      take('a', TAKEOVER),
      take('b', [holds('Ana', 'Chief', '2026-07-01..')]),
    ]);
    expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await directorySeq(db)).toBe(2);
    expect(await verifyRecord(db, DIRECTORY_STREAM)).toEqual([]);
  });

  it('has names apart from what is hashed; erased, the chain is whole', async () => {
    await take('one', HOUSE, NAMES);
    expect(await personNames(db)).toEqual(new Map(Object.entries(NAMES)));
    for (const header of await headers()) {
      expect(header).not.toContain('Example');
      expect(header).not.toContain('because of');
      expect(header).toContain(namePart('Ana'));
    }
    const part = db
      .updateTable('record_part')
      .where('obligation', '=', DIRECTORY_STREAM)
      .where('name', '=', namePart('Ana'));
    await expect(part.set({ value: '"Eva"' }).execute()).rejects.toThrow('can be erased, not changed');
    await part.set({ value: null, salt: null }).execute();
    expect(await verifyRecord(db, DIRECTORY_STREAM)).toEqual([]);
    expect(await holder('2026-06-01')).toBe('Ana');
  });

  it('calls a person otherwise from when that was said', async () => {
    await take('one', HOUSE, NAMES);
    await take('two', [person('Ana')], { Ana: 'Ana Married' });
    expect((await personNames(db)).get('Ana')).toBe('Ana Married');
  });

  it.each<[what: string, facts: DirectoryFact[], code: string, told: string]>([
    [
      'an unknown person, although what stands before is good',
      [post('Director'), holds('Eva', 'Director', '2026-01-01..')],
      'directory.unknown',
      'Fact 2, person: Eva is not in the directory.',
    ],
    [
      'two things that are wrong: both are told',
      [holds('Eva', 'Chief', '2026-01-01..'), takenBack('7.1')],
      'directory.unknown',
      'Fact 1, person: Eva is not in the directory.\n  Fact 2, fact: Nothing stands under the number 7.1: it was never said, or it was replaced or taken back.',
    ],
    [
      'so many that not all are told',
      Array.from({ length: 23 }, () => person('clock')),
      'directory.reserved',
      'And 3 more.',
    ],
    [
      'another holder from the same day',
      [holds('Ben', 'Chief', '2020-01-01..')],
      'directory.overlap',
      'Fact 1, from: Ana holds “Chief” from that very day (1.4): take that back first.',
    ],
  ])('takes nothing when there is %s', async (_, facts, code, told) => {
    await take('one', HOUSE, NAMES);
    const refused = take('two', facts, { Eva: 'Eva Example' });
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(told) });
    expect(await directorySeq(db)).toBe(1);
    expect((await personNames(db)).has('Eva')).toBe(false);
    // What was not taken has no answer that would be told again.
    expect(await take('two', TAKEOVER)).toEqual({ accepted: true, seq: 2 });
  });

  it('has its events to itself, and nothing else in it', async () => {
    const insert = (stream: string, type: string, seq = 2) =>
      sql`insert into record_event values (${stream}, ${seq}, ${'0'.repeat(64)}, '{}', ${type})`.execute(db);
    await expect(insert('A/RES/63/194#14.1', 'DirectoryChanged')).rejects.toThrow(/directory_in_its_stream/);
    await expect(insert(DIRECTORY_STREAM, 'Issued')).rejects.toThrow(/directory_in_its_stream/);
    await expect(insert('A/RES/63/194#14.1', 'Issued', 1)).rejects.toThrow(/record_event_begins/);
    const decided = decideInRegister(
      db,
      REHEARSAL_CLOCK,
      DIRECTORY_STREAM,
      { type: 'undo', commandId: 'x', actor: PEOPLE.officer, onBehalfOf: null, comment: 'x', key: '1:0-1' },
      at,
    );
    await expect(decided).rejects.toMatchObject({ code: 'request.invalid' });
  });

  it('is never changed, and shows every tampering', async () => {
    await take('one', HOUSE, NAMES);
    await expect(db.deleteFrom('record_event').execute()).rejects.toThrow('append-only');
    await expect(db.updateTable('record_event').set({ type: 'x' }).execute()).rejects.toThrow('append-only');
    const tampered = async (statement: string): Promise<string[]> => {
      await unguarded(db, statement);
      return verifyRecord(db, DIRECTORY_STREAM);
    };
    expect(await tampered(`update record_part set value = '"Eva"' where name = 'name of Ana'`)).toEqual([
      'event 1 of directory: its name of Ana is not the one that was recorded',
    ]);
    expect(await tampered(`update record_event set hash = repeat('0', 64)`)).toContain(
      'event 1 of directory: the hash is not that of its header',
    );
  });

  it('put back from an older copy, it is what that copy says', async () => {
    await take('one', HOUSE, NAMES);
    expect(await holder('2026-06-01')).toBe('Ana');
    await wipe(db);
    await write(db, REHEARSAL_CLOCK, {
      ...{ obligation: DIRECTORY_STREAM, afterSeq: 0, afterHash: '', commandId: 'other', rules: 0, at },
      ...{ actor: PEOPLE.officer, onBehalfOf: null, answer: { accepted: true, seq: 1 } },
      events: [
        {
          ...{ type: 'DirectoryChanged', version: 1, comment: null },
          facts: { facts: [person('Ben'), post('Chief'), holds('Ben', 'Chief', '2020-01-01..')], file: null },
        },
      ],
    });
    expect(await holder('2026-06-01')).toBe('Ben');
  });
});
