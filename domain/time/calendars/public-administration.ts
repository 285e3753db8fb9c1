import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const APRIL = 4;

/** Session N meets in the year 2001 + N. */
export const PUBLIC_ADMINISTRATION: Calendar = {
  body: 'CEPA',
  name: 'Committee of Experts on Public Administration',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(23, '2024-04-15', '2024-04-19', 'E/RES/2023/28', 'primary'),
    sitting(24, '2025-04-07', '2025-04-11', 'E/RES/2024/16', 'primary'),
  ],
  rules: [
    {
      rule: 'second-monday-of-april',
      first: 16,
      last: 99,
      opens: (session) => nthWeekday(2001 + session, APRIL, MONDAY, 2),
      closesAfter: 4,
      source: 'once a year; the second Monday of April is assumed',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
