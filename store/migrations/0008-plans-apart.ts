import { type Kysely, sql } from 'kysely';

const PAGE = 200;

/**
 * The plan is most of a state and seldom another: kept apart, it is not written with each act. And neither is compressed
 * any more, which took an eighth of the time of an act.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table obligation_view add column plan text`.execute(db);
  await sql`alter table obligation_view alter column state set storage external, alter column plan set storage external`.execute(
    db,
  );
  for (let after = ''; ; ) {
    const { rows } = await sql<{ obligation: string; state: string }>`
      select obligation, state from obligation_view where obligation > ${after} order by obligation limit ${PAGE}`.execute(
      db,
    );
    for (const { obligation, state } of rows) {
      const { plan, ...rest } = JSON.parse(state) as { plan?: unknown };
      if (plan === undefined) continue;
      await sql`update obligation_view set state = ${JSON.stringify(rest)}, plan = ${JSON.stringify(plan)}
        where obligation = ${obligation}`.execute(db);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.obligation;
  }
}
