import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const MAY = 5;

/** Met until 2013, when the high-level political forum replaced it. Session N met in the year 1992 + N. */
export const SUSTAINABLE_DEVELOPMENT: Calendar = {
  body: 'CSD',
  name: 'Commission on Sustainable Development',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(8, '2000-04-24', '2000-05-05', 'press release ORG/1302', 'secondary'),
    sitting(16, '2008-05-05', '2008-05-16', 'un.org/esa/desa, DESA News, May 2008', 'secondary'),
  ],
  rules: [
    {
      rule: 'first-monday-of-may',
      first: 12,
      last: 19,
      opens: (session) => nthWeekday(1992 + session, MAY, MONDAY, 1),
      closesAfter: 11,
      source: 'once a year; the first Monday of May is assumed, as in 2008',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
