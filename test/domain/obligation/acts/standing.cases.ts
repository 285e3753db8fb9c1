import type { Accepted, Refused } from '../cases.ts';
import {
  asked,
  cleared,
  type Doing,
  day,
  drafted,
  type File,
  happened,
  issued,
  paper,
  report,
  submitted,
} from '../file.ts';

const hold = (comment: string | null = 'No funds before May.', until?: string): Doing => ({
  ...{ type: 'put-on-hold', comment, ...(until ? { until: day(until) } : {}) },
});
const resting = (): File => report().on('2009-03-02').does('officer', hold());
const said = (comment: string | null = 'By its own terms.') => ({ ...happened('2009-03-02'), comment });
const drop = (delivery: string, comment?: string | null): Doing => ({
  ...{ type: 'drop-delivery', delivery, by: 'A/RES/64/178', ...said(comment) },
});
const withdraw = (comment?: string | null): Doing => ({
  type: 'withdraw',
  by: 'A/RES/64/178',
  ...said(comment),
});
const merge = (obligation: string, comment?: string | null): Doing => ({
  ...{ type: 'merge-into', obligation, ...said(comment) },
});
const change = (addressee: string, comment?: string | null): Doing => ({
  ...{ type: 'change-addressee', addressee, ...said(comment) },
});
const inMarch = (): File => report().on('2009-03-02');
const dropped = (): File => inMarch().does('officer', drop('COP-UNTOC-5'));

export const ACCEPTED: Accepted[] = [
  ['it rests until somebody takes it up', inMarch, 'officer', hold(), 'PutOnHold', { until: null }],
  [
    'or until a day',
    inMarch,
    'director',
    hold('No funds.', '2009-05-01'),
    'PutOnHold',
    { until: '2009-05-01' },
  ],
  ['it is taken up again', resting, 'officer', { type: 'take-up-again' }, 'TakenUpAgain', { since: 3 }],
  [
    'a reply is recorded while it rests',
    () => asked(paper()).does('officer', hold()).on('2009-03-02'),
    'officer',
    { type: 'record-reply', from: 'IOM', ...happened('2009-03-02') },
    'ReplyReceived',
    { from: 'IOM', late: false },
  ],
  [
    'one recipient falls away',
    inMarch,
    'officer',
    drop('COP-UNTOC-5'),
    'DeliveryDropped',
    { delivery: 'COP-UNTOC-5', by: 'A/RES/64/178' },
  ],
  ['it is withdrawn by a later mandate', inMarch, 'officer', withdraw(), 'Withdrawn', { by: 'A/RES/64/178' }],
  [
    'merged into another',
    inMarch,
    'officer',
    merge('A/RES/64/178#5.1'),
    'MergedInto',
    { obligation: 'A/RES/64/178#5.1', by: null },
  ],
  [
    'a corrigendum of the mandate is noted, with the words as they read now',
    inMarch,
    'officer',
    {
      type: 'record-mandate-correction',
      symbol: 'A/RES/63/194/Corr.1',
      ...happened('2009-02-20'),
      words: 'to submit to the General Assembly',
    },
    'MandateCorrected',
    { symbol: 'A/RES/63/194/Corr.1', happenedOn: '2009-02-20', words: 'to submit to the General Assembly' },
  ],
  [
    'another owes it',
    inMarch,
    'officer',
    change('Executive Director of UNODC'),
    'AddresseeChanged',
    { from: 'Secretary-General', to: 'Executive Director of UNODC', by: null },
  ],
];

export const REFUSED: Refused[] = [
  ['put on hold twice', 'on-hold', resting, 'officer', hold()],
  ['put on hold without a reason', 'comment-needed', inMarch, 'officer', hold(null)],
  ['put on hold until today', 'hold-in-the-past', inMarch, 'officer', hold('No funds.', '2009-03-02')],
  ['put on hold by the drafter', 'not-your-role', inMarch, 'drafter', hold()],
  ['taken up that does not rest', 'not-on-hold', inMarch, 'officer', { type: 'take-up-again' }],
  [
    'a draft while it rests',
    'on-hold',
    resting,
    'drafter',
    { type: 'hand-in-draft', draft: { sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain', words: 1 } },
  ],
  [
    'a decision while it rests',
    'on-hold',
    () => drafted(report()).does('officer', hold()),
    'chief',
    { type: 'approve-draft', draft: 'a'.repeat(64) },
  ],
  ['the last recipient dropped', 'last-delivery', dropped, 'officer', drop('GA-64')],
  ['dropped twice', 'delivery-dropped', dropped, 'officer', drop('COP-UNTOC-5')],
  ['dropped without a reason', 'comment-needed', inMarch, 'officer', drop('GA-64', null)],
  [
    'dropped that has it already',
    'already-issued',
    () => issued(submitted(cleared(report()), 'GA-64', '2009-07-06'), 'GA-64', '2009-08-04'),
    'officer',
    drop('GA-64'),
  ],
  [
    'dropped that is out in one language, and was introduced',
    'already-issued',
    () =>
      submitted(cleared(report()), 'GA-64', '2009-07-06')
        .on('2009-08-04')
        .does('officer', {
          ...{ type: 'record-issuance', delivery: 'GA-64', symbol: 'A/64/130', languages: ['en'] },
          ...happened('2009-08-04'),
        })
        .does('officer', { type: 'introduce', delivery: 'GA-64', ...happened('2009-08-04') }),
    'officer',
    drop('GA-64'),
  ],
  [
    'submitted to a recipient that was dropped',
    'delivery-dropped',
    () => cleared(dropped()),
    'officer',
    { type: 'submit', delivery: 'COP-UNTOC-5', draft: 'a'.repeat(64), ...happened('2009-03-02') },
  ],
  [
    'withdrawn before there was a mandate',
    'before-adoption',
    inMarch,
    'officer',
    { ...withdraw(), ...happened('2000-01-01') } as Doing,
  ],
  [
    'dropped before there was a mandate',
    'before-adoption',
    inMarch,
    'officer',
    { ...drop('GA-64'), ...happened('1800-01-01') } as Doing,
  ],
  ['withdrawn without a reason', 'comment-needed', inMarch, 'officer', withdraw(null)],
  ['withdrawn by the drafter', 'not-your-role', inMarch, 'drafter', withdraw()],
  ['merged into what is no obligation', 'no-such-obligation', inMarch, 'officer', merge('A/RES/64/178')],
  ['merged into itself', 'no-such-obligation', inMarch, 'officer', merge('A/RES/63/194#14.1')],
  [
    'anything after it was withdrawn',
    'not-running',
    () => inMarch().does('officer', withdraw()),
    'officer',
    hold(),
  ],
  ['given to who owes it', 'same-addressee', inMarch, 'officer', change('Secretary-General')],
];
