import { lastDayOf } from '../obligation/lateness.ts';
import { isReached, postFor } from '../obligation/progress.ts';
import { isManned, seatOf } from '../obligation/seating.ts';
import type { Life, ObligationState } from '../obligation/state.ts';
import { milestoneName } from '../obligation/telling/names.ts';
import { addDays, type CivilDate, earlier, inWords, later } from '../time/civil-date.ts';
import { type WorkingDays, workingDaysWithout } from '../time/working-days.ts';
import { chainsOf } from './chain.ts';
import { type Ahead, aheadIn } from './near.ts';
import { signalsIn } from './signals.ts';

/** From when on it is at medium risk, at high risk, and late: each not after the next. null: there is no day to miss. */
export interface RiskDays {
  medium: CivilDate;
  high: CivilDate;
  late: CivilDate;
}

/**
 * No risk is told longer before the next day than this, in calendar days: what is due in half a year is nobody's worry
 * today. It also bounds how far a list of what is at risk has to be looked through.
 */
export const LONGEST = { medium: 120, high: 60 } as const;

/** A milestone that is not reached, and the last day on which it was or is in time. */
export interface OpenDay {
  key: string;
  on: CivilDate;
}

/** An empty chair on the last day of a step: nobody could do then what is due. */
interface Unmanned {
  sentence: string;
  medium: CivilDate;
  high: CivilDate;
}

/** All that the level of any day is told from. */
export interface Outlook {
  days: RiskDays;
  open: OpenDay[];
  ahead: Ahead[];
  signals: string[];
  unmanned: Unmanned[];
}

/** By the days of the station of its plan, as they were known at its launch. */
export function workingDaysOf({ plan, hours }: Pick<Life, 'plan' | 'hours'>): WorkingDays {
  const { station } = plan.zone;
  return workingDaysWithout(station, hours.find(({ zone }) => zone.station === station)?.quiet ?? []);
}

/** null for what does not run, rests, or has no day to miss. */
export const riskDaysOf = (state: ObligationState): RiskDays | null => outlookOf(state)?.days ?? null;

export function outlookOf(state: ObligationState): Outlook | null {
  if (state.status !== 'running' || state.hold !== null) return null;
  const open = openDays(state);
  const [next] = open;
  if (next === undefined) return null;
  const days = workingDaysOf(state);
  const signals = signalsIn(state);
  const ahead = chainsOf(state, days).flatMap((chain) => aheadIn(chain, days, signals.length));
  const unmanned = unmannedOn(state, next);
  const late = addDays(next.on, 1);
  const first = (level: 'medium' | 'high', before: CivilDate): CivilDate =>
    [...ahead, ...unmanned].map((each) => each[level]).reduce(earlier, before);
  const high = later(first('high', late), addDays(late, -LONGEST.high));
  const medium = later(first('medium', high), addDays(late, -LONGEST.medium));
  return { days: { medium, high, late }, open, ahead, signals, unmanned };
}

/** In the order of their days. */
const openDays = (life: Life): OpenDay[] =>
  life.plan.milestones
    .filter((milestone) => !isReached(life, milestone))
    .map(({ key, on }) => ({ key, on: lastDayOf(life, key) ?? on }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Known for as long as anything is told of the next day: medium at once, high from the day on which nobody is there. */
function unmannedOn(life: Life, { key, on }: OpenDay): Unmanned[] {
  const milestone = life.plan.milestones.find((each) => each.key === key);
  if (milestone === undefined) return [];
  const post = postFor(life, milestone);
  const medium = addDays(on, -LONGEST.medium);
  const what = `for ${milestoneName(key)}, due on ${inWords(on)}`;
  if (seatOf(life, post)?.holder === null)
    return [{ sentence: `The post of ${post} is vacant ${what}.`, medium, high: addDays(on, -VACANT) }];
  if (isManned(life, post, on)) return [];
  const away = seatOf(life, post)?.away.find(({ from, to }) => from <= on && (to === null || on <= to));
  return [
    {
      sentence: `The ${post} is away on the last day ${what}, and nobody there stands in.`,
      medium,
      high: away?.from ?? on,
    },
  ];
}

/** A post can be filled in three weeks, or its work given to another. */
const VACANT = 21;
