import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const FEBRUARY = 2;

/** The Governing Council of the United Nations Environment Programme, which the Environment Assembly replaced after its twenty-seventh session (A/RES/67/251). Its special sessions have numbers of their own. */
export const ENVIRONMENT_GOVERNING_COUNCIL: Calendar = {
  body: 'UNEP GC',
  name: 'Governing Council of the United Nations Environment Programme',
  byYear: false,
  station: 'Nairobi',
  parts: [],
  table: [sitting(25, '2009-02-16', '2009-02-20', 'ngohealthcommittee.org, calendar of 2009', 'secondary')],
  rules: [
    {
      rule: 'third-monday-of-february-of-odd-years',
      first: 22,
      last: 27,
      opens: (session) => nthWeekday(1959 + 2 * session, FEBRUARY, MONDAY, 3),
      closesAfter: 4,
      source: 'every second year; the third Monday of February is assumed, as in 2009',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
