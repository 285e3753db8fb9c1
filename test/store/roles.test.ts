import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { keepMessage, messageWith } from '../../store/outbox.ts';
import { portfolioPage } from '../../store/portfolio/page.ts';
import { rebuildPage } from '../../store/rebuild/page.ts';
import { indexSome } from '../../store/search/indexing.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { ASKED_AT } from '../setup/asking.ts';
import { live } from '../setup/lives.ts';
import { PEOPLE, PLANS, REPORT } from '../setup/sample.ts';

const url = inject('postgresUrl');

describe.runIf(url !== null)('a house that may only append', () => {
  const as = (user: string, database = 'roles_test') =>
    (url ?? '').replace('postgres@', `${user}@`).replace('/postgres?', `/${database}?`);
  let house: Db;
  let admin: Db;
  beforeAll(async () => {
    const server = await openDatabase({ kind: 'postgres', url: url ?? '' });
    await sql.raw('create role roles_owner login').execute(server);
    await sql.raw('create role "roles-house" login').execute(server);
    await sql.raw('create database roles_test owner roles_owner').execute(server);
    await server.destroy();
  });
  afterAll(async () => {
    await house?.destroy();
    await admin?.destroy();
  });

  it('cannot make the tables, and says who can', async () => {
    await expect(openDatabase({ kind: 'postgres', url: as('roles-house') })).rejects.toMatchObject({
      code: 'store.rights',
      remedy: expect.stringContaining('DATABASE_MIGRATION_URL'),
    });
  });

  it('has them made by their owner, and does all of its work', async () => {
    house = await openDatabase({ kind: 'postgres', url: as('roles-house'), migrationUrl: as('roles_owner') });
    const key = newKey();
    await makeKnown(house, { ...key, kind: 'cast', madeAt: ASKED_AT });
    const id = await live(house, key, 'A/RES/70/947', 1, {
      ...{ piece: [REPORT, PLANS.report], isLaunched: true, acts: [0, 2, 3, 4, 10] },
    });
    expect(await verifyRecord(house, id)).toEqual([]);
    while ((await indexSome(house)) > 0);
    await house
      .updateTable('record_part')
      .set({ value: null, salt: null })
      .where('obligation', '=', id)
      .execute();
    await rebuildPage(house, { after: null, check: false });
    const question = {
      filter: {},
      reader: EVERYTHING,
      order: 'due',
      day: civilDate('2009-06-01'),
      limit: 5,
      after: null,
    } as const;
    expect((await portfolioPage(house, question)).lines).toMatchObject([{ id }]);
    await house.insertInto('to_tell').values({ obligation: id, seq: 2, at: ASKED_AT, open: true }).execute();
    const message = {
      person: PEOPLE.drafter,
      day: civilDate('2009-05-27'),
      station: 'Vienna',
      language: 'en',
    } as const;
    await keepMessage(house, {
      ...{
        ...message,
        id: 'p-drafter/2009-05-27',
        madeAt: ASKED_AT,
        subject: 'Of today',
        body: 'The draft.',
      },
      rungs: [{ obligation: id, seq: 2 }],
    });
    await house.updateTable('message_text').set({ subject: null, body: null }).execute();
    expect(await messageWith(house, EVERYTHING, 'p-drafter/2009-05-27')).toMatchObject({ body: null });
  });

  it.each([
    ['change an event', `update record_event set type = 'Issued'`],
    ['delete an event', 'delete from record_event'],
    ['empty the record', 'truncate record_event cascade'],
    ['change an answer', `update record_answer set answer = '{}'`],
    ['delete a part', 'delete from record_part'],
    ['move a part', 'update record_part set seq = 9'],
    ['change a text', `update mandate_text set text = ''`],
    ['delete a key', 'delete from signing_key'],
    ['exchange a key', `update signing_key set public_key = ''`],
    ['switch the guards off', 'alter table record_event disable trigger all'],
    ['drop a table', 'drop table record_event'],
    ['make a table', 'create table another (n integer)'],
    ['say that it is of another version', `insert into kysely_migration values ('9999-later', '')`],
  ])('cannot %s: the database refuses it by its user', async (_what, statement) => {
    await expect(sql.raw(statement).execute(house)).rejects.toMatchObject({ code: '42501' });
  });

  it('has rights on every table that there is, and the statements name no other', async () => {
    admin = await openDatabase({ kind: 'postgres', url: as('postgres') });
    const { rows } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(admin);
    const statements = readFileSync('store/database-roles.sql', 'utf8').replaceAll(/^--.*$/gm, '');
    const named = [...statements.matchAll(/ on ([a-z_,\s]+?) to /g)].flatMap(([, list = '']) =>
      list.split(/,\s*/),
    );
    expect(named.filter((name) => !name.startsWith('schema')).sort()).toEqual(
      rows
        .map(({ name }) => name)
        .filter((name) => name !== 'kysely_migration_lock')
        .sort(),
    );
  });
});
