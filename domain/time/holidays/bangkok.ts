import { COMMON_RULES, newYear } from './eras.ts';
import { kept, on } from './rule.ts';
import type { StationData } from './station.ts';

const THAILAND =
  'a public holiday of Thailand; no list of the Commission is at hand, and which ten of nineteen it takes is our guess';

/** No list is at hand: all is assumed. */
export const BANGKOK: StationData = {
  station: 'Bangkok',
  lists: [],
  days: [],
  rules: [
    newYear(THAILAND),
    kept('Chakri Memorial Day', THAILAND, on(4, 6)),
    kept('Songkran', THAILAND, on(4, 13)),
    kept('Songkran, second day', THAILAND, on(4, 14)),
    kept('Songkran, third day', THAILAND, on(4, 15)),
    kept('Coronation Day', THAILAND, on(5, 5), { last: 2016 }),
    kept("The King's Birthday", THAILAND, on(7, 28), { first: 2017 }),
    kept("Queen Sirikit's Birthday", THAILAND, on(8, 12)),
    kept("King Bhumibol's Birthday", THAILAND, on(12, 5)),
    ...COMMON_RULES,
  ],
};
