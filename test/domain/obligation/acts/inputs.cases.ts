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
  ['asked for twice', 'input-asked', asked, 'officer', ask('2009-05-01')],
  ['asked for by today', 'input-due-past', asked, 'officer', ask('2009-03-02', 'maps')],
  ['asked for at the end of the calendar', 'day-out-of-reach', asked, 'officer', ask('9999-12-31', 'maps')],
  ['asked for by the chief', 'not-your-role', report, 'chief', ask('2009-04-01')],
  ['that was never asked for', 'no-such-input', asked, 'officer', record('2009-03-02', 'maps')],
  ['received twice', 'input-received', received, 'officer', record('2009-04-03')],
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
