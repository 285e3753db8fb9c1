import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const MARCH = 3;

/** Since the fiftieth at the latest session N meets in the year 1957 + N; earlier ones were numbered otherwise. The days are those of the regular part, without the reconvened one in December. */
export const NARCOTIC_DRUGS: Calendar = {
  body: 'CND',
  name: 'Commission on Narcotic Drugs',
  byYear: false,
  station: 'Vienna',
  parts: [],
  table: [
    sitting(16, '1961-04-24', '1961-05-10', 'E/CN.7/411', 'primary'),
    sitting(25, '1973-01-22', '1973-02-09', 'E/5248-E/CN.7/555', 'primary'),
    sitting(26, '1975-02-17', '1975-02-28', 'unodc.org, Bulletin on Narcotics, 1975', 'secondary'),
    sitting(50, '2007-03-12', '2007-03-16', 'E/2007/28/Rev.1', 'primary'),
    sitting(
      62,
      '2019-03-14',
      '2019-03-22',
      'unodc.org, tentative dates with the high-level segment',
      'secondary',
    ),
    sitting(63, '2020-03-02', '2020-03-06', 'E/2020/28-E/CN.7/2020/15', 'primary'),
    sitting(65, '2022-03-14', '2022-03-18', 'dianova.org, 65th session', 'secondary'),
  ],
  rules: [
    {
      rule: 'second-monday-of-march',
      first: 50,
      last: 143,
      opens: (session) => nthWeekday(1957 + session, MARCH, MONDAY, 2),
      closesAfter: 4,
      source: 'once a year; the second Monday of March is assumed, as in 2007',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
