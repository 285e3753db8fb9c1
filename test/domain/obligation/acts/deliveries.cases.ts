import type { forecastOf } from '../../../../domain/obligation/forecast-of.ts';
import { BRIEFING, draftOf, PLANS, REPORT } from '../../../setup/sample.ts';
import type { Accepted, Refused } from '../cases.ts';
import { A, cleared, type Doing, day, File, happened, issued, report, submitted } from '../file.ts';

const GA = { delivery: 'GA-64' } as const;
const forecast = (words: number) =>
  ({
    ...{ title: 'Trafficking in persons', words, original: 'en', languages: ['en', 'fr'] },
    ...{ submission: day('2009-07-07'), issuance: day('2009-08-04'), meeting: 'Third Committee' },
    meetingOn: day('2009-10-06'),
  }) as NonNullable<ReturnType<typeof forecastOf>>;
const change = (comment: string | null = 'It grew.'): Doing => ({
  ...{ type: 'change-forecast', ...GA, forecast: forecast(9000), comment },
});
const confirmed = (): File =>
  report()
    .on('2009-06-01')
    .does('officer', {
      type: 'confirm-forecast',
      ...GA,
      ...happened('2009-06-01'),
      forecast: forecast(8000),
    });
const slot = (on: string, comment: string | null = null): Doing => ({
  ...{ type: 'agree-slot', ...GA, on: day(on), comment },
});
const slotted = (): File => report().on('2009-06-01').does('officer', slot('2009-07-14'));
/** A text of 9,000 words, where 8,500 are allowed. */
const LONG = { ...draftOf('a'), words: 9000 };
const long = (): File => cleared(report(), LONG).on('2009-07-01');
const waiver = (words: number, comment: string | null = 'Annexes of States.'): Doing => ({
  ...{ type: 'request-waiver', ...GA, words, comment },
});
const decide = (granted: boolean, words?: number): Doing => ({
  ...{
    type: 'record-waiver',
    ...GA,
    granted,
    ...happened('2009-07-01'),
    ...(words === undefined ? {} : { words }),
  },
});
const submit = (on: string, comment: string | null = null): Doing => ({
  ...{ type: 'submit', ...GA, draft: A.sha256, ...happened(on), comment },
});
const issue = (
  on: string,
  languages?: string[],
  symbol = 'A/64/130',
  comment: string | null = null,
): Doing => ({
  ...{
    type: 'record-issuance',
    ...GA,
    symbol,
    ...happened(on),
    comment,
    ...(languages ? { languages } : {}),
  },
});
const inTime = (): File => submitted(cleared(report()), 'GA-64', '2009-07-06').on('2009-08-04');
const lately = (): File => submitted(cleared(report()), 'GA-64', '2009-07-10');
const inTwo = (): File => inTime().does('officer', issue('2009-08-04', ['en', 'fr']));
const out = (): File => issued(inTime(), 'GA-64', '2009-08-04').on('2009-10-09');
const tell: Doing = { type: 'tell-chair', ...GA, ...happened('2009-07-10') };
const symbol = (text: string, comment: string | null = null, job?: string): Doing => ({
  ...{ type: 'give-symbol', ...GA, symbol: text, comment, ...(job ? { job } : {}) },
});
const follow = (kind: string, on = '2009-10-09', comment: string | null = 'Table 2 was wrong.'): Doing => ({
  ...{ type: 'record-follow-up', ...GA, kind, symbol: 'A/64/130/Corr.1', ...happened(on), comment },
});
const introduce = (on = '2009-10-09'): Doing => ({
  ...{ type: 'introduce', ...GA, ...happened(on), meeting: 'Third Committee, 12th meeting' },
});
const end = (comment: string | null = 'The others are waived.'): Doing => ({
  ...{ type: 'end-issuance', ...GA, ...happened('2009-08-04'), comment },
});
/** Everything is settled. */
const settled = (): File =>
  issued(submitted(out(), 'COP-UNTOC-5', '2009-10-12'), 'COP-UNTOC-5', '2009-11-12').on('2009-11-20');
const byExpert = (): File =>
  cleared(
    new File({ ...REPORT, addressee: { class: 'expert_mandate', name: 'Special Rapporteur' } }, PLANS.report),
    { ...LONG, words: 10_700 },
  ).on('2009-07-01');

/** Cleared on 18 December; its day, 7 July, is over, and a slot is agreed on 10 July. */
const slottedLate = (): File =>
  cleared(report()).on('2009-07-10').does('officer', slot('2009-07-14', 'Late data.'));
const slotOf = (on: string, agreed: string, comment: string | null = 'Their letter of that day.'): Doing =>
  ({ ...slot(on, comment), ...happened(agreed) }) as Doing;
/** The same where the supervisor's post gives more time. */
const grantedLate = (): File =>
  cleared(report())
    .on('2009-07-10')
    .does('officer', {
      ...{
        type: 'ask-extension',
        milestone: 'submit/GA-64',
        until: day('2009-07-14'),
        comment: 'Late data.',
      },
    })
    .does('director', { type: 'grant-extension', milestone: 'submit/GA-64' });
/** More time is asked for, and then a slot agreed. */
const askedThenSlotted = (): File =>
  report()
    .on('2009-06-01')
    .does('officer', {
      ...{
        type: 'ask-extension',
        milestone: 'submit/GA-64',
        until: day('2009-07-17'),
        comment: 'Late data.',
      },
    })
    .does('officer', slot('2009-07-14'));

const waived = (): File => long().does('officer', waiver(9000)).does('officer', decide(true));
/** The submission of 6 July, due on the 7th, is recorded on the 10th. */
const heardLater = (): File => cleared(report()).until('2009-07-10').does('officer', submit('2009-07-06'));

export const ACCEPTED: Accepted[] = [
  [
    'a forecast that is given is confirmed as it is',
    report,
    'officer',
    { type: 'confirm-forecast', ...GA, ...happened('2008-12-18'), forecast: forecast(8000) },
    'ForecastConfirmed',
    { late: false, forecast: forecast(8000) },
  ],
  [
    'it is changed before it is confirmed',
    report,
    'officer',
    change(null),
    'ForecastChanged',
    { confirmed: false },
  ],
  [
    'and after, with a reason',
    confirmed,
    'officer',
    change(),
    'ForecastChanged',
    { confirmed: true, forecast: forecast(9000) },
  ],
  [
    'a slot is agreed',
    report,
    'officer',
    slot('2009-07-14'),
    'SlotAgreed',
    { on: '2009-07-14', before: null },
  ],
  [
    'and moved',
    slotted,
    'officer',
    slot('2009-07-21', 'Contributions are late.'),
    'SlotAgreed',
    { on: '2009-07-21', before: '2009-07-14' },
  ],
  [
    'on the slot it is in time',
    () => cleared(slotted()).on('2009-07-14'),
    'officer',
    submit('2009-07-14'),
    'Submitted',
    { daysLate: 0, footnote: false },
  ],
  [
    'agreed when the day of submission was over, it stays late by that day',
    () => cleared(report()).on('2009-07-10'),
    'officer',
    slot('2009-07-14', 'Late data.'),
    'SlotAgreed',
    { on: '2009-07-14', missed: '2009-07-07' },
  ],
  [
    'and by the first day that was over, however often a slot is moved',
    () => slottedLate().on('2009-07-15'),
    'officer',
    slot('2009-07-20', 'Still late.'),
    'SlotAgreed',
    { missed: '2009-07-07' },
  ],
  [
    'submitted on such a slot it is late, with its footnote',
    () => slottedLate().on('2009-07-14'),
    'officer',
    submit('2009-07-14', 'Late data.'),
    'Submitted',
    { daysLate: 7, footnote: true },
  ],
  ['and the chair is told of it', slottedLate, 'officer', tell, 'ChairTold', {}],
  [
    'more time of our own after the day leaves it late too',
    () => grantedLate().on('2009-07-14'),
    'officer',
    submit('2009-07-14', 'Late data.'),
    'Submitted',
    { daysLate: 7, footnote: true },
  ],
  [
    'agreed before the day, recorded after it, with a reason: on the slot it is in time',
    () =>
      cleared(report()).on('2009-07-10').does('officer', slotOf('2009-07-14', '2009-07-03')).on('2009-07-14'),
    'officer',
    submit('2009-07-14'),
    'Submitted',
    { daysLate: 0, footnote: false },
  ],
  [
    'in time, recorded within the week',
    () => cleared(report()).on('2009-07-14'),
    'officer',
    submit('2009-07-07'),
    'Submitted',
    { daysLate: 0 },
  ],
  [
    'or later, with a word of how that is known',
    () => cleared(report()).on('2009-07-15'),
    'officer',
    submit('2009-07-07', 'By their receipt.'),
    'Submitted',
    { daysLate: 0 },
  ],
  [
    '8,500 words need no waiver',
    () => cleared(report(), { ...LONG, words: 8500 }).on('2009-07-01'),
    'officer',
    submit('2009-07-01'),
    'Submitted',
    { words: 8500, limit: 8500, waived: null },
  ],
  [
    'mandate holders may write 10,700',
    byExpert,
    'officer',
    submit('2009-07-01'),
    'Submitted',
    { words: 10_700, limit: 10_700 },
  ],
  [
    'what was granted stands when more is denied',
    () => waived().does('officer', waiver(9500)).does('officer', decide(false)),
    'officer',
    submit('2009-07-01'),
    'Submitted',
    { words: 9000, waived: 9000 },
  ],
  [
    'what follows the first languages, before the others are out',
    () => inTwo().on('2009-08-20').does('officer', issue('2009-08-20')),
    'officer',
    follow('corrigendum', '2009-08-10'),
    'FollowUpIssued',
    { happenedOn: '2009-08-10' },
  ],
  [
    'the chair is told of what a correction has made late',
    () =>
      inTime().does('officer', {
        ...{ type: 'correct-fact', fact: 6, comment: 'It was the tenth.', ...happened('2009-07-10') },
        lateReason: 'Figures were awaited.',
      }),
    'officer',
    tell,
    'ChairTold',
    { delivery: 'GA-64' },
  ],
  ['a waiver is asked for', long, 'officer', waiver(9000), 'WaiverRequested', { words: 9000, limit: 8500 }],
  [
    'granted as asked',
    () => long().does('officer', waiver(9000)),
    'officer',
    decide(true),
    'WaiverDecided',
    { granted: true, words: 9000 },
  ],
  [
    'denied',
    () => long().does('officer', waiver(9000)),
    'officer',
    decide(false),
    'WaiverDecided',
    { granted: false, words: 0 },
  ],
  [
    'by waiver it is submitted',
    () => long().does('officer', waiver(9000)).does('officer', decide(true)),
    'officer',
    submit('2009-07-01'),
    'Submitted',
    { words: 9000, limit: 8500, waived: 9000 },
  ],
  [
    'the chair is told of what was late',
    lately,
    'officer',
    tell,
    'ChairTold',
    { delivery: 'GA-64', happenedOn: '2009-07-10' },
  ],
  [
    'and, before it is late, of why it may be',
    () => cleared(report()).on('2009-07-02'),
    'officer',
    { ...tell, ...happened('2009-07-02'), comment: 'Two States reply in July only.' } as Doing,
    'ChairTold',
    { happenedOn: '2009-07-02', atRisk: true },
  ],
  ['and of what is late', () => cleared(report()).on('2009-07-10'), 'officer', tell, 'ChairTold', {}],
  [
    'it gets its symbol and job number',
    inTime,
    'officer',
    symbol('A/64/130', null, '09-33570'),
    'SymbolGiven',
    { symbol: 'A/64/130', job: '09-33570', before: null },
  ],
  [
    'another symbol, with a reason',
    () => inTime().does('officer', symbol('A/64/103')),
    'officer',
    symbol('A/64/130', 'Two digits changed places.'),
    'SymbolGiven',
    { before: 'A/64/103' },
  ],
  [
    'it is out in two languages',
    inTime,
    'officer',
    issue('2009-08-04', ['en', 'fr']),
    'Issued',
    { languages: ['en', 'fr'], complete: false },
  ],
  [
    'and in the other four',
    inTwo,
    'officer',
    issue('2009-08-04'),
    'Issued',
    { languages: ['ar', 'zh', 'ru', 'es'], complete: true },
  ],
  [
    'in the two of its forecast it is complete',
    () => submitted(cleared(confirmed()), 'GA-64', '2009-07-06').on('2009-08-04'),
    'officer',
    issue('2009-08-04'),
    'Issued',
    { languages: ['en', 'fr'], complete: true },
  ],
  [
    'it ends without the others',
    inTwo,
    'officer',
    end(),
    'IssuanceEnded',
    { missing: ['ar', 'zh', 'ru', 'es'], daysLate: 0 },
  ],
  [
    'under another symbol, with a reason',
    () => inTime().does('officer', symbol('A/64/103')),
    'officer',
    issue('2009-08-04', undefined, 'A/64/130', 'Changed at the last moment.'),
    'Issued',
    { symbol: 'A/64/130' },
  ],
  [
    'a corrigendum follows',
    out,
    'officer',
    follow('corrigendum'),
    'FollowUpIssued',
    { kind: 'corrigendum', symbol: 'A/64/130/Corr.1' },
  ],
  [
    'of what is out in two languages too',
    inTwo,
    'officer',
    follow('corrigendum', '2009-08-04'),
    'FollowUpIssued',
    {},
  ],
  [
    'it is introduced',
    out,
    'officer',
    introduce(),
    'Introduced',
    { meeting: 'Third Committee, 12th meeting' },
  ],
  [
    'a closed file takes a revision',
    settled,
    'officer',
    follow('revision', '2009-11-20'),
    'FollowUpIssued',
    { kind: 'revision' },
  ],
  ['and an introduction', settled, 'officer', introduce('2009-11-20'), 'Introduced', {}],
];

export const REFUSED: Refused[] = [
  [
    'a forecast by a plan that has no day for it',
    'forecast-needed',
    () => new File(REPORT, { ...PLANS.report, milestones: [], deliveries: [], wakeUps: [] }),
    'officer',
    { type: 'confirm-forecast', ...GA, ...happened('2008-12-18') },
  ],
  ['a confirmed forecast changed without a reason', 'comment-needed', confirmed, 'officer', change(null)],
  ['a forecast changed after submission', 'already-submitted', inTime, 'officer', change()],
  [
    'a forecast of a briefing',
    'not-a-document',
    () => new File(BRIEFING, PLANS.briefing),
    'officer',
    { ...change(), delivery: 'Member-States' } as Doing,
  ],
  [
    'a slot on the day on which it is to be out',
    'slot-too-late',
    report,
    'officer',
    slot('2009-08-04', 'They take it.'),
  ],
  [
    'a slot when the day of submission is over, without a reason',
    'late-reason-needed',
    () => cleared(report()).on('2009-07-08'),
    'officer',
    slot('2009-07-14'),
  ],
  [
    'a slot agreed before that day, recorded after it, without a reason',
    'comment-needed',
    () => cleared(report()).on('2009-07-08'),
    'officer',
    slotOf('2009-07-14', '2009-07-03', null),
  ],
  [
    'a slot that was past when it was agreed',
    'slot-in-the-past',
    () => report().on('2009-06-10'),
    'officer',
    slotOf('2009-06-01', '2009-06-02'),
  ],
  [
    'a slot agreed before there was a mandate',
    'before-adoption',
    report,
    'officer',
    slotOf('2009-07-14', '2008-12-17'),
  ],
  [
    'on a slot agreed too late, without a reason',
    'late-reason-needed',
    () => slottedLate().on('2009-07-14'),
    'officer',
    submit('2009-07-14'),
  ],
  [
    'more time of our own for what has a slot',
    'slot-agreed',
    slotted,
    'officer',
    { type: 'ask-extension', milestone: 'submit/GA-64', until: day('2009-07-17'), comment: 'Late data.' },
  ],
  [
    'nor granted, where it was asked for before',
    'slot-agreed',
    askedThenSlotted,
    'director',
    { type: 'grant-extension', milestone: 'submit/GA-64' },
  ],
  [
    'in time, as is said more than a week after, without a word of how that is known',
    'comment-needed',
    () => cleared(report()).on('2009-07-15'),
    'officer',
    submit('2009-07-07'),
  ],
  [
    'submitted before there was a mandate',
    'before-adoption',
    () => cleared(report()).on('2009-07-03'),
    'officer',
    submit('2008-12-17', 'A slip.'),
  ],
  ['a slot in the past', 'slot-in-the-past', slotted, 'officer', slot('2009-05-29', 'A slip.')],
  ['the same slot', 'slot-unchanged', slotted, 'officer', slot('2009-07-14')],
  ['a slot moved without a reason', 'comment-needed', slotted, 'officer', slot('2009-07-21')],
  [
    'submitted on a day before it was cleared, whatever is said of it',
    'before-clearance',
    () => cleared(report().on('2009-07-03')).on('2009-07-06'),
    'officer',
    submit('2009-07-02', 'It went before.'),
  ],
  ['over the limit', 'over-word-limit', long, 'officer', submit('2009-07-01')],
  [
    'over what the waiver allows',
    'over-word-limit',
    () => long().does('officer', waiver(9000)).does('officer', decide(true, 8800)),
    'officer',
    submit('2009-07-01'),
  ],
  [
    'with a waiver that was denied',
    'over-word-limit',
    () => long().does('officer', waiver(9000)).does('officer', decide(false)),
    'officer',
    submit('2009-07-01'),
  ],
  ['a waiver for what was granted already', 'within-limit', waived, 'officer', waiver(8800)],
  [
    'a longer version after the waiver',
    'over-word-limit',
    () => cleared(waived(), { ...draftOf('b'), words: 9500 }),
    'officer',
    { ...submit('2009-07-01'), draft: draftOf('b').sha256 } as Doing,
  ],
  [
    'ended before it came out',
    'before-issuance',
    inTwo,
    'officer',
    { ...end(), ...happened('2009-08-03') } as Doing,
  ],
  [
    'the chair is told of what fell late and was submitted in time, as is recorded afterwards',
    'not-late',
    heardLater,
    'officer',
    tell,
  ],
  [
    'and nobody awaits that the chair is told',
    'not-awaited',
    heardLater,
    'officer',
    { type: 'acknowledge', awaited: 'chair/GA-64' },
  ],
  [
    'a notice that what is submitted in time may be late',
    'not-late',
    inTime,
    'officer',
    { ...tell, ...happened('2009-07-06'), comment: 'It may be.' } as Doing,
  ],
  [
    'a forecast by which it is out before it is submitted',
    'issued-before-submitted',
    report,
    'officer',
    { type: 'change-forecast', ...GA, forecast: { ...forecast(8000), issuance: day('2009-07-06') } },
  ],
  [
    'and one that is confirmed so',
    'issued-before-submitted',
    report,
    'officer',
    {
      ...{ type: 'confirm-forecast', ...GA, ...happened('2008-12-18') },
      forecast: { ...forecast(8000), issuance: day('2009-07-06') },
    },
  ],
  [
    'a waiver decided before it was asked for',
    'before-its-cause',
    () => long().does('officer', waiver(9000)),
    'officer',
    { ...decide(true), ...happened('2009-06-30') } as Doing,
  ],
  [
    'a waiver decided after all is submitted',
    'already-submitted',
    () => submitted(cleared(report()).does('officer', waiver(9000)), 'GA-64', '2009-07-01'),
    'officer',
    decide(true),
  ],
  ['a waiver for what needs none', 'within-limit', long, 'officer', waiver(8500)],
  ['a waiver without a reason', 'comment-needed', long, 'officer', waiver(9000, null)],
  [
    'a waiver asked for twice',
    'waiver-asked',
    () => long().does('officer', waiver(9000)),
    'officer',
    waiver(9500),
  ],
  ['a waiver decided that nobody asked for', 'waiver-not-asked', long, 'officer', decide(true)],
  [
    'a notice to the chair of what is in time',
    'not-late',
    inTime,
    'officer',
    { ...tell, ...happened('2009-08-04') } as Doing,
  ],
  [
    'a notice before anything is late, without a reason',
    'comment-needed',
    () => cleared(report()).on('2009-07-07'),
    'officer',
    { ...tell, ...happened('2009-07-07') } as Doing,
  ],
  ['a second notice', 'chair-told', () => lately().does('officer', tell), 'officer', tell],
  [
    'the same symbol',
    'symbol-unchanged',
    () => inTime().does('officer', symbol('A/64/130')),
    'officer',
    symbol('A/64/130'),
  ],
  [
    'another symbol without a reason',
    'comment-needed',
    () => inTime().does('officer', symbol('A/64/103')),
    'officer',
    symbol('A/64/130'),
  ],
  [
    'issued under another symbol',
    'other-symbol',
    () => inTime().does('officer', symbol('A/64/103')),
    'officer',
    issue('2009-08-04'),
  ],
  [
    'issued in a language that is none of the six',
    'no-such-language',
    inTime,
    'officer',
    issue('2009-08-04', ['de']),
  ],
  [
    'issued in a language in which it is out',
    'already-issued',
    inTwo,
    'officer',
    issue('2009-08-04', ['es', 'fr']),
  ],
  ['ended before it is out at all', 'not-issued', inTime, 'officer', end()],
  ['ended without a reason', 'comment-needed', inTwo, 'officer', end(null)],
  ['a corrigendum of what is not out', 'not-issued', inTime, 'officer', follow('corrigendum', '2009-08-04')],
  [
    'a corrigendum of before it was out',
    'before-issuance',
    out,
    'officer',
    follow('corrigendum', '2009-08-03'),
  ],
  ['something else than follows a document', 'no-such-follow-up', out, 'officer', follow('summary')],
  [
    'a corrigendum without a reason',
    'comment-needed',
    out,
    'officer',
    follow('corrigendum', '2009-10-09', null),
  ],
  [
    'introduced twice',
    'already-introduced',
    () => out().does('officer', introduce()),
    'officer',
    introduce(),
  ],
];
