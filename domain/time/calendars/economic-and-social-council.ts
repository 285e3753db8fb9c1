import { type CivilDate, dateOf } from '../civil-date.ts';
import { MONDAY, onOrAfter } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const JUNE = 6;

const lateJune = (year: number): CivilDate => onOrAfter(dateOf(year, JUNE, 28), MONDAY);

/**
 * Sessions are years. What counts is the substantive part in July, before which documents are to be out, also since
 * the session as such runs from July to July (research.un.org: from 2015; E/2018/1 is the agenda of such a cycle).
 */
export const ECONOMIC_AND_SOCIAL_COUNCIL: Calendar = {
  body: 'ECOSOC',
  name: 'Economic and Social Council',
  byYear: true,
  station: 'New York',
  parts: [],
  table: [
    sitting(2004, '2004-06-28', '2004-07-23', 'press release ECOSOC/6098', 'secondary'),
    sitting(2007, '2007-07-02', '2007-07-27', 'press release ECOSOC/6272', 'secondary'),
    sitting(2008, '2008-06-30', '2008-07-25', 'press release ECOSOC/6324', 'secondary'),
    sitting(2010, '2010-06-28', '2010-07-23', 'press release ECOSOC/6420', 'secondary'),
  ],
  rules: [
    {
      rule: 'monday-from-28-june',
      first: 1992,
      last: 2014,
      opens: lateJune,
      closesAfter: 25,
      source: 'four weeks from the Monday on or after 28 June, as in 2004, 2007, 2008 and 2010',
      grade: 'assumed',
      provisional: true,
    },
    {
      rule: 'monday-from-28-june-in-the-cycle-from-july-to-july',
      first: 2015,
      last: 2100,
      opens: lateJune,
      closesAfter: 25,
      source:
        'the last four weeks of the cycle from July to July, as before; the last meetings of the 2024 session were on 23 and 24 July (ecosoc.un.org, 2024 management segment)',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
