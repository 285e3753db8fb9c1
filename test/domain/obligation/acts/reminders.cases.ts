import type { Accepted, Refused } from '../cases.ts';
import { type Doing, day, report } from '../file.ts';

const acknowledge = (awaited: string): Doing => ({ type: 'acknowledge', awaited });
const snooze = (awaited: string, until: string, comment: string | null = 'On mission.'): Doing => ({
  ...{ type: 'snooze', awaited, until: day(until), comment },
});

export const ACCEPTED: Accepted[] = [
  [
    'who is awaited has seen it',
    report,
    'drafter',
    acknowledge('draft'),
    'Acknowledged',
    { awaited: 'draft', due: '2009-06-02' },
  ],
  [
    'the officer says so for the drafter',
    report,
    'officer',
    acknowledge('draft'),
    'Acknowledged',
    { awaited: 'draft' },
  ],
  [
    'no reminder before a day',
    () => report().on('2009-05-20'),
    'drafter',
    snooze('draft', '2009-06-02'),
    'Snoozed',
    { awaited: 'draft', until: '2009-06-02' },
  ],
  [
    'of what is late already, as long as needed',
    () => report().on('2009-06-03'),
    'drafter',
    snooze('draft', '2009-06-20'),
    'Snoozed',
    { until: '2009-06-20' },
  ],
];

export const REFUSED: Refused[] = [
  ['what is not awaited', 'not-awaited', report, 'officer', acknowledge('lunch')],
  ['by who is not awaited', 'not-your-role', report, 'chief', acknowledge('draft')],
  [
    'twice',
    'acknowledged-already',
    () => report().does('drafter', acknowledge('draft')),
    'drafter',
    acknowledge('draft'),
  ],
  [
    'until today',
    'snooze-in-the-past',
    () => report().on('2009-05-20'),
    'drafter',
    snooze('draft', '2009-05-20'),
  ],
  [
    'past the last day',
    'snooze-too-long',
    () => report().on('2009-05-20'),
    'drafter',
    snooze('draft', '2009-06-03'),
  ],
  [
    'without a reason',
    'comment-needed',
    () => report().on('2009-05-20'),
    'drafter',
    snooze('draft', '2009-06-02', null),
  ],
];
