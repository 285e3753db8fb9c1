import { dateOf } from '../civil-date.ts';
import { MONDAY, onOrAfter } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const FEBRUARY = 2;

/** Session N meets in the year 1962 + N. */
export const SOCIAL_DEVELOPMENT: Calendar = {
  body: 'CSocD',
  name: 'Commission for Social Development',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(58, '2020-02-10', '2020-02-19', 'webtv.un.org, CSocD58', 'secondary'),
    sitting(60, '2022-02-07', '2022-02-16', 'ecosoc.un.org, CSocD60', 'secondary'),
    sitting(
      62,
      '2024-02-05',
      '2024-02-14',
      'cnewsliveenglish.com, on the briefing before the session',
      'secondary',
    ),
    // Another page of the same department has it begin on the fifth.
    sitting(
      63,
      '2025-02-10',
      '2025-02-14',
      'un.org/en/desa, on the opening of the 63rd session',
      'secondary',
    ),
  ],
  rules: [
    {
      rule: 'monday-from-4-february',
      first: 47,
      last: 138,
      opens: (session) => onOrAfter(dateOf(1962 + session, FEBRUARY, 4), MONDAY),
      closesAfter: 9,
      source: 'once a year; the Monday on or after 4 February is assumed, as in 2020, 2022, 2024 and 2025',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
