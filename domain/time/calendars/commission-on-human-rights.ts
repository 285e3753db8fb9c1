import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const MARCH = 3;

/** Met until 2006, when the Human Rights Council replaced it. Session N met in the year 1944 + N. */
export const COMMISSION_ON_HUMAN_RIGHTS: Calendar = {
  body: 'CHR',
  name: 'Commission on Human Rights',
  byYear: false,
  station: 'Geneva',
  parts: [],
  table: [sitting(58, '2002-03-18', '2002-04-26', 'press release ORG/1349', 'secondary')],
  rules: [
    {
      rule: 'third-monday-of-march',
      first: 53,
      last: 61,
      opens: (session) => nthWeekday(1944 + session, MARCH, MONDAY, 3),
      closesAfter: 39,
      source: 'once a year; six weeks from the third Monday of March are assumed, as in 2002',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
