import { addDays, dateOf, earlier, yearOf } from '../civil-date.ts';
import { inWorkingWeek, MONDAY, nthWeekday, TUESDAY } from '../weekdays.ts';
import type { Calendar, OpeningRule } from './calendar.ts';
import { GENERAL_ASSEMBLY_OPENINGS } from './general-assembly-openings.ts';

const SEPTEMBER = 9;
const DECEMBER = 12;

/** Session N opens in the year 1945 + N. */
const yearOfSession = (session: number): number => 1945 + session;

/**
 * The last opening that is taken as it is computed: ten sessions after the last one with a source, the eightieth.
 * The Secretariat itself gives no more (A/INF/71/1: ten sessions), and of those ten an amended rule overtook four.
 */
const LAST_FORESEEN = 90;

/** So that the 999th session has an end. */
const LAST = 1000;

const SECOND_WORKING_WEEK: Omit<OpeningRule, 'first' | 'last' | 'provisional'> = {
  rule: 'tuesday-of-second-working-week-of-september',
  opens: (session) => inWorkingWeek(yearOfSession(session), SEPTEMBER, 2, TUESDAY),
  closesAfter: null,
  source:
    'A/RES/75/325: the Tuesday of the second week of September, counting from the first week with a working day',
  grade: 'computed',
};

/** Rule 1 of the rules of procedure, whose history is in A/520/Rev.20, and the openings that a source confirms. */
export const GENERAL_ASSEMBLY: Calendar = {
  body: 'GA',
  name: 'General Assembly',
  byYear: false,
  station: 'New York',
  parts: [
    {
      name: 'main',
      days: (opens, closes) => ({ from: opens, to: earlier(dateOf(yearOf(opens), DECEMBER, 23), closes) }),
      source:
        'until 23 December, as A/51/PV.1 foresaw for 1996; the real day of recess varies (14 December 2004 by press release GA/10256)',
      grade: 'assumed',
    },
    {
      name: 'resumed',
      days: (opens, closes) => ({ from: earlier(dateOf(yearOf(opens) + 1, 1, 1), closes), to: closes }),
      source:
        'from the new year to the end: research.un.org/en/docs/ga has the session suspended in late December and resumed later',
      grade: 'assumed',
    },
  ],
  table: GENERAL_ASSEMBLY_OPENINGS,
  rules: [
    {
      rule: 'third-tuesday-of-september',
      first: 2,
      last: 52,
      opens: (session) => nthWeekday(yearOfSession(session), SEPTEMBER, TUESDAY, 3),
      closesAfter: null,
      source:
        'the third Tuesday of September, as was the practice (A/RES/36/67, as read out in A/50/PV.1); the rule of that time is not sourced',
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
    { ...SECOND_WORKING_WEEK, first: 78, last: LAST_FORESEEN, provisional: false },
    { ...SECOND_WORKING_WEEK, first: LAST_FORESEEN + 1, last: LAST, provisional: true },
  ],
  endings: [
    {
      first: 1,
      last: 48,
      source: 'the day before the next session opens, as today; its own last day is not sourced',
      grade: 'assumed',
    },
    {
      first: 49,
      last: LAST,
      source: 'the day before the next session opens: research.un.org/en/docs/ga, on regular sessions',
      grade: 'secondary',
    },
  ],
};
