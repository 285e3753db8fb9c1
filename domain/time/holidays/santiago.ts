import { COMMON_RULES, christmas, goodFriday, labourDay, newYear } from './eras.ts';
import { kept, on } from './rule.ts';
import type { StationData } from './station.ts';

const CHILE =
  'a public holiday of Chile; no list of the Commission is at hand, and which ten of them it takes is our guess';

/** No list is at hand: all is assumed. */
export const SANTIAGO: StationData = {
  station: 'Santiago',
  lists: [],
  days: [],
  rules: [
    newYear(CHILE),
    goodFriday(CHILE),
    labourDay(CHILE),
    kept('Navy Day', CHILE, on(5, 21)),
    kept('Independence Day', CHILE, on(9, 18)),
    kept('Army Day', CHILE, on(9, 19)),
    kept("All Saints' Day", CHILE, on(11, 1)),
    christmas(CHILE),
    ...COMMON_RULES,
  ],
};
