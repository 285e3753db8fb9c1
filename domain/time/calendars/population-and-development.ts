import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const APRIL = 4;

/** Session N meets in the year 1967 + N. */
export const POPULATION_AND_DEVELOPMENT: Calendar = {
  body: 'CPD',
  name: 'Commission on Population and Development',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(35, '2002-04-01', '2002-04-05', 'press release ORG/1349', 'secondary'),
    sitting(52, '2019-04-01', '2019-04-05', 'un.org/development/desa/pd, CPD52', 'secondary'),
  ],
  rules: [
    {
      rule: 'first-monday-of-april',
      first: 35,
      last: 133,
      opens: (session) => nthWeekday(1967 + session, APRIL, MONDAY, 1),
      closesAfter: 4,
      source: 'once a year; the first Monday of April is assumed, as in 2002 and 2019',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
