import { type Calendar, sitting } from './calendar.ts';

/** No rule is known: a session that is not here has no known day. */
export const FORUM_ON_FORESTS: Calendar = {
  body: 'UNFF',
  name: 'United Nations Forum on Forests',
  byYear: false,
  station: 'New York',
  parts: [],
  table: [
    sitting(12, '2017-05-01', '2017-05-05', 'enb.iisd.org, UNFF12', 'secondary'),
    sitting(13, '2018-05-07', '2018-05-11', 'enb.iisd.org, UNFF13', 'secondary'),
    sitting(16, '2021-04-26', '2021-04-30', 'indico.un.org/event/35846', 'secondary'),
  ],
  rules: [],
};
