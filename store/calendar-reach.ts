import { type SqlBool, sql } from 'kysely';
import type { Running } from '../domain/obligation/state.ts';
import type { Instant } from '../domain/time/instant.ts';
import { STATE, stateOf } from './projection.ts';
import type { Db, Tables } from './tables.ts';

/**
 * What came of telling an obligation of a change of the calendar. Reached: new dates were `proposed`, or all stays the
 * `same`. Not reached, and tried again: Temporal has `no-run` of it, its run gives `no-answer`, or trying `failed`.
 */
export type ReachOutcome = Tables['calendar_reach']['outcome'];

const REACHED = ['proposed', 'same'] as const satisfies ReachOutcome[];
export const isReached = (outcome: ReachOutcome): outcome is (typeof REACHED)[number] =>
  REACHED.some((each) => each === outcome);

/** One that runs and was not reached. */
export interface WaitingLine {
  id: string;
  why: Exclude<ReachOutcome, (typeof REACHED)[number]>;
  /** Since when it waits. */
  since: Instant;
  tries: number;
}

/** Of what runs and was planned by an older calendar than this change: whom it has reached. */
export interface CalendarReach {
  /** The number of the change: always the last, which stands for all before it. */
  seq: number;
  /** To how many it proposed new dates, and of how many nothing moves: these are reached. */
  proposed: number;
  same: number;
  /** How many were tried and not reached, and are tried again. */
  waits: number;
  /** How many were not tried yet. */
  toCome: number;
  /** Those that wait, the longest first; at most 100 of them. */
  waiting: WaitingLine[];
}

const MOST_LINES = 100;

/** A page of those whom a change has yet to reach, behind the obligation that is named, in the order of ids. */
export async function notReached(
  db: Db,
  seq: number,
  after: string | null,
  limit: number,
): Promise<Running[]> {
  const rows = await concerned(db, seq, after ?? '')
    .select(STATE)
    .where((row) => row.or([row('outcome', 'is', null), row('outcome', 'not in', [...REACHED])]))
    .orderBy('obligation_view.obligation')
    .limit(limit)
    .execute();
  return rows.map((row) => stateOf<Running>(row));
}

/** Notes what came of it. Whoever was reached by this change, or heard of a later one, stays as it is. */
export async function noteReach(
  db: Db,
  seq: number,
  outcomes: readonly { id: string; outcome: ReachOutcome }[],
  at: Instant,
): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes.map(({ id, outcome }) => ({
    ...{ obligation: id, calendar_seq: seq, outcome, since: at, tries: 1 },
  }));
  const again = sql<SqlBool>`calendar_reach.calendar_seq = excluded.calendar_seq`;
  await db
    .insertInto('calendar_reach')
    .values(rows)
    .onConflict((row) =>
      row
        .column('obligation')
        .doUpdateSet((set) => ({
          calendar_seq: set.ref('excluded.calendar_seq'),
          outcome: set.ref('excluded.outcome'),
          since: sql<string>`case when ${again} and excluded.outcome not in ('proposed', 'same')
            then calendar_reach.since else excluded.since end`,
          tries: sql<number>`case when ${again} then calendar_reach.tries + 1 else 1 end`,
        }))
        .where(
          sql<SqlBool>`calendar_reach.calendar_seq < excluded.calendar_seq
            or (${again} and calendar_reach.outcome not in ('proposed', 'same'))`,
        ),
    )
    .execute();
}

/** Whom a change has reached so far. */
export async function calendarReach(db: Db, seq: number): Promise<CalendarReach> {
  const counts = await concerned(db, seq)
    .select(['outcome', sql<number>`count(*)::integer`.as('count')])
    .groupBy('outcome')
    .execute();
  const of = (...wanted: (ReachOutcome | null)[]): number =>
    counts.reduce((sum, { outcome, count }) => sum + (wanted.includes(outcome) ? count : 0), 0);
  const waiting = await concerned(db, seq)
    .select(['obligation_view.obligation', 'outcome', 'since', 'tries'])
    .where('outcome', 'not in', [...REACHED])
    .orderBy('since')
    .orderBy('obligation_view.obligation')
    .limit(MOST_LINES)
    .execute();
  return {
    ...{ seq, proposed: of('proposed'), same: of('same') },
    ...{ waits: of('no-run', 'no-answer', 'failed'), toCome: of(null) },
    waiting: waiting.map(({ obligation, outcome, since, tries }) => ({
      ...{ id: obligation, why: outcome as WaitingLine['why'], since: since as Instant, tries: tries ?? 0 },
    })),
  };
}

/**
 * What runs behind that id and was planned before this change, with what came of telling it of this one. Both tables are
 * read from that id on: the database does not see by itself that it may begin there.
 */
const concerned = (db: Db, seq: number, after = '') =>
  db
    .selectFrom('obligation_view')
    .leftJoin('calendar_reach', (join) =>
      join
        .onRef('calendar_reach.obligation', '=', 'obligation_view.obligation')
        .on('calendar_reach.calendar_seq', '=', seq)
        .on('calendar_reach.obligation', '>', after),
    )
    .where('obligation_view.status', '=', 'running')
    .where('obligation_view.calendar_seq', '<', seq)
    .where('obligation_view.obligation', '>', after);
