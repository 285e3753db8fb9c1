import { addDays } from '../civil-date.ts';
import { orthodoxEaster } from './easter.ts';
import { COMMON_RULES, christmas, labourDay } from './eras.ts';
import { ethiopianChristmas, ethiopianNewYear, meskel, timkat } from './ethiopian.ts';
import { kept, on } from './rule.ts';
import type { StationData } from './station.ts';

const ETHIOPIA =
  'a public holiday of Ethiopia (Proclamation No. 1334/2024); no list of the Commission is at hand';

/** No list is at hand: all is assumed. */
export const ADDIS_ABABA: StationData = {
  station: 'Addis Ababa',
  lists: [],
  days: [],
  rules: [
    kept('Ethiopian Christmas', ETHIOPIA, ethiopianChristmas),
    kept('Ethiopian Epiphany', ETHIOPIA, timkat),
    kept('Victory of Adwa', ETHIOPIA, on(3, 2)),
    kept('Ethiopian Good Friday', ETHIOPIA, (year) => addDays(orthodoxEaster(year), -2)),
    labourDay(ETHIOPIA),
    kept('Ethiopian New Year', ETHIOPIA, ethiopianNewYear),
    kept('Meskel', ETHIOPIA, meskel),
    christmas('our guess: a holiday of the United Nations elsewhere, none of Ethiopia on this day'),
    ...COMMON_RULES,
  ],
};
