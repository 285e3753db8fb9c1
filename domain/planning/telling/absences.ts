import { addDays, type CivilDate, weekday } from '../../time/civil-date.ts';
import type { Skipped } from '../proof.ts';

/** Days of one name that follow one another, weekends aside: told as one. */
export interface Quiet {
  from: CivilDate;
  to: CivilDate;
  name: string;
}

/** What a count passed over, oldest first; somebody's August is one line and not twenty. */
export function quietTimes(skipped: readonly Skipped[]): Quiet[] {
  const times: Quiet[] = [];
  for (const { on, name } of [...skipped].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const before = times.at(-1);
    if (before !== undefined && before.name === name && nextWeekday(before.to) === on) before.to = on;
    else times.push({ from: on, to: on, name });
  }
  return times;
}

const FRIDAY = 5;

/** From Friday on the next Monday. */
const nextWeekday = (day: CivilDate): CivilDate => addDays(day, weekday(day) < FRIDAY ? 1 : 8 - weekday(day));
