import { addDays } from '../civil-date.ts';
import { inWorkingWeek, MONDAY, nthWeekday, TUESDAY } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const SEPTEMBER = 9;

/** Session N opens in the year 1945 + N. */
const yearOfSession = (session: number): number => 1945 + session;

/** Rule 1 of the rules of procedure, whose history is in A/520/Rev.20, and the openings that a source confirms. */
export const GENERAL_ASSEMBLY: Calendar = {
  body: 'GA',
  name: 'General Assembly',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(
      55,
      '2000-09-05',
      null,
      'the Millennium Assembly; secondary literature, no symbol at hand',
      'secondary',
    ),
    sitting(56, '2001-09-12', '2002-09-09', 'press releases GA/9903 and GA/10040', 'secondary'),
    sitting(57, '2002-09-10', null, 'press release GA/10040', 'secondary'),
    // Closed in the morning of the day on which the sixty-fifth opened.
    sitting(64, '2009-09-15', '2010-09-14', 'A/64/PV.1', 'primary'),
    sitting(70, '2015-09-15', null, 'un.org/en/ga/info/meetings/70schedule.shtml', 'primary'),
    sitting(77, '2022-09-13', null, 'tass.com/world/1507027', 'secondary'),
    sitting(78, '2023-09-05', null, 'tass.com/world/1669843', 'secondary'),
    sitting(80, '2025-09-09', null, 'wam.ae, 10 September 2025', 'secondary'),
  ],
  rules: [
    {
      rule: 'third-tuesday-of-september',
      first: 25,
      last: 55,
      opens: (session) => nthWeekday(yearOfSession(session), SEPTEMBER, TUESDAY, 3),
      closesAfter: null,
      source: 'the third Tuesday of September, as was the practice; the rule of that time is not sourced',
      grade: 'assumed',
      provisional: true,
    },
    {
      rule: 'tuesday-after-second-monday-of-september',
      first: 56,
      last: 57,
      opens: (session) => addDays(nthWeekday(yearOfSession(session), SEPTEMBER, MONDAY, 2), 1),
      closesAfter: null,
      source: 'A/RES/55/14: the Tuesday after the second Monday of September',
      grade: 'computed',
      provisional: false,
    },
    {
      rule: 'tuesday-of-third-working-week-of-september',
      first: 58,
      last: 77,
      opens: (session) => inWorkingWeek(yearOfSession(session), SEPTEMBER, 3, TUESDAY),
      closesAfter: null,
      source:
        'A/RES/57/301, para. 1: the Tuesday of the third week of September, counting from the first week with a working day',
      grade: 'computed',
      provisional: false,
    },
    {
      rule: 'tuesday-of-second-working-week-of-september',
      first: 78,
      last: 999,
      opens: (session) => inWorkingWeek(yearOfSession(session), SEPTEMBER, 2, TUESDAY),
      closesAfter: null,
      source:
        'A/RES/75/325: the Tuesday of the second week of September, counting from the first week with a working day',
      grade: 'computed',
      provisional: false,
    },
  ],
};
