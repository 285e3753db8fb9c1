import type { Accepted, Refused } from '../cases.ts';
import { briefing, type Doing, day, invited } from '../file.ts';

const schedule = (on: string, comment: string | null = null): Doing => ({
  ...{ type: 'schedule-briefing', delivery: 'Member-States', on: day(on), comment },
});

export const ACCEPTED: Accepted[] = [
  [
    'for today',
    () => briefing().on('2009-12-10'),
    'officer',
    schedule('2009-12-10'),
    'BriefingScheduled',
    { on: '2009-12-10' },
  ],
  [
    'again before anybody is invited, without a reason',
    () => briefing().on('2009-11-01').does('officer', schedule('2009-12-10')),
    'officer',
    schedule('2009-12-11'),
    'BriefingScheduled',
    { on: '2009-12-11' },
  ],
];

export const REFUSED: Refused[] = [
  [
    'for yesterday',
    'briefing-in-the-past',
    () => briefing().on('2009-12-10'),
    'officer',
    schedule('2009-12-09'),
  ],
  [
    'postponed without a reason',
    'comment-needed',
    () => invited(briefing()),
    'officer',
    schedule('2009-12-17'),
  ],
];
