import { dateOf } from '../civil-date.ts';
import { MONDAY, nthWeekday, onOrAfter } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const NOVEMBER = 11;

/** The Conference of the Parties to the United Nations Framework Convention on Climate Change. There was none in 2020, so that the numbers shift. Its secretariat is in Bonn, which is no duty station here: Geneva is assumed. */
export const CLIMATE_CONFERENCE: Calendar = {
  body: 'COP:UNFCCC',
  name: 'Conference of the Parties to the United Nations Framework Convention on Climate Change',
  byYear: false,
  station: 'Geneva',
  parts: [],
  table: [
    sitting(9, '2003-12-01', '2003-12-12', 'press release ORG/1400', 'secondary'),
    sitting(11, '2005-11-28', '2005-12-09', 'UNIS, press release ORG/1454', 'secondary'),
    sitting(13, '2007-12-03', '2007-12-15', 'A/RES/63/1', 'primary'),
    sitting(21, '2015-11-30', '2015-12-13', 'A/RES/75/179', 'primary'),
    sitting(25, '2019-12-02', '2019-12-13', 'A/RES/75/239', 'primary'),
    sitting(26, '2021-10-31', '2021-11-13', 'A/RES/77/331', 'primary'),
    sitting(27, '2022-11-06', '2022-11-20', 'A/RES/77/331', 'primary'),
    sitting(28, '2023-11-30', '2023-12-12', 'A/RES/78/69', 'primary'),
    sitting(29, '2024-11-11', '2024-11-22', 'A/RES/79/207', 'primary'),
    sitting(30, '2025-11-10', '2025-11-21', 'A/RES/79/206', 'primary'),
  ],
  rules: [
    {
      rule: 'monday-from-25-november',
      first: 9,
      last: 25,
      opens: (session) => onOrAfter(dateOf(1994 + session, NOVEMBER, 25), MONDAY),
      closesAfter: 11,
      source: 'once a year; the Monday on or after 25 November is assumed, as in 2005 and 2015',
      grade: 'assumed',
      provisional: true,
    },
    {
      rule: 'second-monday-of-november',
      first: 26,
      last: 100,
      opens: (session) => nthWeekday(1995 + session, NOVEMBER, MONDAY, 2),
      closesAfter: 11,
      source: 'once a year since 2021; the second Monday of November is assumed, as in 2024 and 2025',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
