import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mandateIn } from '../../activities/documents/open.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase, type StorePlace } from '../../store/open.ts';
import { type RebuildPage, rebuildPage } from '../../store/rebuild/page.ts';
import { upgrade } from '../../store/rebuild/upgrade.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { decideInRegister } from '../../store/register.ts';
import { indexSome } from '../../store/search/indexing.ts';
import { beginSeries } from '../../store/series.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { readingOf } from '../../worker/registering.ts';
import { ASKED_AT } from '../setup/asking.ts';
import { anyLife, live } from '../setup/lives.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';
import { PEOPLE } from '../setup/sample.ts';
import { ACT, BEGINNING, confirmedDuty } from '../setup/series.ts';

const SYMBOL = 'A/RES/70/941';
const SAMPLE = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '70/942');

describe.each(PLACES)('the read model in %s', (_name, place) => {
  let db: Db;
  let own: StorePlace;
  let one: string;
  const key = newKey();
  beforeAll(async () => {
    own = await ownDatabase(place, 'rebuild_test');
    db = await openDatabase(own);
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    const source = { name: 'sample.txt', format: 'text', sha256: 'b'.repeat(64) };
    const by = { commandId: 'read', actor: PEOPLE.officer };
    const { command, text } = readingOf(mandateIn(SAMPLE, 'sample.txt'), source, by);
    await decideInRegister(db, REHEARSAL_CLOCK, 'A/RES/70/942', command, ASKED_AT, text);
    const duty = await confirmedDuty({ db, id: (name) => `${name}-rebuilt` });
    await beginSeries(db, REHEARSAL_CLOCK, duty.id, BEGINNING, ACT);
    one = await live(db, key, SYMBOL, 900, {
      piece: fc.sample(anyLife, { seed: 1, numRuns: 1 })[0]?.piece ?? never(),
      isLaunched: true,
      acts: [0],
    });
  }, 90_000);
  afterAll(() => db.destroy());

  const never = (): never => {
    throw new Error('a sample has what was asked for');
  };
  async function whole(check: boolean, limit = 7): Promise<Omit<RebuildPage, 'next'>> {
    const all: Omit<RebuildPage, 'next'> = { looked: 0, differences: [] };
    for (let after: string | null = null; ; ) {
      const page = await rebuildPage(db, { after, check, limit });
      all.looked += page.looked;
      all.differences.push(...page.differences);
      after = page.next;
      if (after === null) return all;
    }
  }
  const KEPT = [
    'obligation_view',
    'delivery_view',
    'milestone_view',
    'reader_view',
    'draft_view',
    'body_view',
    'mandate_view',
    'series_view',
    'to_tell',
  ];
  async function kept(): Promise<string[]> {
    const rows: string[] = [];
    for (const table of KEPT) {
      const { rows: found } = await sql<{ row: string }>`
        select to_json(t)::text as row from ${sql.table(table)} t`.execute(db);
      rows.push(...found.map(({ row }) => `${table} ${row}`).sort());
    }
    return rows;
  }

  it('is what the record gives, after any history', async () => {
    let ordinal = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyLife, { minLength: 3, maxLength: 3 }), async (lives) => {
        for (const life of lives) {
          ordinal += 1;
          await live(db, key, SYMBOL, ordinal, life);
        }
        expect((await whole(true)).differences).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it('made anew without any of it, it is row by row as it was', async () => {
    const before = await kept();
    expect(before.length).toBeGreaterThan(30);
    for (const table of KEPT) await sql`delete from ${sql.table(table)}`.execute(db);
    const checked = await whole(true);
    expect(checked.differences.map(({ of }) => of)).toEqual(
      expect.arrayContaining(['obligation', 'series', 'mandate']),
    );
    expect(checked.differences).toHaveLength(checked.looked);
    expect(await kept()).toEqual([]);
    expect((await whole(false)).differences).toEqual(checked.differences);
    expect(await kept()).toEqual(before);
    expect((await whole(true)).differences).toEqual([]);
  });

  async function takenUp(): Promise<void> {
    while ((await indexSome(db)) > 0);
  }

  it.each([
    [
      'words that are others',
      `update search_entry set words = 'wombats' where kind = 'evidence' and stream = $`,
      ['wrong or left over'],
    ],
    [
      'an entry that is missing',
      `delete from search_entry where kind = 'evidence' and stream = $`,
      ['missing'],
    ],
    [
      'a comment that was erased, and is found still',
      `insert into search_entry (id, stream, seq, kind, language, words) values ($ || '/2/comment/0', $, 2, 'comment', 'english', 'x')`,
      ['wrong or left over'],
    ],
    [
      'what no event says any more',
      `insert into search_entry (id, stream, seq, kind, language, words) values ($ || '/99/obligation/0', $, 99, 'obligation', 'english', 'x')`,
      ['wrong or left over'],
    ],
  ])(
    'finds in the search %s, and mends it; that it is behind is no fault',
    async (_what, statement, what) => {
      await whole(false);
      // Behind, with all of it.
      expect((await whole(true)).differences).toEqual([]);
      await takenUp();
      expect((await whole(true)).differences).toEqual([]);
      await sql.raw(statement.replaceAll('$', `'${one}'`)).execute(db);
      expect((await whole(true)).differences).toEqual([{ of: 'search', id: one, what }]);
      expect((await whole(false)).differences).toEqual([{ of: 'search', id: one, what }]);
      await takenUp();
      expect((await whole(true)).differences).toEqual([]);
    },
  );

  it('finds in the search what is wrong while it is behind, and of what there is no record', async () => {
    await whole(false);
    await sql`insert into search_entry (id, stream, seq, kind, language, words)
      values ('x', ${one}, 1, 'evidence', 'english', 'x'), ('y', 'A/RES/1/1', 1, 'mandate', 'english', 'y')`.execute(
      db,
    );
    expect((await whole(true)).differences).toEqual(
      expect.arrayContaining([
        { of: 'search', id: one, what: ['wrong or left over'] },
        { of: 'search', id: 'A/RES/1/1', what: ['no record'] },
      ]),
    );
    await whole(false);
    expect((await whole(true)).differences).toEqual([]);
    await takenUp();
  });

  it.each([
    ['a column', "update obligation_view set holder_post = 'Nobody' where obligation = $", ['holder_post']],
    [
      'a day of risk',
      'update obligation_view set risk_late_from = null where obligation = $',
      ['risk_late_from'],
    ],
    ['a state', "update obligation_view set state = '{}' where obligation = $", ['state']],
    ['a state that is none', "update obligation_view set state = 'no JSON' where obligation = $", ['state']],
    ['a plan', "update obligation_view set plan = '{}' where obligation = $", ['plan']],
    ['a delivery', "update delivery_view set body = 'SC' where obligation = $", ['deliveries']],
    ['a milestone that is missing', 'delete from milestone_view where obligation = $', ['milestones']],
    [
      'how sensitive it is',
      "update obligation_view set sensitivity = 'confidential' where obligation = $",
      ['sensitivity'],
    ],
    ['for whom it is', 'delete from reader_view where obligation = $', ['readers']],
    ['a version of its text', "insert into draft_view values ($, 'none')", ['drafts']],
    ['a body to which it goes', "insert into body_view values ($, 'SC')", ['bodies']],
    ['all of it', 'delete from obligation_view where obligation = $', ['missing']],
    ['somebody to tell of nothing', "insert into to_tell values ($, 2, 'x', true)", ['to tell']],
  ])('finds %s that was spoilt by hand, and mends it', async (_what, statement, what) => {
    const before = await kept();
    await sql.raw(statement.replace('$', `'${one}'`)).execute(db);
    const spoilt = await kept();
    expect(await whole(true)).toMatchObject({ differences: [{ of: 'obligation', id: one, what }] });
    expect(await kept()).toEqual(spoilt);
    await whole(false);
    expect(await kept()).toEqual(before);
  });

  it('finds rows that no record accounts for, wherever they lie, and removes them', async () => {
    const before = await kept();
    const lost = (id: string) =>
      sql`
      insert into obligation_view (obligation, symbol, seq, status, procedure, state)
      values (${id}, 'A', 1, 'confirmed', 'backgroundPaper', '{}')`.execute(db);
    for (const id of ['A/A#1.1', `${one}0`, 'zzz#1.1']) await lost(id);
    await sql`insert into mandate_view values ('A/RES/70/940', 1, '{}')`.execute(db);
    await sql`insert into series_view values ('A/RES/70/940#1.1', 'A/RES/70/940', 1, 'running', '{}')`.execute(
      db,
    );
    await sql`insert into milestone_view values ('A/A#1.1', 'draft', 'draft', null, '2009-01-01', false)`.execute(
      db,
    );
    const { differences } = await whole(true);
    expect(
      differences
        .filter(({ what }) => what[0] === 'no record')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['A/A#1.1', 'A/A#1.1', 'A/RES/70/940', 'A/RES/70/940#1.1', `${one}0`, 'zzz#1.1'].sort());
    await whole(false);
    expect(await kept()).toEqual(before);
  });

  it('of an older version is made anew when it is opened, with progress, and goes on where it was cut off', async () => {
    const before = await kept();
    await sql`update projection set version = 0`.execute(db);
    await sql`delete from delivery_view`.execute(db);
    const told: [number, number][] = [];
    await upgrade(db, (looked, of) => told.push([looked, of]));
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    expect(await kept()).toEqual(before);
    // Cut off behind `one`: what lies before it was made already.
    await sql`update projection set version = 0, after = ${one}`.execute(db);
    await sql`delete from delivery_view`.execute(db);
    await upgrade(db);
    const left = await db
      .selectFrom('delivery_view')
      .select('obligation')
      .distinct()
      .orderBy('obligation')
      .execute();
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ obligation }) => obligation > one)).toBe(true);
    await whole(false);
    await upgrade(db, () => expect.unreachable('it is of this version'));
  });

  it.runIf(place.kind === 'postgres')('is made anew by one process, and another waits for it', async () => {
    await sql`update projection set version = 0`.execute(db);
    const told: string[] = [];
    const opening = (who: string) => openDatabase(own, () => told.push(who));
    const opened = await Promise.all([opening('one'), opening('other'), opening('third')]);
    expect(new Set(told).size).toBe(1);
    await Promise.all(opened.map((each) => each.destroy()));
  });

  it('of a newer version is refused, and nothing is changed', async () => {
    await sql`update projection set version = 99`.execute(db);
    const before = await kept();
    await expect(upgrade(db)).rejects.toMatchObject({ code: 'store.newer' });
    expect(await kept()).toEqual(before);
    await sql`update projection set version = 1`.execute(db);
  });
});
