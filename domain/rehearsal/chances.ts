import type { PersonId } from '../obligation/parties.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { LifeOutcome, Outcome } from './outcome.ts';
import { counted, daysIn, NEVER, numbersIn, rankIn, type Spread, timesIn, together } from './spread.ts';

/** Working days late: half of the runs are at most so late, nine of ten are. */
export interface LateDays {
  median: number;
  ninetieth: number;
}

/** The days on which something came about, of the runs in which it did. */
export interface Days {
  runs: number;
  earliest: CivilDate;
  median: CivilDate;
  latest: CivilDate;
}

/** Where the days were lost and with whom, and in how many of the runs that were late. */
export interface CauseChance {
  milestone: string;
  /** null: nobody had the move. */
  with: { post: string; person: PersonId | null } | null;
  runs: number;
  /** Of the late runs. */
  share: number;
  /** In so many of them the holder was away. */
  away: number;
}

export interface MilestoneChances {
  key: string;
  /** By the plan of the launch. */
  planned: CivilDate;
  late: Chance;
  /** Of all runs: 0 where it is in time. One that is never reached is late up to the end of its run. */
  days: LateDays;
  /** Of the late ones; null: none is. */
  whereLate: LateDays | null;
  /** null: it is never reached. */
  reached: Days | null;
  /** Most frequent first. */
  causes: CauseChance[];
}

/** How an obligation comes out of many runs, each with its own luck. Plain JSON. */
export interface LifeChances {
  obligation: string;
  runs: number;
  /** Any of its milestones is. */
  late: Chance;
  notOver: Chance;
  /** On what the runs waited that were not over, and from whom: most frequent first. */
  waiting: { awaited: string; post: string; person: PersonId | null; runs: number }[];
  over: Days | null;
  /** In the order of the plan of the launch. */
  milestones: MilestoneChances[];
}

/** What is remembered of the runs of an obligation that are done: counts, of no run by itself. Plain JSON. */
export interface Tally {
  runs: number;
  late: number;
  notOver: number;
  waiting: Spread;
  over: Spread;
  milestones: Readonly<Record<string, MilestoneTally>>;
}

interface MilestoneTally {
  planned: CivilDate;
  days: Spread;
  reached: Spread;
  causes: Spread;
  away: Spread;
}

export const NO_RUNS: Tally = { runs: 0, late: 0, notOver: 0, waiting: NEVER, over: NEVER, milestones: {} };

/** One more run is done. In which order they are told makes no difference. */
export function tallied(tally: Tally, { late, ended, endedOn, waiting, milestones }: LifeOutcome): Tally {
  return {
    runs: tally.runs + 1,
    late: tally.late + (late > 0 ? 1 : 0),
    notOver: tally.notOver + (ended === 'undecided' ? 1 : 0),
    waiting: [...new Set(waiting.map(({ awaited, post, person }) => keyOf([awaited, post, person])))].reduce(
      counted,
      tally.waiting,
    ),
    over: endedOn === null ? tally.over : counted(tally.over, endedOn),
    milestones: {
      ...tally.milestones,
      ...Object.fromEntries(
        milestones.map((each) => [each.key, withOutcome(tally.milestones[each.key], each)]),
      ),
    },
  };
}

function withOutcome(
  tally: MilestoneTally | undefined,
  { planned, late, reached, cause }: Outcome,
): MilestoneTally {
  const known = tally ?? { planned, days: NEVER, reached: NEVER, causes: NEVER, away: NEVER };
  const { post = null, person = null, away = false } = cause?.with ?? {};
  const why = cause && keyOf([cause.milestone, post, person]);
  return {
    // A milestone that came later has the day that it had then; the earliest of all is the same whoever is told first.
    planned: planned < known.planned ? planned : known.planned,
    days: counted(known.days, late),
    reached: reached === null ? known.reached : counted(known.reached, reached),
    causes: why === null ? known.causes : counted(known.causes, why),
    away: why === null || !away ? known.away : counted(known.away, why),
  };
}

/** What is remembered of two parts of the runs of an obligation, of whichever first: as if all had been told to one. */
export const merged = (one: Tally, other: Tally): Tally => ({
  runs: one.runs + other.runs,
  late: one.late + other.late,
  notOver: one.notOver + other.notOver,
  waiting: together(one.waiting, other.waiting),
  over: together(one.over, other.over),
  milestones: {
    ...one.milestones,
    ...Object.fromEntries(
      Object.entries(other.milestones).map(([key, each]) => [key, mergedStep(one.milestones[key], each)]),
    ),
  },
});

const mergedStep = (known: MilestoneTally | undefined, more: MilestoneTally): MilestoneTally =>
  known === undefined
    ? more
    : {
        planned: more.planned < known.planned ? more.planned : known.planned,
        days: together(known.days, more.days),
        reached: together(known.reached, more.reached),
        causes: together(known.causes, more.causes),
        away: together(known.away, more.away),
      };

/** What the runs of an obligation say. There is at least one. */
export const chancesOf = (obligation: string, tally: Tally): LifeChances => ({
  ...{ obligation, runs: tally.runs },
  late: chanceOf(tally.late, tally.runs),
  notOver: chanceOf(tally.notOver, tally.runs),
  waiting: mostFrequent(tally.waiting).map(({ named: [awaited = '', post = '', person], runs }) => ({
    ...{ awaited: awaited ?? '', post: post ?? '', person: person as PersonId | null, runs },
  })),
  over: daysOf(tally.over),
  milestones: Object.entries(tally.milestones)
    .map(([key, each]) => milestoneChances(key, each))
    .sort((one, other) => inOrder([one.planned, one.key], [other.planned, other.key])),
});

function milestoneChances(
  key: string,
  { planned, days, reached, causes, away }: MilestoneTally,
): MilestoneChances {
  const all = numbersIn(days);
  const late = all.filter(([by]) => by > 0);
  const lateRuns = late.reduce((sum, [, runs]) => sum + runs, 0);
  return {
    ...{ key, planned, late: chanceOf(lateRuns, timesIn(days)) },
    days: lateDays(all) ?? { median: 0, ninetieth: 0 },
    whereLate: lateDays(late),
    reached: daysOf(reached),
    causes: mostFrequent(causes).map(({ key: why, named: [milestone, post, person], runs }) => ({
      milestone: milestone ?? key,
      with: post == null ? null : { post, person: person as PersonId | null },
      ...{ runs, share: chanceOf(runs, lateRuns).share, away: away[why] ?? 0 },
    })),
  };
}

function lateDays(days: [number, number][]): LateDays | null {
  const [median, ninetieth] = [rankIn(days, 0.5), rankIn(days, 0.9)];
  return median === undefined || ninetieth === undefined ? null : { median, ninetieth };
}

function daysOf(spread: Spread): Days | null {
  const days = daysIn<CivilDate>(spread);
  const [[earliest] = [], [latest] = [], median] = [days[0], days.at(-1), rankIn(days, 0.5)];
  if (earliest === undefined || latest === undefined || median === undefined) return null;
  return { runs: timesIn(spread), earliest, median, latest };
}

type Named = readonly (string | null)[];
const keyOf = (named: Named): string => JSON.stringify(named);

/** Of two that are as frequent the one first that comes first by name. */
const mostFrequent = (spread: Spread): { key: string; named: Named; runs: number }[] =>
  Object.entries(spread)
    .map(([key, runs]) => ({ key, named: JSON.parse(key) as Named, runs }))
    .sort((one, other) => other.runs - one.runs || (one.key < other.key ? -1 : 1));

function inOrder(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((each, place) => each !== other[place]);
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
