import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const MAY = 5;

/** Session N meets in the year 1991 + N. The days are those of the regular part, without the reconvened one in December. */
export const CRIME_PREVENTION: Calendar = {
  body: 'CCPCJ',
  name: 'Commission on Crime Prevention and Criminal Justice',
  byYear: false,
  station: 'Vienna',
  parts: [],
  table: [
    sitting(16, '2007-04-23', '2007-04-27', 'unodc.org, press release of 19 April 2007', 'secondary'),
    sitting(18, '2009-04-16', '2009-04-24', 'unodc.org, 17 April 2009', 'secondary'),
    sitting(
      25,
      '2016-05-23',
      '2016-05-27',
      'unodc.org, 27 May 2016: the five days of the session',
      'secondary',
    ),
    sitting(27, '2018-05-14', '2018-05-18', 'E/CN.15/2018/INF/1', 'primary'),
    sitting(30, '2021-05-17', '2021-05-21', 'idpc.net, 30th session', 'secondary'),
  ],
  rules: [
    {
      rule: 'third-monday-of-may',
      first: 19,
      last: 109,
      opens: (session) => nthWeekday(1991 + session, MAY, MONDAY, 3),
      closesAfter: 4,
      source: 'once a year; the third Monday of May is assumed, as in 2021',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
