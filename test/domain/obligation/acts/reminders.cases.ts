import { type LadderGiven, ladderFrom } from '../../../../domain/obligation/ladder/ladder-shape.ts';
import { LADDERS, type Ladder, type LaddersSet } from '../../../../domain/obligation/ladder/ladders.ts';
import { PLANS, REPORT } from '../../../setup/sample.ts';
import type { Accepted, Refused } from '../cases.ts';
import { type Doing, day, File, report } from '../file.ts';

const acknowledge = (awaited: string): Doing => ({ type: 'acknowledge', awaited });
const snooze = (awaited: string, until: string, comment: string | null = 'On mission.'): Doing => ({
  ...{ type: 'snooze', awaited, until: day(until), comment },
});

const ladder = (more: Partial<LadderGiven>): Ladder =>
  ladderFrom({ before: [], onTheDay: false, after: [], escalate: [], every: 5, ...more });
const SHORT = ladder({ before: [2], escalate: [1], every: 2 });
const take = (ladders: LaddersSet, calendarSeq = 3, comment: string | null = 'Asked for.'): Doing => ({
  ...{ type: 'take-ladders', calendarSeq, ladders, comment },
});

export const ACCEPTED: Accepted[] = [
  [
    'a ladder set from a day on is taken when that has come, by the same change of the calendar',
    () => report().does('officer', take({ draft: SHORT })),
    'officer',
    take({ submit: SHORT }),
    'LaddersTaken',
    { calendarSeq: 3, ladders: { submit: SHORT } },
  ],
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
  [
    'the ladders that are in force, and when it speaks of what it awaits then',
    () => report().on('2009-05-20'),
    'officer',
    take({ draft: SHORT }),
    'LaddersTaken',
    {
      calendarSeq: 3,
      ladders: { draft: SHORT },
      replanned: [{ awaited: 'draft', from: '2009-05-27', to: '2009-05-28' }],
    },
  ],
  [
    'of what is not awaited now nothing is told',
    () => report().on('2009-05-20'),
    'officer',
    take({ replies: SHORT }),
    'LaddersTaken',
    { replanned: [] },
  ],
  [
    'what was acknowledged is next spoken of when it is late',
    () => report().on('2009-05-20').does('drafter', acknowledge('draft')),
    'officer',
    take({ draft: SHORT }),
    'LaddersTaken',
    { replanned: [] },
  ],
  [
    'those of the program again, where the secretariat has set none',
    () =>
      report()
        .on('2009-05-20')
        .does('officer', take({ draft: SHORT })),
    'officer',
    take({}, 4),
    'LaddersTaken',
    { ladders: {}, replanned: [{ awaited: 'draft', from: '2009-05-28', to: '2009-05-27' }] },
  ],
  [
    'while it rests',
    () => report().does('officer', { type: 'put-on-hold', comment: 'No funds.' }),
    'officer',
    take({ rest: SHORT }),
    'LaddersTaken',
    { ladders: { rest: SHORT } },
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
  [
    'ladders by which it goes already',
    'ladders-unchanged',
    report,
    'officer',
    take({ draft: LADDERS.draft }),
  ],
  [
    'the same again',
    'ladders-unchanged',
    () => report().does('officer', take({ draft: SHORT })),
    'officer',
    take({ draft: SHORT }, 4),
  ],
  [
    'older ones than those it was given',
    'ladders-overtaken',
    () => report().does('officer', take({ draft: SHORT })),
    'officer',
    take({}, 2),
  ],
  ['other ladders by the drafter', 'not-your-role', report, 'drafter', take({ draft: SHORT })],
  ['other ladders without a reason', 'comment-needed', report, 'officer', take({ draft: SHORT }, 3, null)],
  [
    'other ladders by rules version 1, which has none',
    'not-by-these-rules',
    () => new File(REPORT, PLANS.report, { rules: 1 }),
    'officer',
    take({ draft: SHORT }),
  ],
];
