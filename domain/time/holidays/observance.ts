import { type CivilDate, fromEpochDay, toEpochDay, weekday, yearOf } from '../civil-date.ts';
import type { HolidayRule } from './rule.ts';

/** A feast on its own day, and the day on which the offices are closed for it. */
export interface Observed {
  rule: HolidayRule;
  falls: CivilDate;
  on: CivilDate;
}

const SATURDAY = 6;

/**
 * The working days that the feasts of one calendar year take, none twice. A feast on a working day keeps it. From a weekend,
 * or from the day of another holiday, it moves to the nearest working day before or after that is free (Global Times, 2024),
 * and stays in its year: the list of a year has all its holidays. So 4 July 2020, a Saturday, was kept on the Friday before, and Eid al-Fitr,
 * Sunday 24 May 2020, on the Tuesday after Memorial Day (ST/IC/2019/23); 1 January 2005, a Saturday, on Monday the third.
 */
export function observe(
  feasts: readonly { rule: HolidayRule; falls: CivilDate }[],
  taken: Iterable<CivilDate>,
): Observed[] {
  const days = new Set(taken);
  const seen: Observed[] = [];
  const moving: typeof seen = [];
  for (const feast of [...feasts].sort((a, b) => toEpochDay(a.falls) - toEpochDay(b.falls))) {
    if (isFree(feast.falls, days)) {
      days.add(feast.falls);
      seen.push({ ...feast, on: feast.falls });
    } else moving.push({ ...feast, on: feast.falls });
  }
  for (const feast of moving) {
    const to = moved(feast, days);
    days.add(to);
    seen.push({ ...feast, on: to });
  }
  return seen;
}

const isFree = (day: CivilDate, days: ReadonlySet<CivilDate>): boolean =>
  weekday(day) < SATURDAY && !days.has(day);

function moved(
  { rule, falls }: { rule: HolidayRule; falls: CivilDate },
  days: ReadonlySet<CivilDate>,
): CivilDate {
  const at = toEpochDay(falls);
  if (weekday(falls) === SATURDAY && rule.fromSaturday === 'back') {
    const friday = fromEpochDay(at - 1);
    if (yearOf(friday) === yearOf(falls) && isFree(friday, days)) return friday;
  }
  return free(at, 1, falls, days) ?? free(at, -1, falls, days) ?? falls;
}

/** The next free working day to that side, in the same year; undefined when the year has none. */
function free(
  from: number,
  step: 1 | -1,
  falls: CivilDate,
  days: ReadonlySet<CivilDate>,
): CivilDate | undefined {
  const ends = `${falls.slice(0, 4)}${step === 1 ? '-12-31' : '-01-01'}`;
  for (let at = from, day = falls; day !== ends; ) {
    at += step;
    day = fromEpochDay(at);
    if (isFree(day, days)) return day;
  }
  return undefined;
}
