import { addDays } from '../civil-date.ts';
import { orthodoxEaster } from './easter.ts';
import { COMMON_RULES, christmas, goodFriday, labourDay, newYear } from './eras.ts';
import { kept, on } from './rule.ts';
import type { StationData } from './station.ts';

const LEBANON =
  'a public holiday of Lebanon (Decree No. 15215 of 27 September 2005); no list of the Commission is at hand';

/** No list is at hand: all is assumed. */
export const BEIRUT: StationData = {
  station: 'Beirut',
  lists: [],
  days: [],
  rules: [
    newYear(LEBANON),
    kept('Armenian Christmas', LEBANON, on(1, 6)),
    goodFriday(LEBANON),
    kept('Orthodox Good Friday', LEBANON, (year) => addDays(orthodoxEaster(year), -2)),
    labourDay(LEBANON),
    kept('Assumption Day', LEBANON, on(8, 15)),
    kept('Independence Day', LEBANON, on(11, 22)),
    christmas(LEBANON),
    ...COMMON_RULES,
  ],
};
