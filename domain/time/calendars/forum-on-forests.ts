import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const MAY = 5;

/** Since the twelfth session N meets in the year 2005 + N. */
export const FORUM_ON_FORESTS: Calendar = {
  body: 'UNFF',
  name: 'United Nations Forum on Forests',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(11, '2015-05-04', '2015-05-15', 'enb.iisd.org, UNFF11', 'secondary'),
    // None in 2016.
    sitting(12, '2017-05-01', '2017-05-05', 'enb.iisd.org, UNFF12', 'secondary'),
    sitting(13, '2018-05-07', '2018-05-11', 'enb.iisd.org, UNFF13', 'secondary'),
    sitting(16, '2021-04-26', '2021-04-30', 'indico.un.org/event/35846', 'secondary'),
  ],
  rules: [
    {
      rule: 'first-monday-of-may',
      first: 12,
      last: 95,
      opens: (session) => nthWeekday(2005 + session, MAY, MONDAY, 1),
      closesAfter: 4,
      source: 'once a year; the first Monday of May is assumed, as in 2017 and 2018',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
