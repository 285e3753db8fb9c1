import { MONDAY, nthWeekday } from '../weekdays.ts';
import { type Calendar, sitting } from './calendar.ts';

const APRIL = 4;

/** The Economic and Social Commission for Asia and the Pacific: session N meets in the year 1944 + N. */
export const ASIA_AND_PACIFIC: Calendar = {
  body: 'ESCAP',
  name: 'Economic and Social Commission for Asia and the Pacific',
  byYear: false,
  station: 'Bangkok',
  parts: [],
  table: [
    sitting(75, '2019-05-27', '2019-05-31', 'unescap.org, guide for participants, 75th session', 'secondary'),
    sitting(77, '2021-04-26', '2021-04-29', 'astanatimes.com, April 2021', 'secondary'),
    sitting(78, '2022-05-23', '2022-05-27', 'apdim.unescap.org, 24 May 2022', 'secondary'),
    sitting(79, '2023-05-15', '2023-05-19', 'unescap.org, commission79', 'secondary'),
    sitting(80, '2024-04-22', '2024-04-26', 'guide for delegates, eightieth session', 'secondary'),
    sitting(81, '2025-04-21', '2025-04-25', 'lmcchina.org, 30 April 2025', 'secondary'),
  ],
  rules: [
    {
      rule: 'fourth-monday-of-april',
      first: 75,
      last: 156,
      opens: (session) => nthWeekday(1944 + session, APRIL, MONDAY, 4),
      closesAfter: 4,
      source: 'once a year; the fourth Monday of April is assumed, as in 2021 and 2024',
      grade: 'assumed',
      provisional: true,
    },
  ],
};
