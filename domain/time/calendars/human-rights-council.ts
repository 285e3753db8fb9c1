import { addDays, type CivilDate, dateOf } from '../civil-date.ts';
import { MONDAY, nthWeekday, onOrAfter } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const JUNE = 6;
const SEPTEMBER = 9;

/** Spring, summer and autumn of each year since the tenth session, in March 2009. */
function seasonal(since: number): CivilDate {
  const year = 2009 + Math.floor(since / 3);
  const season = since % 3;
  if (season === 0) return onOrAfter(addDays(dateOf(year, 3, 1), -7), MONDAY);
  return nthWeekday(year, season === 1 ? JUNE : SEPTEMBER, MONDAY, 2);
}

/** At least three sessions a year (A/RES/60/251, para. 10). */
export const HUMAN_RIGHTS_COUNCIL: Calendar = {
  body: 'HRC',
  name: 'Human Rights Council',
  byYear: false,
  station: 'Geneva',
  parts: [],
  table: [
    sitting(10, '2009-03-02', '2009-03-27', 'A/HRC/10/29', 'primary'),
    sitting(11, '2009-06-02', '2009-06-18', 'ungeneva.org, press release of May 2009', 'secondary'),
    sitting(12, '2009-09-14', '2009-10-02', 'ohchr.org, press release of 8 September 2009', 'secondary'),
    sitting(13, '2010-03-01', '2010-03-26', 'ungeneva.org, press release of February 2010', 'secondary'),
    sitting(55, '2024-02-26', '2024-04-05', 'ungeneva.org, press release of February 2024', 'secondary'),
  ],
  rules: [
    {
      rule: 'three-seasons',
      first: 10,
      last: 300,
      opens: (session) => seasonal(session - 10),
      closesAfter: 25,
      source:
        'three sessions a year; the last Monday of February, the second of June and of September are assumed',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
