import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const OCTOBER = 10;

/** The Conference of the Parties to the United Nations Convention against Transnational Organized Crime. */
export const ORGANIZED_CRIME_CONFERENCE: Calendar = {
  body: 'COP:UNTOC',
  name: 'Conference of the Parties to the Convention against Transnational Organized Crime',
  byYear: false,
  station: 'Vienna',
  parts: [],
  // The days of the second session (2005) are not sourced.
  table: [
    sitting(1, '2004-06-28', '2004-07-08', 'unodc.org, sessions of the Conference', 'secondary'),
    sitting(3, '2006-10-09', '2006-10-18', 'unodc.org, sessions of the Conference', 'secondary'),
    sitting(4, '2008-10-08', '2008-10-17', 'CTOC/COP/2008/19', 'primary'),
    sitting(5, '2010-10-18', '2010-10-22', 'unodc.org, sessions of the Conference', 'secondary'),
    sitting(6, '2012-10-15', '2012-10-19', 'UNIS/CP/685', 'secondary'),
    sitting(7, '2014-10-06', '2014-10-10', 'UNIS/MA/74', 'secondary'),
    sitting(8, '2016-10-17', '2016-10-21', 'A/RES/78/229, para. 11', 'primary'),
    sitting(9, '2018-10-15', '2018-10-19', 'A/RES/78/229, para. 11', 'primary'),
    sitting(10, '2020-10-12', '2020-10-16', 'A/RES/78/229, para. 11', 'primary'),
    sitting(11, '2022-10-17', '2022-10-21', 'A/RES/78/229, para. 11', 'primary'),
    sitting(12, '2024-10-14', '2024-10-18', 'unodc.org, 21 October 2024', 'secondary'),
  ],
  rules: [
    {
      rule: 'second-monday-of-october-of-even-years',
      first: 13,
      last: 60,
      opens: (session) => nthWeekday(2000 + 2 * session, OCTOBER, MONDAY, 2),
      closesAfter: 4,
      source:
        'every second October since the third session; the week is assumed, the earlier of the two usual ones',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
