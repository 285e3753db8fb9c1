import { MONDAY, nthWeekday } from '../weekdays.ts';
import type { Calendar } from './calendar.ts';

const JULY = 7;

/** Under the Economic and Social Council every July; its meetings under the General Assembly, every fourth September (18 and 19 September 2023: A/RES/78/231), are not counted here. */
export const POLITICAL_FORUM: Calendar = {
  body: 'HLPF',
  name: 'high-level political forum on sustainable development',
  byYear: true,
  station: 'New York',
  parts: [],
  table: [],
  rules: [
    {
      rule: 'second-monday-of-july',
      first: 2016,
      last: 2100,
      opens: (year) => nthWeekday(year, JULY, MONDAY, 2),
      closesAfter: 9,
      source: 'once a year under the Economic and Social Council; the second Monday of July is assumed',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
