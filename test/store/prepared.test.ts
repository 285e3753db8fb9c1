import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PreparedStatements } from '../../store/embedded/prepared.ts';

let database: PGlite;
let statements: PreparedStatements;
beforeAll(async () => {
  database = await PGlite.create();
  await database.exec('create table day (id int primary key, name text, free boolean)');
  statements = new PreparedStatements(database);
}, 60_000);
afterAll(() => database.close());

/** Asked so often that it is read and planned before: the first time it is not. */
async function asked(sql: string, ...parameters: unknown[]) {
  const outcomes = [];
  for (let time = 0; time < 3; time += 1) outcomes.push(await statements.query(sql, parameters, null));
  return outcomes;
}

describe('a statement that was asked before', () => {
  it('gives what it gave the first time, whatever the types', async () => {
    await statements.query('insert into day values ($1, $2, $3)', [1, 'Eid al-Fitr “’', true], null);
    const sql =
      'select id, name, free, null::text as none, count(*)::int as many, json_build_array(name, id) as both, id::text as text from day where id = $1 and free = $2 group by id';
    const [first, ...later] = await asked(sql, 1, true);
    expect(first).toEqual({
      rows: [
        {
          ...{ id: 1, name: 'Eid al-Fitr “’', free: true, none: null, many: 1 },
          ...{ both: ['Eid al-Fitr “’', 1], text: '1' },
        },
      ],
      affected: 0,
    });
    for (const each of later) expect(each).toEqual(first);
  });

  it('tells how many rows it has changed', async () => {
    await statements.query('insert into day values (2, null, false), (3, null, false)', [], null);
    for (const { affected } of await asked('update day set name = $1 where free = $2', 'a day', false))
      expect(affected).toBe(2);
    const gone = await asked('delete from day where id = $1', 3);
    expect(gone.map(({ affected }) => affected)).toEqual([1, 0, 0]);
  });

  it('tells what the database says against it, by its code, and can be asked again', async () => {
    const sql = 'insert into day (id) values ($1)';
    await asked('select 1');
    await statements.query(sql, [10], null);
    await statements.query(sql, [11], null);
    for (const _ of [1, 2])
      await expect(statements.query(sql, [10], null)).rejects.toMatchObject({ code: '23505' });
    expect(await statements.query(sql, [12], null)).toEqual({ rows: [], affected: 1 });
  });

  it('goes with what goes ahead of it, and is undone with it', async () => {
    const sql = 'insert into day (id) values ($1)';
    for (const id of [20, 21, 22]) {
      await statements.query(sql, [id], 'begin');
      await statements.query('rollback', [], null);
    }
    const { rows } = await statements.query('select id from day where id between 20 and 22', [], null);
    expect(rows).toEqual([]);
    await statements.query(sql, [23], 'begin');
    await expect(statements.query(sql, [23], null)).rejects.toMatchObject({ code: '23505' });
    // What was broken off takes nothing but its end.
    await expect(statements.query(sql, [24], null)).rejects.toMatchObject({ code: '25P02' });
    await statements.query('rollback', [], null);
    expect(await statements.query(sql, [24], null)).toEqual({ rows: [], affected: 1 });
  });
});
