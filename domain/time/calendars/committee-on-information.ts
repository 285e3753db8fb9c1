import { dateOf } from '../civil-date.ts';
import { MONDAY, onOrAfter } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const APRIL = 4;

/** Session N meets in the year 1978 + N. */
export const COMMITTEE_ON_INFORMATION: Calendar = {
  body: 'Committee on Information',
  name: 'Committee on Information',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [sitting(22, '2000-05-01', '2000-05-12', 'press release ORG/1302', 'secondary')],
  rules: [
    {
      rule: 'last-monday-of-april',
      first: 23,
      last: 122,
      opens: (session) => onOrAfter(dateOf(1978 + session, APRIL, 24), MONDAY),
      closesAfter: 11,
      source: 'once a year; the last Monday of April is assumed',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
