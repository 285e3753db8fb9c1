import { type CivilDate, dateOf } from '../civil-date.ts';
import { MONDAY, nthWeekday, onOrAfter } from '../weekdays.ts';
import type { Calendar } from './calendar.ts';
import { HUMAN_RIGHTS_COUNCIL_SESSIONS } from './human-rights-council-sessions.ts';

const FEBRUARY = 2;
const JUNE = 6;
const SEPTEMBER = 9;

/** The fourth, in March 2007, was the first of a spring: since then spring, summer and autumn of each year. */
const FIRST_SPRING = { session: 4, year: 2007 };

function seasonal(session: number): CivilDate {
  const since = session - FIRST_SPRING.session;
  const year = FIRST_SPRING.year + Math.floor(since / 3);
  const season = since % 3;
  if (season === 0) return onOrAfter(dateOf(year, FEBRUARY, 24), MONDAY);
  return season === 1 ? nthWeekday(year, JUNE, MONDAY, 3) : nthWeekday(year, SEPTEMBER, MONDAY, 2);
}

/** At least three sessions a year (A/RES/60/251, para. 10). */
export const HUMAN_RIGHTS_COUNCIL: Calendar = {
  body: 'HRC',
  name: 'Human Rights Council',
  byYear: false,
  station: 'Geneva',
  parts: [],
  table: HUMAN_RIGHTS_COUNCIL_SESSIONS,
  rules: [
    {
      rule: 'three-seasons',
      first: FIRST_SPRING.session,
      last: 300,
      opens: seasonal,
      closesAfter: 25,
      source:
        'three sessions a year; the Monday on or after 24 February, the third of June and the second of September are assumed',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
