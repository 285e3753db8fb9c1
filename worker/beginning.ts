import { planInHouse } from '../activities/plan-obligation.ts';
import type { LaunchRequest } from '../client/api/contract.ts';
import type { LaunchedSeries } from '../client/api/obligations-contract.ts';
import { Fault } from '../domain/faults.ts';
import type { Draft } from '../domain/obligation/confirm.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import type { Assignments } from '../domain/obligation/parties.ts';
import {
  BEFORE_ALL,
  type DueCycle,
  launchDay,
  type NextCycle,
  nextCycle,
} from '../domain/planning/cycles.ts';
import { usualLead } from '../domain/planning/lead.ts';
import { chainOf } from '../domain/planning/owing.ts';
import type { Plan } from '../domain/planning/plan.ts';
import type { Unplanned } from '../domain/planning/plan-obligation.ts';
import type { World } from '../domain/planning/world.ts';
import { cycleId } from '../domain/series/series.ts';
import { rhythmWords } from '../domain/series/telling.ts';
import { type CivilDate, civilDate, daysBetween, inWords, later } from '../domain/time/civil-date.ts';
import type { Zone } from '../domain/time/instant.ts';
import type { KnownDays } from '../domain/time/known-days.ts';
import { parsePeriod } from '../domain/time/period.ts';
import { worldFromRecord } from '../store/calendar.ts';
import type { Db } from '../store/tables.ts';

/** How a series would begin: looked at before anything is written. */
export interface FirstCycle {
  /** What is due before that day is not started. */
  from: CivilDate;
  lead: string;
  first: DueCycle;
  launchOn: CivilDate;
  /** Of the first cycle. */
  plan: Plan;
  /** What a person must know of it. */
  warnings: string[];
}

/**
 * The first cycle of a duty that recurs, as of a day: the one that an officer named a day for, else the text's first as
 * long as its session sits, else the next that is due. With its plan, or why there is none.
 */
export async function firstCycle(
  db: Db,
  draft: Draft,
  today: CivilDate,
  { zone, assignments, wanted }: { zone: Zone; assignments: Assignments; wanted: LaunchRequest['series'] },
): Promise<FirstCycle | Unplanned> {
  const { world } = await worldFromRecord(db);
  const ask = asking(draft, world.known);
  const textsFirst = ask(BEFORE_ALL, null);
  if (textsFirst.kind !== 'cycle') return unplanned(draft, textsFirst);
  const from = wanted?.from ? civilDate(wanted.from) : beginning(textsFirst, today);
  const first = ask(from, null);
  if (first.kind !== 'cycle') return unplanned(draft, first);
  const where = { station: zone.station, world, assignments };
  const lead = wanted?.lead ?? leadOf(draft, from, first, where);
  const launchOn = later(launchBy(first, lead), today);
  const owed = { ...draft, deliveries: first.deliveries };
  const plan = await planInHouse(db, { ...owed, cycle: { from: launchOn } }, zone, assignments);
  if ('unplanned' in plan) return plan;
  return { from, lead, first, launchOn, plan, warnings: missed(textsFirst, first) };
}

/** How long before it is due each cycle is launched, where nobody says. */
export function leadOf(
  draft: Draft,
  from: CivilDate,
  first: DueCycle,
  { station, world, assignments }: { station: string; world: World; assignments: Assignments },
): string {
  const second = asking(draft, world.known)(from, first.day);
  const gap = second.kind === 'cycle' ? daysBetween(first.day, second.day) : null;
  const owed = { ...draft, deliveries: first.deliveries };
  return usualLead(owed, first.due, gap, { station, world, chain: chainOf(assignments) });
}

/** The day of its launch by that lead, which may be over. */
export const launchBy = ({ due }: DueCycle, lead: string): CivilDate =>
  launchDay(due, parsePeriod(lead) ?? NO_TIME);

/** So many cycles are looked through: of every month, through the life of the Organization. */
const MOST_CYCLES = 1000;

/** The first cycle, from the text's first on, that is wanted; or why none is found. */
export function cycleWanted(
  draft: Draft,
  known: KnownDays,
  isWanted: (cycle: DueCycle) => boolean,
): DueCycle | { why: string } {
  const ask = asking(draft, known);
  let last: CivilDate | null = null;
  for (let looked = 0; looked < MOST_CYCLES; looked += 1) {
    const next = ask(BEFORE_ALL, last);
    if (next.kind !== 'cycle') return { why: next.kind === 'unknown' ? next.why : 'nothing more is due' };
    if (isWanted(next)) return next;
    last = next.day;
  }
  return { why: 'there is none among its cycles' };
}

const NO_TIME = { months: 0, days: 0 };

const asking =
  (duty: Draft, known: KnownDays) =>
  (owedFrom: CivilDate, last: CivilDate | null): NextCycle => {
    const terms = [{ from: null, deliveries: duty.deliveries, by: null }];
    return nextCycle({ duty, terms, last, owedFrom, until: null, given: null }, known);
  };

const beginning = ({ day, until }: DueCycle, today: CivilDate): CivilDate => (until >= today ? day : today);

const missed = (textsFirst: DueCycle, { key, day }: DueCycle): string[] =>
  textsFirst.day < day
    ? [
        `${textsFirst.key} was due on ${inWords(textsFirst.due)}, before this launch: the series begins with ${key}. To begin earlier, say so with --series-from.`,
      ]
    : [];

function unplanned({ deliveries }: Draft, next: Exclude<NextCycle, DueCycle>): Unplanned {
  const why = next.kind === 'unknown' ? next.why : 'nothing more is due';
  return { unplanned: [{ delivery: deliveries[0]?.key ?? 'it', why }] };
}

/** What is told of a series that was begun. */
export const toldOf = (
  id: ObligationId,
  draft: Draft,
  { lead, first, launchOn }: FirstCycle,
): LaunchedSeries => ({
  rhythm: rhythmWords(draft.deliveries),
  lead,
  first: { id: cycleId(id, first.key), launchOn },
});

/** What is said of series is meant for one: better asked back than lost. Throws `request.invalid`. */
export function refuseWithoutSeries({ series }: LaunchRequest, found: boolean): void {
  if (series === undefined || found) return;
  throw new Fault(
    'request.invalid',
    'A first day or a lead is given for a series, and nothing that is launched recurs.',
    'Leave --series-from and --lead out.',
  );
}
