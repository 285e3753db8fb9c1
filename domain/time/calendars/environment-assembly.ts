import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const DECEMBER = 12;

/** The United Nations Environment Assembly. */
export const ENVIRONMENT_ASSEMBLY: Calendar = {
  body: 'UNEA',
  name: 'United Nations Environment Assembly',
  byYear: false,
  station: 'Nairobi',
  parts: [],
  table: [
    sitting(1, '2014-06-23', '2014-06-27', 'enb.iisd.org, UNEA-1', 'secondary'),
    sitting(
      2,
      '2016-05-23',
      '2016-05-27',
      'greenarea.com.lb, after UNEP; resolutions UNEP/EA.2 of 27 May 2016',
      'secondary',
    ),
    sitting(3, '2017-12-04', '2017-12-06', 'UNEP/EA.3/2, para. 1', 'primary'),
    sitting(4, '2019-03-11', '2019-03-15', 'A/RES/75/239', 'primary'),
    // Resumed from 28 February 2022; the page counts the anniversary after it in.
    sitting(5, '2021-02-22', '2022-03-04', 'enb.iisd.org, UNEA-5 and UNEA-5.2', 'secondary'),
    sitting(6, '2024-02-26', '2024-03-01', 'A/RES/79/209', 'primary'),
    sitting(7, '2025-12-08', '2025-12-12', 'A/RES/79/209', 'primary'),
  ],
  rules: [
    {
      rule: 'second-monday-of-december-of-odd-years',
      first: 8,
      last: 50,
      opens: (session) => nthWeekday(2011 + 2 * session, DECEMBER, MONDAY, 2),
      closesAfter: 4,
      source: 'every second year; the second week of December is assumed, as in 2025',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
