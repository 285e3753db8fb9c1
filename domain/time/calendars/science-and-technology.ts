import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const APRIL = 4;
const MAY = 5;

/** Since the sixth, when it began to meet every year, session N meets in the year 1997 + N. */
export const SCIENCE_AND_TECHNOLOGY: Calendar = {
  body: 'CSTD',
  name: 'Commission on Science and Technology for Development',
  byYear: false,
  station: 'Geneva',
  parts: [],
  table: [
    sitting(6, '2003-05-05', '2003-05-09', 'unctad.org, sixth session', 'secondary'),
    sitting(9, '2006-05-15', '2006-05-19', 'rikomatic.com, ninth session', 'secondary'),
    sitting(14, '2011-05-23', '2011-05-27', 'sdg.iisd.org, 14th session', 'secondary'),
    sitting(15, '2012-05-21', '2012-05-25', 'unctad.org, 21 May 2012', 'secondary'),
    sitting(20, '2017-05-08', '2017-05-12', 'drrgateway.net, twentieth session', 'secondary'),
  ],
  rules: [
    {
      rule: 'third-monday-of-may',
      first: 7,
      last: 22,
      opens: (session) => nthWeekday(1997 + session, MAY, MONDAY, 3),
      closesAfter: 4,
      source: 'once a year; the third Monday of May is assumed, as in 2006 and 2012',
      grade: 'assumed',
      provisional: true,
    },
    {
      rule: 'second-monday-of-april',
      first: 23,
      last: 103,
      opens: (session) => nthWeekday(1997 + session, APRIL, MONDAY, 2),
      closesAfter: 4,
      source: 'once a year; the second Monday of April is assumed',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
