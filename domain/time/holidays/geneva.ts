import { addDays } from '../civil-date.ts';
import { nthWeekday } from '../weekdays.ts';
import { COMMON_RULES, christmas, easterMonday, goodFriday, newYear } from './eras.ts';
import { afterEaster, kept, on } from './rule.ts';
import type { StationData } from './station.ts';

const SUNDAY = 7;
const CANTON = 'kept in the canton of Geneva; no list of the Office at Geneva is at hand';
const SURVEY =
  'a holiday of the Office at Geneva until 2023 at least (staff union, unogstaffunion.org, 12 December 2023); ' +
  'whether it was given up for days after Christmas is not known';

/** No list is at hand: all is assumed. */
export const GENEVA: StationData = {
  station: 'Geneva',
  lists: [],
  days: [],
  rules: [
    newYear(CANTON),
    goodFriday(CANTON),
    easterMonday(CANTON),
    kept('Ascension Day', CANTON, afterEaster(39)),
    kept('Whit Monday', SURVEY, afterEaster(50)),
    kept('Jeûne genevois', SURVEY, (year) => addDays(nthWeekday(year, 9, SUNDAY, 1), 4)),
    christmas(CANTON),
    kept(
      'Day after Christmas',
      'our guess for the tenth; dropped from 2023, when the staff union writes of floating holidays',
      on(12, 26),
      { last: 2022 },
    ),
    ...COMMON_RULES,
  ],
};
