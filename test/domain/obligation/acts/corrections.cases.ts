import type { EventType } from '../../../../domain/obligation/events.ts';
import { BRIEFING, PLANS } from '../../../setup/sample.ts';
import type { Accepted, Refused } from '../cases.ts';
import {
  A,
  asked,
  briefing,
  cleared,
  type Doing,
  day,
  File,
  happened,
  invited,
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

const redate = (fact: number, on: string): Doing => ({
  ...{ type: 'correct-fact', fact, ...happened(on), comment: 'A slip.' },
});
/** Cleared on 3 July only, and submitted on the 6th: event 6. */
const clearedInJuly = (): File => submitted(cleared(report().on('2009-07-03')), 'GA-64', '2009-07-06');
/** Events: 9 introduced, 10 a corrigendum. */
const introducedLater = (): File =>
  out()
    .on('2009-10-09')
    .does('officer', { type: 'introduce', delivery: 'GA-64', ...happened('2009-10-09') })
    .does('officer', {
      ...{ type: 'record-follow-up', delivery: 'GA-64', kind: 'corrigendum', symbol: 'A/64/130/Corr.1' },
      ...{ ...happened('2009-10-09'), comment: 'Table 2 was wrong.' },
    });
/** Out in English on 4 August, in French on the 6th (event 8), introduced on the 5th. */
const byLanguage = (): File =>
  submitted(cleared(report()), 'GA-64', '2009-07-06')
    .on('2009-08-06')
    .does('officer', inLanguage('en', '2009-08-04'))
    .does('officer', inLanguage('fr', '2009-08-06'))
    .does('officer', { type: 'introduce', delivery: 'GA-64', ...happened('2009-08-05') });
const inLanguage = (language: string, on: string): Doing => ({
  ...{
    type: 'record-issuance',
    delivery: 'GA-64',
    symbol: 'A/64/130',
    languages: [language],
    ...happened(on),
  },
});
/** A text of 9,000 words; event 6 asks for a waiver on 1 July, event 7 grants it on the 3rd. */
const waived = (granted = true): File =>
  cleared(report(), { ...A, words: 9000 })
    .on('2009-07-01')
    .does('officer', {
      type: 'request-waiver',
      delivery: 'GA-64',
      words: 9000,
      comment: 'Annexes of States.',
    })
    .on('2009-07-03')
    .does('officer', { type: 'record-waiver', delivery: 'GA-64', granted, ...happened('2009-07-03') });
const submit = (on: string): Doing => ({
  ...{ type: 'submit', delivery: 'GA-64', draft: A.sha256, ...happened(on) },
});
/** The invitation is event 7; the briefing of two recipients, one was briefed on 10 December: event 8. */
const held = (): File => {
  const deliveries = [
    ...BRIEFING.deliveries,
    { key: 'GA-64', body: 'GA', session: 64, stated: [], given: null },
  ];
  return invited(new File({ ...BRIEFING, deliveries }, PLANS.briefing))
    .on('2009-12-12')
    .does('officer', {
      ...{ type: 'hold-briefing', delivery: 'Member-States', attendance: 40 },
      ...{ ...happened('2009-12-10'), comment: 'Presented.' },
    });
};
const inMarch = (): File => report().on('2009-03-02');
const toDirector: Doing = {
  ...{
    type: 'change-addressee',
    addressee: 'Executive Director',
    ...happened('2009-02-20'),
    comment: 'So decided.',
  },
};
const toNobody: Doing = {
  ...{
    type: 'change-addressee',
    addressee: 'High Commissioner',
    ...happened('2009-02-27'),
    comment: 'So decided.',
  },
};
const noted: Doing = {
  ...{ type: 'record-mandate-correction', symbol: 'A/RES/63/194/Corr.1', ...happened('2009-02-20') },
};
/** Both recipients have it: closed by event 10, the last issuance. Event 9 is the second submission. */
const over = (): File => issued(submitted(out(), 'COP-UNTOC-5', '2009-10-12'), 'COP-UNTOC-5', '2009-11-12');
/** Views were asked for, IOM's reply is event 4; closed by event 10, the issuance. */
const paperOver = (): File =>
  issued(
    submitted(cleared(replied().does('officer', { type: 'close-views' })), 'GA-63', '2009-06-01'),
    'GA-63',
    '2009-07-01',
  );
/** Submitted to one recipient in event 6; closed by event 7, its withdrawal. */
const withdrawn = (): File =>
  submitted(cleared(report()), 'GA-64', '2009-07-06').does('officer', {
    ...{ type: 'withdraw', ...happened('2009-07-06'), comment: 'A later resolution ends it.' },
  });
/** Owed to one recipient no more (event 4); closed by event 9, the issuance to the other. */
const droppedOne = (): File => {
  const file = report().does('officer', {
    ...{ type: 'drop-delivery', delivery: 'COP-UNTOC-5', ...happened('2008-12-18'), comment: 'Decided so.' },
  });
  return issued(submitted(cleared(file), 'GA-64', '2009-07-06'), 'GA-64', '2009-08-04');
};
const briefed = (): File =>
  invited(briefing())
    .on('2009-12-10')
    .does('officer', {
      ...{ type: 'hold-briefing', delivery: 'Member-States', ...happened('2009-12-10'), attendance: 40 },
      comment: 'Presented.',
    });
const introduced = (): File =>
  over().does('officer', { type: 'introduce', delivery: 'GA-64', ...happened('2009-11-12') });
const seqOf = (file: File, type: EventType): number =>
  file.record.find((each) => each.type === type)?.seq ?? 0;

/** Submission was due on 6 July; today is 10 July. */
const inTime = (): File => submitted(cleared(report()), 'GA-64', '2009-07-06').on('2009-07-10');
const correct = (on: string, lateReason?: string, fact = 6): Doing => ({
  ...{ type: 'correct-fact', fact, ...happened(on), comment: 'The day of the receipt.' },
  ...(lateReason === undefined ? {} : { lateReason }),
});
const REASON = 'To take into account the latest figures.';

export const ACCEPTED: Accepted[] = [
  [
    'a waiver that was never granted',
    waived,
    'officer',
    strike(7),
    'FactStruck',
    { fact: 7, on: '2009-07-03' },
  ],
  ['the day of a waiver', waived, 'officer', redate(7, '2009-07-02'), 'FactCorrected', { fact: 7 }],
  [
    'its request is open again, and it is denied',
    () => waived().does('officer', strike(7)),
    'officer',
    { type: 'record-waiver', delivery: 'GA-64', granted: false, ...happened('2009-07-02') },
    'WaiverDecided',
    { granted: false },
  ],
  [
    'or granted for fewer words',
    () => waived().does('officer', strike(7)),
    'officer',
    { type: 'record-waiver', delivery: 'GA-64', granted: true, words: 8800, ...happened('2009-07-02') },
    'WaiverDecided',
    { words: 8800 },
  ],
  [
    'a denial that was never given, after which it is granted',
    () => waived(false).does('officer', strike(7)),
    'officer',
    { type: 'record-waiver', delivery: 'GA-64', granted: true, ...happened('2009-07-02') },
    'WaiverDecided',
    { words: 9000 },
  ],
  [
    'a second waiver that was struck leaves the first',
    () =>
      waived()
        .does('officer', {
          type: 'request-waiver',
          delivery: 'GA-64',
          words: 9500,
          comment: 'An annex more.',
        })
        .does('officer', {
          type: 'record-waiver',
          delivery: 'GA-64',
          granted: true,
          ...happened('2009-07-03'),
        })
        .does('officer', strike(9)),
    'officer',
    submit('2009-07-03'),
    'Submitted',
    { waived: 9000 },
  ],
  [
    'a correction of the mandate that was noted by mistake',
    () => inMarch().does('officer', noted),
    'officer',
    strike(3),
    'FactStruck',
    { fact: 3, on: '2009-02-20' },
  ],
  [
    'or on a wrong day',
    () => inMarch().does('officer', noted),
    'officer',
    redate(3, '2009-02-23'),
    'FactCorrected',
    { from: '2009-02-20' },
  ],
  [
    'a change of who owes it, which is then owed by who did before',
    () => inMarch().does('officer', toDirector).does('officer', toNobody).does('officer', strike(4)),
    'officer',
    { ...toNobody, addressee: 'Secretary-General' } as Doing,
    'AddresseeChanged',
    { from: 'Executive Director', to: 'Secretary-General' },
  ],
  [
    'its day',
    () => inMarch().does('officer', toDirector),
    'officer',
    redate(3, '2009-02-23'),
    'FactCorrected',
    { from: '2009-02-20' },
  ],
  [
    'a language to a day after the introduction, where another was out',
    byLanguage,
    'officer',
    redate(8, '2009-08-05'),
    'FactCorrected',
    { from: '2009-08-06' },
  ],
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
    over,
    'officer',
    { type: 'correct-fact', fact: 6, happenedOn: day('2009-07-03'), comment: 'A slip.' },
    'FactCorrected',
    { fact: 6, from: '2009-07-06', happenedOn: '2009-07-03' },
  ],
  [
    'in a closed file a reply that never came',
    paperOver,
    'officer',
    strike(4),
    'FactStruck',
    { fact: 4, on: '2009-03-02' },
  ],
  [
    'in a closed file an introduction that never was',
    introduced,
    'officer',
    strike(12),
    'FactStruck',
    { fact: 12, on: '2009-11-12' },
  ],
  ['in a withdrawn file a submission', withdrawn, 'officer', strike(6), 'FactStruck', { fact: 6 }],
  [
    'by the right day the submission was late, for this reason',
    inTime,
    'officer',
    correct('2009-07-09', REASON),
    'FactCorrected',
    { fact: 6, from: '2009-07-06', happenedOn: '2009-07-09', lateReason: REASON },
  ],
  [
    'it was late already, for the reason that was given then',
    () => submitted(cleared(report()), 'GA-64', '2009-07-08').on('2009-07-10'),
    'officer',
    correct('2009-07-09'),
    'FactCorrected',
    { fact: 6, from: '2009-07-08', happenedOn: '2009-07-09' },
  ],
  [
    'it was late already, and another reason is the right one',
    () => submitted(cleared(report()), 'GA-64', '2009-07-08').on('2009-07-10'),
    'officer',
    correct('2009-07-09', REASON),
    'FactCorrected',
    { fact: 6, from: '2009-07-08', happenedOn: '2009-07-09', lateReason: REASON },
  ],
];

export const REFUSED: Refused[] = [
  [
    'a submission to a day before its clearance',
    'before-clearance',
    clearedInJuly,
    'officer',
    redate(6, '2009-07-02'),
  ],
  [
    'a submission to a day before the mandate',
    'before-adoption',
    clearedInJuly,
    'officer',
    redate(6, '2008-12-17'),
  ],
  [
    'an introduction to a day before the issuance',
    'before-issuance',
    introducedLater,
    'officer',
    redate(9, '2009-08-03'),
  ],
  [
    'a corrigendum to a day before it',
    'before-issuance',
    introducedLater,
    'officer',
    redate(10, '2009-08-03'),
  ],
  [
    'the first language to a day after the introduction',
    'before-issuance',
    byLanguage,
    'officer',
    redate(7, '2009-08-06'),
  ],
  [
    'the first language to a day after the other, which comes after the introduction',
    'before-issuance',
    () => byLanguage().on('2009-08-07'),
    'officer',
    redate(7, '2009-08-07'),
  ],
  [
    'an invitation to a day after the briefing',
    'held-before-invited',
    held,
    'officer',
    redate(7, '2009-12-11'),
  ],
  ['a briefing to a day before its own', 'held-before-its-day', held, 'officer', redate(8, '2009-12-09')],
  ['a reply to a day before the question', 'before-its-cause', replied, 'officer', redate(4, '2009-01-11')],
  [
    'an input to a day before it was asked for',
    'before-its-cause',
    () =>
      inMarch()
        .does('officer', { type: 'ask-for-input', input: 'figures', of: 'UNODC', due: day('2009-04-01') })
        .does('officer', { type: 'record-input', input: 'figures', ...happened('2009-03-02') }),
    'officer',
    redate(4, '2009-03-01'),
  ],
  [
    'a waiver to a day before it was asked for',
    'before-its-cause',
    waived,
    'officer',
    redate(7, '2009-06-30'),
  ],
  [
    'a waiver to a day after what was submitted by it',
    'before-its-cause',
    () => waived().does('officer', submit('2009-07-03')).on('2009-07-06'),
    'officer',
    redate(7, '2009-07-06'),
  ],
  [
    'a submission to a day before its waiver',
    'before-its-cause',
    () => waived().does('officer', submit('2009-07-03')),
    'officer',
    redate(8, '2009-07-02'),
  ],
  [
    'a waiver by which a text went out',
    'fact-rests-on-it',
    () => waived().does('officer', submit('2009-07-03')),
    'officer',
    strike(7),
  ],
  [
    'too long, after its waiver is struck',
    'over-word-limit',
    () => waived().does('officer', strike(7)),
    'officer',
    submit('2009-07-03'),
  ],
  [
    'a change of who owes it, after another change',
    'fact-rests-on-it',
    () => inMarch().does('officer', toDirector).does('officer', toNobody),
    'officer',
    strike(3),
  ],
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
    'a submission whose document is out in one language',
    'fact-rests-on-it',
    () =>
      submitted(cleared(report()), 'GA-64', '2009-07-06')
        .on('2009-08-04')
        .does('officer', inLanguage('en', '2009-08-04')),
    'officer',
    strike(6),
  ],
  [
    'an issuance on which an introduction rests',
    'fact-rests-on-it',
    () => out().does('officer', { type: 'introduce', delivery: 'GA-64', ...happened('2009-08-04') }),
    'officer',
    strike(8),
  ],
  ['without a reason', 'comment-needed', replied, 'officer', strike(4, null)],
  ['the issuance that closed the file', 'closed-by-it', over, 'officer', strike(10)],
  ['an earlier one, without which something is owed', 'closed-by-it', over, 'officer', strike(8)],
  ['the submission of what closed the file', 'closed-by-it', over, 'officer', strike(9)],
  ['that it is no longer owed to one', 'closed-by-it', droppedOne, 'officer', strike(3)],
  ['that a briefing was held', 'closed-by-it', briefed, 'officer', strike(seqOf(briefed(), 'BriefingHeld'))],
  [
    'nor the invitation to it',
    'closed-by-it',
    briefed,
    'officer',
    strike(seqOf(briefed(), 'BriefingInvited')),
  ],
  [
    'in a withdrawn file too what came out of it is struck first',
    'fact-rests-on-it',
    () =>
      out().does('officer', {
        ...{ type: 'withdraw', ...happened('2009-08-04'), comment: 'A later resolution ends it.' },
      }),
    'officer',
    strike(6),
  ],
  ['one language, while it is said that all are out', 'fact-rests-on-it', out, 'officer', strike(7)],
  [
    'a submission to a day on which it was late, without the reason',
    'late-reason-needed',
    inTime,
    'officer',
    correct('2009-07-09'),
  ],
  [
    'the same in a closed file',
    'late-reason-needed',
    () => issued(inTime().on('2009-08-04'), 'GA-64', '2009-08-04'),
    'officer',
    correct('2009-07-09'),
  ],
  ['with a reason of what is not late', 'not-late', inTime, 'officer', correct('2009-07-03', REASON)],
  ['with a reason of what is no submission', 'not-late', out, 'officer', correct('2009-08-03', REASON, 7)],
  ['an issuance that opens nothing, by somebody else', 'not-your-role', introduced, 'drafter', strike(12)],
];
