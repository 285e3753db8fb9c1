import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const MARCH = 3;

const yearOfSession = (session: number): number => 1956 + session;

/** Session N meets in the year 1956 + N. */
export const STATUS_OF_WOMEN: Calendar = {
  body: 'CSW',
  name: 'Commission on the Status of Women',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(52, '2008-02-25', '2008-03-07', 'fasngo.org, 52nd session', 'secondary'),
    sitting(53, '2009-03-02', '2009-03-13', 'un.org/womenwatch/daw/csw/53sess.htm', 'secondary'),
    sitting(57, '2013-03-04', '2013-03-15', 'uclg.org, 57th session', 'secondary'),
    sitting(59, '2015-03-09', '2015-03-20', 'E/2015/27-E/CN.6/2015/10', 'primary'),
    sitting(60, '2016-03-14', '2016-03-24', 'ifpsd.org, 60th session', 'secondary'),
    sitting(63, '2019-03-11', '2019-03-22', 'webtv.un.org, CSW63', 'secondary'),
    sitting(
      65,
      '2021-03-15',
      '2021-03-26',
      'bonnsustainabilityportal.de, after the Dag Hammarskjöld Library',
      'secondary',
    ),
    sitting(66, '2022-03-14', '2022-03-25', 'unwomen.org, CSW66', 'secondary'),
    sitting(67, '2023-03-06', '2023-03-17', 'unwomen.org, CSW67, official meetings: two weeks', 'secondary'),
    sitting(68, '2024-03-11', '2024-03-22', 'unfpa.org, sixty-eighth session', 'secondary'),
  ],
  rules: [
    {
      rule: 'first-monday-of-march',
      first: 44,
      last: 57,
      opens: (session) => nthWeekday(yearOfSession(session), MARCH, MONDAY, 1),
      closesAfter: 11,
      source:
        'once a year, the forty-fourth in 2000; the first Monday of March is assumed, as in 2009 and 2013',
      grade: 'assumed',
      provisional: true,
    },
    {
      rule: 'second-monday-of-march',
      first: 58,
      last: 143,
      opens: (session) => nthWeekday(yearOfSession(session), MARCH, MONDAY, 2),
      closesAfter: 11,
      source: 'once a year; the second Monday of March is assumed, as in 2015, 2016, 2019, 2022 and 2024',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
