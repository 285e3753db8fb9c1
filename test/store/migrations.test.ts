import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { EmbeddedDatabase } from '../../store/embedded/database.ts';
import { embeddedDialect } from '../../store/embedded/dialect.ts';
import * as first from '../../store/migrations/0001-record.ts';
import * as second from '../../store/migrations/0002-register.ts';
import * as third from '../../store/migrations/0003-calendar.ts';
import * as sixth from '../../store/migrations/0006-series.ts';

it('a database from before the register, the calendar and series keeps what it has, and takes what is new', async () => {
  const db = new Kysely<unknown>({ dialect: embeddedDialect(new EmbeddedDatabase(null)) });
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
    const { rows } = await sql<{
      type: string;
    }>`select type from record_event order by obligation, seq`.execute(db);
    expect(rows.map(({ type }) => type)).toEqual([
      'MandateRead',
      'MandateRead',
      'Confirmed',
      'Launched',
      'CalendarChanged',
    ]);
    // One in between lets records begin with something else: that stays so.
    await sql`alter table record_event drop constraint record_event_begins`.execute(db);
    await sql`alter table record_event add constraint record_event_begins check (
      seq > 1 or type in ('Confirmed', 'MandateRead', 'CalendarChanged', 'Between'))`.execute(db);
    await sixth.up(db);
    await insert('in between', 1, 'Between');
    await insert('A/RES/63/194#14.1#series', 1, 'SeriesBegun');
    await expect(insert('calendar', 1, 'Nothing')).rejects.toThrow(/violates check/);
    await expect(sql`update record_event set type = 'x'`.execute(db)).rejects.toThrow(/append-only/);
    expect((await sql`select last from ordinal`.execute(db)).rows).toEqual([{ last: 1 }]);
  } finally {
    await db.destroy();
  }
});
