import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const NOVEMBER = 11;
const DECEMBER = 12;

/** The Conference of the States Parties to the United Nations Convention against Corruption. The days of its second session, in 2008, are not sourced. */
export const CORRUPTION_CONFERENCE: Calendar = {
  body: 'COP:UNCAC',
  name: 'Conference of the States Parties to the United Nations Convention against Corruption',
  byYear: false,
  station: 'Vienna',
  parts: [],
  table: [
    sitting(1, '2006-12-10', '2006-12-14', 'CAC/COSP/2015/1, on the first session', 'primary'),
    sitting(3, '2009-11-09', '2009-11-13', 'CAC/COSP/2009/15', 'primary'),
    sitting(6, '2015-11-02', '2015-11-06', 'CAC/COSP/2015/1', 'primary'),
    sitting(10, '2023-12-11', '2023-12-15', 'A/RES/79/190', 'primary'),
    sitting(
      11,
      '2025-12-15',
      '2025-12-19',
      'The Peninsula, Doha, press conference before the session',
      'secondary',
    ),
  ],
  rules: [
    {
      rule: 'second-monday-of-november-of-odd-years',
      first: 4,
      last: 7,
      opens: (session) => nthWeekday(2003 + 2 * session, NOVEMBER, MONDAY, 2),
      closesAfter: 4,
      source: 'every second year since the third session; the week is assumed',
      grade: 'assumed',
      provisional: true,
    },
    {
      rule: 'second-monday-of-december-of-odd-years',
      first: 8,
      last: 60,
      opens: (session) => nthWeekday(2003 + 2 * session, DECEMBER, MONDAY, 2),
      closesAfter: 4,
      source: 'every second year; the second week of December is assumed, as in 2023',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
