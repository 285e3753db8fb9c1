import type { Accepted, Refused } from '../cases.ts';
import {
  asked,
  cleared,
  type Doing,
  day,
  type File,
  happened,
  issued,
  paper,
  report,
  submitted,
} from '../file.ts';

const strike = (fact: number, comment: string | null = 'Entered in the wrong file.'): Doing => ({
  ...{ type: 'strike-fact', fact, comment },
});
/** Events: 1 confirmed, 2 launched, 3 to 5 the text, 6 submitted, 7 issued in English, 8 in the others. */
const out = (): File =>
  issued(
    submitted(cleared(report()), 'GA-64', '2009-07-06')
      .on('2009-08-04')
      .does('officer', {
        ...{ type: 'record-issuance', delivery: 'GA-64', symbol: 'A/64/130', languages: ['en'] },
        ...happened('2009-08-04'),
      }),
    'GA-64',
    '2009-08-04',
  );
const replied = (): File =>
  asked(paper())
    .on('2009-03-02')
    .does('officer', { type: 'record-reply', from: 'IOM', ...happened('2009-03-02') });

export const ACCEPTED: Accepted[] = [
  [
    'a submission that never was',
    () => submitted(cleared(report()), 'GA-64', '2009-07-06'),
    'officer',
    strike(6),
    'FactStruck',
    { fact: 6, on: '2009-07-06' },
  ],
  ['a reply that never came', replied, 'officer', strike(4), 'FactStruck', { fact: 4, on: '2009-03-02' }],
  ['the last issuance', out, 'officer', strike(8), 'FactStruck', { fact: 8 }],
  ['then the first', () => out().does('officer', strike(8)), 'officer', strike(7), 'FactStruck', { fact: 7 }],
  [
    'then the submission',
    () => out().does('officer', strike(8)).does('officer', strike(7)),
    'officer',
    strike(6),
    'FactStruck',
    { fact: 6 },
  ],
  [
    'in a closed file a wrong day is set right',
    () => issued(submitted(out(), 'COP-UNTOC-5', '2009-10-12'), 'COP-UNTOC-5', '2009-11-12'),
    'officer',
    { type: 'correct-fact', fact: 6, happenedOn: day('2009-07-03'), comment: 'A slip.' },
    'FactCorrected',
    { fact: 6, from: '2009-07-06', happenedOn: '2009-07-03' },
  ],
];

export const REFUSED: Refused[] = [
  [
    'a submission to a day after the issuance',
    'issued-before-submitted',
    () => out().on('2009-08-05'),
    'officer',
    { type: 'correct-fact', fact: 6, ...happened('2009-08-05'), comment: 'A slip.' },
  ],
  [
    'an issuance to a day before the submission',
    'issued-before-submitted',
    out,
    'officer',
    { type: 'correct-fact', fact: 7, ...happened('2009-07-05'), comment: 'A slip.' },
  ],
  [
    'what is out in one language, after the others were given up',
    'fact-rests-on-it',
    () =>
      submitted(cleared(report()), 'GA-64', '2009-07-06')
        .on('2009-08-04')
        .does('officer', {
          ...{ type: 'record-issuance', delivery: 'GA-64', symbol: 'A/64/130', languages: ['en'] },
          ...happened('2009-08-04'),
        })
        .does('officer', {
          ...{ type: 'end-issuance', delivery: 'GA-64', ...happened('2009-08-04'), comment: 'English only.' },
        }),
    'officer',
    strike(7),
  ],
  ['an approval', 'no-such-fact', () => cleared(report()), 'officer', strike(4)],
  ['what was struck', 'no-such-fact', () => replied().does('officer', strike(4)), 'officer', strike(4)],
  ['a submission whose document is out', 'fact-rests-on-it', out, 'officer', strike(6)],
  [
    'an issuance on which an introduction rests',
    'fact-rests-on-it',
    () => out().does('officer', { type: 'introduce', delivery: 'GA-64', ...happened('2009-08-04') }),
    'officer',
    strike(8),
  ],
  ['without a reason', 'comment-needed', replied, 'officer', strike(4, null)],
  [
    'in a closed file',
    'not-running',
    () => issued(submitted(out(), 'COP-UNTOC-5', '2009-10-12'), 'COP-UNTOC-5', '2009-11-12'),
    'officer',
    strike(8),
  ],
];
