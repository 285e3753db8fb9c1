import type { Accepted, Refused } from '../cases.ts';
import { type Doing, day, type File, happened, report } from '../file.ts';

const ask = (due: string, input = 'figures'): Doing => ({
  ...{ type: 'ask-for-input', input, of: 'UNODC', due: day(due) },
});
const extend = (due: string, comment: string | null = 'Their system was down.'): Doing => ({
  ...{ type: 'extend-input', input: 'figures', due: day(due), comment },
});
const record = (on: string, input = 'figures'): Doing => ({ type: 'record-input', input, ...happened(on) });
const waive = (comment: string | null = 'Published meanwhile.'): Doing => ({
  ...{ type: 'waive-input', input: 'figures', comment },
});
const asked = (): File => report().on('2009-03-02').does('officer', ask('2009-04-01'));
const followed = (): File =>
  report()
    .on('2009-03-02')
    .does('officer', { ...ask('2009-04-01'), post: 'Chief of Section' } as Doing);
/** Asked for on 23 February, as is recorded on 2 March. */
const askedBefore = (): File =>
  report()
    .on('2009-03-02')
    .does('officer', { ...ask('2009-03-01'), ...happened('2009-02-23') } as Doing);
const received = (): File => asked().on('2009-04-03').does('drafter', record('2009-04-03'));

export const ACCEPTED: Accepted[] = [
  [
    'the drafter asks too',
    report,
    'drafter',
    ask('2009-04-01'),
    'InputAsked',
    { input: 'figures', of: 'UNODC', due: '2009-04-01' },
  ],
  [
    'a post of the obligation follows it',
    report,
    'officer',
    { ...ask('2009-04-01'), post: 'Chief of Section' } as Doing,
    'InputAsked',
    { input: 'figures', of: 'UNODC', due: '2009-04-01', post: 'Chief of Section' },
  ],
  [
    'who follows it records that it came, and gives more time',
    followed,
    'chief',
    record('2009-03-02'),
    'InputReceived',
    { input: 'figures', happenedOn: '2009-03-02' },
  ],
  [
    'the drafter does so all the same',
    followed,
    'drafter',
    extend('2009-04-15'),
    'InputExtended',
    { due: '2009-04-15' },
  ],
  [
    'when the post has nothing to do with it any more, the drafter follows it',
    () =>
      followed().does('officer', {
        ...{ type: 'reassign', role: 'clearance/section', posts: ['Drafting officer'] },
        comment: 'Leave.',
      }),
    'drafter',
    record('2009-03-02'),
    'InputReceived',
    { input: 'figures' },
  ],
  [
    'more time',
    asked,
    'officer',
    extend('2009-04-15'),
    'InputExtended',
    { input: 'figures', due: '2009-04-15', before: '2009-04-01' },
  ],
  [
    'it comes two days late',
    () => asked().on('2009-04-03'),
    'officer',
    record('2009-04-03'),
    'InputReceived',
    { input: 'figures', happenedOn: '2009-04-03', document: null, daysLate: 2 },
  ],
  [
    'asked for in a letter of last week',
    () => report().on('2009-03-02'),
    'officer',
    { ...ask('2009-04-01'), ...happened('2009-02-23') } as Doing,
    'InputAsked',
    { due: '2009-04-01', happenedOn: '2009-02-23' },
  ],
  [
    'and came before that was recorded',
    askedBefore,
    'drafter',
    record('2009-02-27'),
    'InputReceived',
    { daysLate: 0 },
  ],
  ['it is gone on without', asked, 'officer', waive(), 'InputWaived', { input: 'figures' }],
  [
    'what was waived may come all the same',
    () => asked().does('officer', waive()).on('2009-04-01'),
    'officer',
    record('2009-04-01'),
    'InputReceived',
    { daysLate: 0 },
  ],
];

export const REFUSED: Refused[] = [
  [
    'followed by a post that it has nothing to do with',
    'no-such-post',
    report,
    'officer',
    { ...ask('2009-04-01'), post: 'Gardener' } as Doing,
  ],
  ['recorded by a chief who does not follow it', 'not-your-role', asked, 'chief', record('2009-03-02')],
  [
    'recorded by a chief who followed it, and whose post has nothing to do with it any more',
    'not-your-role',
    () =>
      followed().does('officer', {
        ...{ type: 'reassign', role: 'clearance/section', posts: ['Drafting officer'] },
        comment: 'Leave.',
      }),
    'chief',
    record('2009-03-02'),
  ],
  ['asked for twice', 'input-asked', asked, 'officer', ask('2009-05-01')],
  ['asked for by today', 'input-due-past', asked, 'officer', ask('2009-03-02', 'maps')],
  ['asked for at the end of the calendar', 'day-out-of-reach', asked, 'officer', ask('9999-12-31', 'maps')],
  ['asked for by the chief', 'not-your-role', report, 'chief', ask('2009-04-01')],
  ['that was never asked for', 'no-such-input', asked, 'officer', record('2009-03-02', 'maps')],
  ['received twice', 'input-received', received, 'officer', record('2009-04-03')],
  ['before it was asked for', 'before-its-cause', asked, 'officer', record('2009-03-01')],
  ['before it was asked for, by letter', 'before-its-cause', askedBefore, 'officer', record('2009-02-22')],
  ['to come', 'happened-in-future', asked, 'officer', record('2009-03-03')],
  ['more time that is no more', 'extension-not-later', asked, 'officer', extend('2009-04-01')],
  [
    'more time up to today',
    'input-due-past',
    () => asked().on('2009-04-10'),
    'officer',
    extend('2009-04-10'),
  ],
  ['more time without a reason', 'comment-needed', asked, 'officer', extend('2009-04-15', null)],
  [
    'more time for what is not waited for',
    'input-waived',
    () => asked().does('officer', waive()),
    'officer',
    extend('2009-04-15'),
  ],
  ['waived without a reason', 'comment-needed', asked, 'officer', waive(null)],
  ['waived after it came', 'input-received', received, 'officer', waive()],
];
