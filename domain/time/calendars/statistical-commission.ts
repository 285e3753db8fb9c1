import { dateOf } from '../civil-date.ts';
import { nthWeekday, onOrAfter, TUESDAY } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const FEBRUARY = 2;
const MARCH = 3;

/** Session N meets in the year 1969 + N. */
export const STATISTICAL_COMMISSION: Calendar = {
  body: 'Statistical Commission',
  name: 'Statistical Commission',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(39, '2008-02-26', '2008-02-29', 'sesric.org, 39th session', 'secondary'),
    sitting(40, '2009-02-24', '2009-02-27', 'unstats.un.org, 40th session', 'secondary'),
    sitting(41, '2010-02-23', '2010-02-26', 'E/2010/24-E/CN.3/2010/34', 'primary'),
    sitting(51, '2020-03-03', '2020-03-06', 'stat.gov.pl, 51st session', 'secondary'),
    sitting(53, '2022-02-28', '2022-03-04', 'media.un.org, 53rd session', 'secondary'),
    sitting(55, '2024-02-27', '2024-03-01', 'fao.org, 55th session', 'secondary'),
    sitting(56, '2025-03-04', '2025-03-07', 'ecosoc.un.org, fifty-sixth session', 'secondary'),
  ],
  rules: [
    {
      rule: 'last-tuesday-of-february',
      first: 39,
      last: 46,
      opens: (session) => onOrAfter(dateOf(1969 + session, FEBRUARY, 22), TUESDAY),
      closesAfter: 3,
      source: 'once a year; the Tuesday on or after 22 February is assumed, as in 2008, 2009 and 2010',
      grade: 'assumed',
      provisional: true,
    },
    {
      rule: 'first-tuesday-of-march',
      first: 47,
      last: 131,
      opens: (session) => nthWeekday(1969 + session, MARCH, TUESDAY, 1),
      closesAfter: 3,
      source: 'once a year; the first Tuesday of March is assumed, as in 2020 and 2025',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
