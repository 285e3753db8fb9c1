import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { EmbeddedDatabase } from '../../store/embedded/database.ts';
import { embeddedDialect } from '../../store/embedded/dialect.ts';
import * as first from '../../store/migrations/0001-record.ts';
import * as second from '../../store/migrations/0002-register.ts';
import * as third from '../../store/migrations/0003-calendar.ts';
import * as fourth from '../../store/migrations/0004-calendar-reach.ts';
import * as directory from '../../store/migrations/0004-directory.ts';
import * as fifth from '../../store/migrations/0005-signing.ts';
import * as outbox from '../../store/migrations/0007-outbox.ts';
import * as plansApart from '../../store/migrations/0008-plans-apart.ts';
import * as readModel from '../../store/migrations/0010-read-model.ts';
import type { StorePlace } from '../../store/open.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';

const dialectOf = (place: StorePlace) =>
  place.kind === 'postgres'
    ? new PostgresDialect({ pool: new pg.Pool({ connectionString: place.url }) })
    : embeddedDialect(new EmbeddedDatabase({ folder: null, image: null }));

it.each(PLACES)(
  '%s from before the register, the calendar and the directory keeps what it has, and takes what is new',
  async (_name, place) => {
    const db = new Kysely<unknown>({ dialect: dialectOf(await ownDatabase(place, 'migrations_test')) });
    const insert = (stream: string, seq: number, type: string) =>
      sql`insert into record_event values (${stream}, ${seq}, ${'0'.repeat(64)}, '{}', ${type})`.execute(db);
    try {
      await first.up(db);
      await insert('A/RES/63/194#14.1', 1, 'Confirmed');
      await insert('A/RES/63/194#14.1', 2, 'Launched');
      await sql`insert into ordinal values ('A/RES/63/194', '14', 1)`.execute(db);
      await expect(insert('A/RES/63/194', 1, 'MandateRead')).rejects.toThrow(/violates check/);
      await second.up(db);
      await insert('A/RES/63/194', 1, 'MandateRead');
      await insert('A/RES/63/194', 2, 'MandateRead');
      await expect(insert('calendar', 1, 'CalendarChanged')).rejects.toThrow(/violates check/);
      await third.up(db);
      await insert('calendar', 1, 'CalendarChanged');
      const view = (id: string, status: string, state: object) =>
        sql`insert into obligation_view (obligation, symbol, seq, status, procedure, state)
        values (${id}, 'A/RES/63/194', 1, ${status}, 'backgroundPaper', ${JSON.stringify(state)})`.execute(
          db,
        );
      await view('before', 'running', { plan: { milestones: [] } });
      await view('by-a-change', 'running', { plan: { calendarSeq: 7, warnings: ['\u0000'] } });
      await view('closed', 'settled', { plan: { calendarSeq: 7 } });
      await fourth.up(db);
      expect(
        (await sql`select obligation, calendar_seq from obligation_view order by 1`.execute(db)).rows,
      ).toEqual([
        { obligation: 'before', calendar_seq: 0 },
        { obligation: 'by-a-change', calendar_seq: 7 },
        { obligation: 'closed', calendar_seq: 0 },
      ]);
      await expect(insert('directory', 1, 'DirectoryChanged')).rejects.toThrow(/violates check/);
      await directory.up(db);
      await insert('directory', 1, 'DirectoryChanged');
      await expect(insert('calendar', 2, 'DirectoryChanged')).rejects.toThrow(/violates check/);
      await fifth.up(db);
      await sql`insert into outbox values ('A/RES/63/194#14.1', 2, 'p-1', 'Due', '2009-06-02T08:00:00.000Z')`.execute(
        db,
      );
      await outbox.up(db);
      expect((await sql`select * from to_tell`.execute(db)).rows).toEqual([
        { obligation: 'A/RES/63/194#14.1', seq: 2, at: '2009-06-02T08:00:00.000Z', open: true },
      ]);
      await view('confirmed', 'confirmed', { status: 'confirmed' });
      await plansApart.up(db);
      expect(
        (await sql`select obligation, state, plan from obligation_view order by 1`.execute(db)).rows,
      ).toEqual([
        { obligation: 'before', state: '{}', plan: '{"milestones":[]}' },
        { obligation: 'by-a-change', state: '{}', plan: String.raw`{"calendarSeq":7,"warnings":["\u0000"]}` },
        { obligation: 'closed', state: '{}', plan: '{"calendarSeq":7}' },
        { obligation: 'confirmed', state: '{"status":"confirmed"}', plan: null },
      ]);
      await readModel.up(db);
      // Filled from the record when it is opened.
      expect(
        (await sql`select distinct product, risk_late_from, sensitivity from obligation_view`.execute(db))
          .rows,
      ).toEqual([{ product: '', risk_late_from: null, sensitivity: 'unclassified' }]);
      const { rows } = await sql<{
        type: string;
      }>`select type from record_event order by obligation, seq`.execute(db);
      expect(rows.map(({ type }) => type)).toEqual([
        'MandateRead',
        'MandateRead',
        'Confirmed',
        'Launched',
        'CalendarChanged',
        'DirectoryChanged',
      ]);
      await expect(sql`update record_event set type = 'x'`.execute(db)).rejects.toThrow(/append-only/);
      expect((await sql`select last from ordinal`.execute(db)).rows).toEqual([{ last: 1 }]);
    } finally {
      await db.destroy();
    }
  },
);
