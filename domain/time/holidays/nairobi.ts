import { COMMON_RULES, christmas, easterMonday, goodFriday, labourDay, newYear } from './eras.ts';
import { kept, on } from './rule.ts';
import type { StationData } from './station.ts';

const KENYA =
  'a public holiday of Kenya (Public Holidays Act, Cap. 110); no list of the Office at Nairobi is at hand';

/** No list is at hand: all is assumed. */
export const NAIROBI: StationData = {
  station: 'Nairobi',
  lists: [],
  days: [],
  rules: [
    newYear(KENYA),
    goodFriday(KENYA),
    easterMonday(KENYA),
    labourDay(KENYA),
    kept('Madaraka Day', KENYA, on(6, 1)),
    kept('Kenyatta Day', KENYA, on(10, 20), { last: 2009 }),
    kept('Mashujaa Day', KENYA, on(10, 20), { first: 2010 }),
    kept('Jamhuri Day', KENYA, on(12, 12)),
    christmas(KENYA),
    ...COMMON_RULES,
  ],
};
