import { comingCycle, todayOf } from '../activities/next-cycle.ts';
import type { TakeOverRequest } from '../client/api/take-over-contract.ts';
import type { RowObjection } from '../domain/obligation/acts/taking-over/take-over.ts';
import { type Obligation, type ObligationId, parseObligationId } from '../domain/obligation/obligation.ts';
import type { DueCycle } from '../domain/planning/cycles.ts';
import { obligationOfCycle } from '../domain/series/cycle.ts';
import { cycleId, type Posts } from '../domain/series/series.ts';
import type { BegunSeries } from '../domain/series/state.ts';
import { type CivilDate, later, parseCivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import type { LaunchToRecord } from '../store/register.ts';
import type { Db } from '../store/tables.ts';
import { cycleWanted, launchBy, leadOf } from './beginning.ts';

type Row = TakeOverRequest['rows'][number];

/** A cycle that is half-way, and the series that begins with it. */
export type TakenCycle = NonNullable<LaunchToRecord['begins']>;

interface Where {
  db: Db;
  station: string;
  today: CivilDate;
  posts: Posts;
  /** How long before it is due each later cycle is launched; null: as long as the usual steps take. */
  lead: string | null;
}

/**
 * The cycle that rows are about, of a duty that recurs and is no series yet: the one they name, `A/RES/72/12#7.1@GA-74`, else
 * the first that was not due before anything they state. Its own time begins with its launch by the lead, or with what is
 * stated first where that was earlier.
 */
export async function cycleTaken(
  duty: Obligation,
  named: ObligationId,
  rows: readonly Row[],
  { db, station, today, posts, lead: given }: Where,
): Promise<TakenCycle | { objections: RowObjection[] }> {
  const { world } = await worldFromRecord(db);
  const { adopted } = duty.mandate;
  const days = rows
    .flatMap(({ on }) => parseCivilDate(on) ?? [])
    .filter((on) => on >= adopted && on <= today);
  const [earliest = today] = days.sort();
  const key = parseObligationId(named)?.cycle;
  const isMeant = (cycle: DueCycle) => (key === undefined ? cycle.until >= earliest : cycle.key === key);
  const first = cycleWanted(duty, world.known, isMeant);
  if ('why' in first) return { objections: [noCycle(duty, named, rows, first.why)] };
  const { assignments } = posts;
  const lead = given ?? leadOf(duty, first.day, first, { station, world, assignments });
  const launched = launchBy(first, lead);
  const from = later(adopted, launched < earliest ? launched : earliest);
  const series = {
    duty,
    terms: [{ from: null, deliveries: duty.deliveries, by: null }] as BegunSeries['terms'],
    renewals: [],
  };
  return {
    duty,
    beginning: { from: first.day, lead, station, posts },
    cycle: obligationOfCycle(series, first, from),
  };
}

function noCycle({ id }: Obligation, named: ObligationId, rows: readonly Row[], why: string): RowObjection {
  const expected =
    named === id
      ? `a duty of which somebody knows when it is due: ${why}`
      : `a cycle of ${id}, or that id alone for the one that is under way: ${named} is none (${why})`;
  return { row: rows[0]?.row ?? 0, column: 'obligation', why: `expected ${expected}` };
}

/** The cycle with which a series began, whether that was told to it already or not; undefined when nobody can tell. */
export async function firstCycleOf(
  db: Db,
  series: BegunSeries,
  at: Instant,
): Promise<ObligationId | undefined> {
  const [first] = series.cycles;
  if (first !== undefined) return first.obligation;
  const { world } = await worldFromRecord(db);
  const coming = comingCycle(series, world.known, todayOf(series, at));
  return coming.kind === 'cycle' ? cycleId(series.duty.id, coming.key) : undefined;
}
