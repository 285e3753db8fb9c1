import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const OCTOBER = 10;

/** The Economic Commission for Latin America and the Caribbean: session N meets in the year 1944 + 2N. */
export const LATIN_AMERICA: Calendar = {
  body: 'ECLAC',
  name: 'Economic Commission for Latin America and the Caribbean',
  byYear: false,
  station: 'Santiago',
  parts: [],
  table: [
    sitting(39, '2022-10-24', '2022-10-26', 'cepal.org, 14 September 2022', 'secondary'),
    sitting(40, '2024-10-09', '2024-10-11', 'cepal.org: three days, until Friday, 11 October', 'secondary'),
  ],
  rules: [
    {
      rule: 'second-monday-of-october-of-even-years',
      first: 39,
      last: 78,
      opens: (session) => nthWeekday(1944 + 2 * session, OCTOBER, MONDAY, 2),
      closesAfter: 2,
      source: 'every second year; the second week of October is assumed, as in 2024',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
