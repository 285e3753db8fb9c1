import type { Accepted, Refused } from '../cases.ts';
import { briefing, cleared, type Doing, day, type File, happened, invited } from '../file.ts';

/** That it was set for a day, on another than that on which it is recorded. */
const wasSet = (on: string, said: string): Doing =>
  ({ ...schedule(on, 'The Chair asked for it.'), ...happened(said) }) as Doing;
const hold = (on: string): Doing => ({
  ...{ type: 'hold-briefing', delivery: 'Member-States', attendance: 58 },
  ...{ ...happened(on), comment: 'The workplan was presented.' },
});
/** Set for the 10th and invited to, cleared on the 9th only. */
const clearedLast = (): File =>
  cleared(
    briefing()
      .on('2009-11-01')
      .does('officer', schedule('2009-12-07'))
      .on('2009-12-01')
      .does('officer', { type: 'invite-to-briefing', delivery: 'Member-States', ...happened('2009-12-01') })
      .on('2009-12-09'),
  );

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
    'brought forward, as is recorded only afterwards',
    () => invited(briefing()).on('2009-12-10'),
    'officer',
    wasSet('2009-12-09', '2009-12-02'),
    'BriefingScheduled',
    { on: '2009-12-09', happenedOn: '2009-12-02' },
  ],
  [
    'and held then, after all were invited to that day',
    () =>
      invited(briefing())
        .on('2009-12-10')
        .does('officer', wasSet('2009-12-09', '2009-12-02'))
        .does('officer', {
          type: 'invite-to-briefing',
          delivery: 'Member-States',
          ...happened('2009-12-02'),
        }),
    'officer',
    hold('2009-12-09'),
    'BriefingHeld',
    { happenedOn: '2009-12-09' },
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
    'for the day for which it is set',
    'day-unchanged',
    () => invited(briefing()),
    'officer',
    schedule('2009-12-10', 'Once more.'),
  ],
  [
    'held before the day for which it is set',
    'held-before-its-day',
    () => invited(briefing()).on('2009-12-08'),
    'officer',
    hold('2009-12-08'),
  ],
  ['held before its text was cleared', 'before-clearance', clearedLast, 'officer', hold('2009-12-08')],
  [
    'invited to before there was a mandate',
    'before-adoption',
    () => briefing().on('2009-11-01').does('officer', schedule('2009-12-10')),
    'officer',
    { type: 'invite-to-briefing', delivery: 'Member-States', ...happened('1950-01-01') },
  ],
  [
    'postponed without a reason',
    'comment-needed',
    () => invited(briefing()),
    'officer',
    schedule('2009-12-17'),
  ],
  [
    'held on a day before the invitations',
    'held-before-invited',
    () => invited(briefing()).on('2009-12-11'),
    'officer',
    {
      ...{ type: 'hold-briefing', delivery: 'Member-States', attendance: 58 },
      ...{ happenedOn: day('2009-11-30'), comment: 'The workplan was presented.' },
    },
  ],
];
