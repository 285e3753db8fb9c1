import { describe, expect, it } from 'vitest';
import {
  REFUSALS,
  type RefusalCode,
  TAKEN_REFUSAL,
  UNPROVEN_REFUSALS,
} from '../../../domain/obligation/refusals.ts';
import { BRIEFING, datesOf, PLANS } from '../../setup/sample.ts';
import { CASES } from './all-cases.ts';
import type { Refused } from './cases.ts';
import {
  A,
  asked,
  B,
  briefing,
  cleared,
  closed,
  type Doing,
  day,
  drafted,
  File,
  happened,
  invited,
  issued,
  paper,
  report,
  submitted,
  wantsTime,
} from './file.ts';

const GA = 'GA-64';
const COP = 'COP-UNTOC-5';
const STATES = 'Member-States';
const forecast = (delivery: string, on = '2008-12-18'): Doing => ({
  type: 'confirm-forecast',
  delivery,
  ...happened(on),
});
const handIn = (draft = A): Doing => ({ type: 'hand-in-draft', draft });
const approve = (draft = A): Doing => ({ type: 'approve-draft', draft: draft.sha256 });
const sendBack = (comment: string | null = 'Shorten it.'): Doing => ({
  type: 'return-draft',
  draft: A.sha256,
  comment,
});
const submit = (delivery: string, on: string, comment: string | null = null): Doing => ({
  ...{ type: 'submit', delivery, draft: A.sha256, ...happened(on), comment },
});
const issue = (delivery: string, on: string): Doing => ({
  ...{ type: 'record-issuance', delivery, symbol: 'A/64/130', ...happened(on) },
});
const moreTime = (milestone: string, until: string, comment: string | null = 'Replies are late.'): Doing => ({
  ...{ type: 'ask-extension', milestone, until: day(until), comment },
});
const views = (replyBy: string): Doing => ({
  type: 'ask-for-views',
  addressees: ['Austria'],
  replyBy: day(replyBy),
});
const reply = (from: string, on: string): Doing => ({ type: 'record-reply', from, ...happened(on) });
const invite = (delivery: string, on: string): Doing => ({
  type: 'invite-to-briefing',
  delivery,
  ...happened(on),
});
const hold = (
  delivery: string,
  on: string,
  comment: string | null = 'The workplan was presented.',
): Doing => ({
  ...{ type: 'hold-briefing', delivery, ...happened(on), attendance: 40, comment },
});
const correct = (fact: number, on: string, comment: string | null = 'A slip.'): Doing => ({
  ...{ type: 'correct-fact', fact, ...happened(on), comment },
});
/** Event 4 says that views were asked for, event 5 that Austria replied on 1 March. */
const replied = (): File =>
  asked(paper())
    .on('2009-03-02')
    .does('officer', { type: 'record-reply', from: 'Austria', ...happened('2009-03-01') });

const settled = (): File => {
  const file = submitted(submitted(cleared(report()), GA, '2009-07-06'), COP, '2009-07-07');
  return issued(issued(file, GA, '2009-08-04'), COP, '2009-08-05');
};
const held = (): File =>
  invited(briefing())
    .on('2009-12-10')
    .does('officer', {
      type: 'hold-briefing',
      delivery: STATES,
      ...happened('2009-12-10'),
      attendance: 40,
      comment: 'Presented.',
    });

const WHO: Refused[] = [
  ['only the officer asks for views', 'not-your-role', paper, 'drafter', views('2009-03-04')],
  ['only the drafter hands in a draft', 'not-your-role', report, 'officer', handIn()],
  ['a stranger hands in nothing', 'not-your-role', report, 'stranger', handIn()],
  [
    'the director does not decide before the chief',
    'not-your-role',
    () => drafted(report()),
    'director',
    approve(),
  ],
  ['the officer clears nothing', 'not-your-role', () => drafted(report()), 'officer', sendBack()],
  [
    'more time for the draft is the drafter’s to ask',
    'not-your-role',
    report,
    'officer',
    moreTime('draft', '2009-06-05'),
  ],
  [
    'more time for submission is the officer’s',
    'not-your-role',
    report,
    'drafter',
    moreTime(`submit/${GA}`, '2009-07-10'),
  ],
  [
    'more time is granted by the officer',
    'not-your-role',
    () => wantsTime(report()),
    'chief',
    { type: 'grant-extension', milestone: 'draft' },
  ],
  ['nobody approves the own draft', 'own-draft', () => drafted(report()), 'drafter', approve()],
  ['nobody returns the own draft', 'own-draft', () => drafted(report()), 'drafter', sendBack()],
  [
    'nor has it approved in the own name by another',
    'own-draft',
    () => drafted(report()),
    'chief',
    { ...approve(), onBehalfOf: 'p-drafter' as never },
  ],
];

const DAYS: Refused[] = [
  [
    'nothing is recorded that has not happened',
    'happened-in-future',
    () => asked(paper()),
    'officer',
    reply('Austria', '2009-01-13'),
  ],
  [
    'today, in Vienna, is not the future',
    'already-forecast',
    () => report().does('officer', forecast(GA)),
    'officer',
    forecast(GA),
  ],
];

const VIEWS: Refused[] = [
  ['a mandate that asks for no views', 'views-not-collected', report, 'officer', views('2009-03-04')],
  [
    'views are asked for once',
    'views-already-requested',
    () => asked(paper()),
    'officer',
    views('2009-03-04'),
  ],
  [
    'no reply before anybody was asked',
    'views-not-requested',
    paper,
    'officer',
    reply('Austria', '2008-12-18'),
  ],
  ['no closing of what was not opened', 'views-not-requested', paper, 'officer', { type: 'close-views' }],
  ['closed is closed', 'views-already-closed', () => closed(paper()), 'officer', { type: 'close-views' }],
  ['no draft while views may still come', 'views-still-open', () => asked(paper()), 'drafter', handIn()],
  ['no draft before views were asked for', 'views-still-open', paper, 'drafter', handIn()],
  ['replies due today are due too soon', 'reply-before-request', paper, 'officer', views('2008-12-18')],
  [
    'who was not asked cannot reply',
    'not-asked',
    () => asked(paper()),
    'officer',
    reply('Norway', '2009-01-12'),
  ],
  ['one reply each', 'reply-already-recorded', replied, 'officer', reply('Austria', '2009-03-02')],
];

const DRAFTS: Refused[] = [
  ['nothing to approve', 'no-draft', report, 'chief', approve()],
  ['nothing to return', 'no-draft', report, 'chief', sendBack()],
  [
    'a returned draft waits for a new version',
    'no-draft',
    () => drafted(report()).does('chief', sendBack()),
    'chief',
    approve(),
  ],
  [
    'an approval of other bytes than the current',
    'stale-draft',
    () => drafted(drafted(report()), B),
    'chief',
    approve(A),
  ],
  [
    'a submission of other bytes than the cleared',
    'stale-draft',
    () => cleared(drafted(report()), B).on('2009-07-01'),
    'officer',
    submit(GA, '2009-07-01'),
  ],
  ['the same bytes are no new version', 'draft-unchanged', () => drafted(report()), 'drafter', handIn()],
  ['what is cleared is cleared', 'draft-already-cleared', () => cleared(report()), 'chief', approve()],
  ['to return is to say why', 'comment-needed', () => drafted(report()), 'chief', sendBack(null)],
  ['and blanks say nothing', 'comment-needed', () => drafted(report()), 'chief', sendBack('  ')],
  [
    'no new draft after submission',
    'already-submitted',
    () => submitted(cleared(report()), GA, '2009-07-06'),
    'drafter',
    handIn(B),
  ],
  ['no new draft after a briefing', 'not-running', held, 'drafter', handIn(B)],
];

const TIME: Refused[] = [
  [
    'a milestone that the plan has not',
    'no-such-milestone',
    report,
    'drafter',
    moreTime('lunch', '2009-06-05'),
  ],
  [
    'nobody needs time for what is reached',
    'milestone-reached',
    () => drafted(report()),
    'drafter',
    moreTime('draft', '2009-06-05'),
  ],
  [
    'one request at a time',
    'extension-already-asked',
    () => wantsTime(report()),
    'drafter',
    moreTime('draft', '2009-06-06'),
  ],
  [
    'nothing to grant',
    'extension-not-asked',
    report,
    'officer',
    { type: 'grant-extension', milestone: 'draft' },
  ],
  [
    'nothing to decline',
    'extension-not-asked',
    report,
    'officer',
    { type: 'decline-extension', milestone: 'draft' },
  ],
  [
    'who asks does not grant',
    'own-extension',
    () => report().does('officer', moreTime(`submit/${GA}`, '2009-07-20')),
    'officer',
    { type: 'grant-extension', milestone: `submit/${GA}` },
  ],
  ['to ask is to say why', 'comment-needed', report, 'drafter', moreTime('draft', '2009-06-05', null)],
  [
    'not before the day that was planned',
    'extension-not-later',
    report,
    'drafter',
    moreTime('draft', '2009-06-02'),
  ],
  [
    'not for a day that is over',
    'extension-not-later',
    () => report().on('2009-06-10'),
    'drafter',
    moreTime('draft', '2009-06-10'),
  ],
  ['not into the next step', 'extension-too-far', report, 'drafter', moreTime('draft', '2009-06-30')],
  [
    'not beyond every calendar',
    'extension-too-far',
    report,
    'officer',
    moreTime(`issue/${COP}`, '9999-12-30'),
  ],
];

const DOCUMENTS: Refused[] = [
  ['a delivery that there is not', 'no-such-delivery', report, 'officer', forecast('GA-65')],
  ['nor one of the language', 'no-such-delivery', report, 'officer', forecast('constructor')],
  [
    'a forecast is confirmed once',
    'already-forecast',
    () => report().does('officer', forecast(GA)),
    'officer',
    forecast(GA),
  ],
  [
    'what is not cleared is not submitted',
    'not-cleared',
    () => drafted(report()),
    'officer',
    submit(GA, '2008-12-18'),
  ],
  [
    'submitted once to each',
    'already-submitted',
    () => submitted(cleared(report()), GA, '2009-07-06'),
    'officer',
    submit(GA, '2009-07-06'),
  ],
  [
    'late needs its footnote',
    'late-reason-needed',
    () => cleared(report()).on('2009-07-08'),
    'officer',
    submit(GA, '2009-07-08'),
  ],
  [
    'of words, not blanks',
    'late-reason-needed',
    () => cleared(report()).on('2009-07-08'),
    'officer',
    submit(GA, '2009-07-08', ' '),
  ],
  [
    'not issued before it is submitted',
    'not-submitted',
    () => cleared(report()),
    'officer',
    issue(GA, '2008-12-18'),
  ],
  [
    'issued once to each',
    'already-issued',
    () => issued(submitted(cleared(report()), GA, '2009-07-06'), GA, '2009-08-04'),
    'officer',
    issue(GA, '2009-08-04'),
  ],
  [
    'nor on a day before its submission',
    'issued-before-submitted',
    () => submitted(cleared(report()), GA, '2009-07-06'),
    'officer',
    issue(GA, '2009-07-05'),
  ],
  ['a report is not held', 'not-a-briefing', report, 'officer', hold(GA, '2008-12-18')],
  ['when all is issued the file is closed', 'not-running', settled, 'officer', issue(COP, '2009-08-05')],
];

const scheduled = (): File =>
  briefing().does('officer', { type: 'schedule-briefing', delivery: STATES, on: day('2009-12-10') });
/** Two are briefed; one was. */
const halfHeld = (): File => {
  const deliveries = [...BRIEFING.deliveries, { key: GA, body: 'GA', session: 64, stated: [], given: null }];
  const file = new File({ ...BRIEFING, deliveries }, PLANS.briefing);
  file.does('officer', { type: 'schedule-briefing', delivery: GA, on: day('2009-12-10') });
  return invited(file).on('2009-12-10').does('officer', hold(STATES, '2009-12-10'));
};
const BRIEFINGS: Refused[] = [
  ['a briefing is held once', 'already-held', halfHeld, 'officer', hold(STATES, '2009-12-10')],

  ['a briefing is not submitted', 'not-a-document', briefing, 'officer', submit(STATES, '2008-12-18')],
  ['nobody is invited to no day', 'not-scheduled', briefing, 'officer', invite(STATES, '2008-12-18')],
  ['invited once', 'already-invited', () => invited(briefing()), 'officer', invite(STATES, '2009-12-01')],
  [
    'a text that is not cleared is not presented',
    'not-cleared',
    scheduled,
    'officer',
    hold(STATES, '2008-12-18'),
  ],
  [
    'nobody comes who was not invited',
    'not-invited',
    () => cleared(scheduled()),
    'officer',
    hold(STATES, '2008-12-18'),
  ],
  [
    'a briefing leaves a word of what was said',
    'comment-needed',
    () => invited(briefing()).on('2009-12-10'),
    'officer',
    hold(STATES, '2009-12-10', null),
  ],
];

const CORRECTIONS: Refused[] = [
  ['of an event that states no day', 'no-such-fact', replied, 'officer', correct(3, '2009-02-28')],
  ['to the day that is recorded', 'fact-unchanged', replied, 'officer', correct(4, '2009-03-01')],
  ['without a reason', 'comment-needed', replied, 'officer', correct(4, '2009-02-28', null)],
  ['to a day to come', 'happened-in-future', replied, 'officer', correct(4, '2009-03-03')],
];

const moved = datesOf({
  ...PLANS.report,
  milestones: PLANS.report.milestones.map((each) =>
    each.key === 'draft' ? { ...each, on: day('2009-06-09') } : each,
  ),
});
const newDates = (proposal = moved): Doing => ({ type: 'propose-dates', proposal });
const proposed = (): File => report().does('officer', newDates({ ...moved, calendarSeq: 2 }));
const DATES_PROPOSED: Refused[] = [
  ['by an outsider', 'not-your-role', report, 'stranger', newDates()],
  ['by which nothing moves', 'nothing-moves', report, 'officer', newDates(datesOf(PLANS.report))],
  ['by an older calendar', 'proposal-overtaken', proposed, 'officer', newDates()],
  ['of a closed file', 'not-running', settled, 'officer', newDates()],
  ['that nobody proposed', 'no-proposal', report, 'officer', { type: 'accept-dates', proposal: 3 }],
  ['accepted by the drafter', 'not-your-role', proposed, 'drafter', { type: 'accept-dates', proposal: 3 }],
  ['of another proposal', 'stale-proposal', proposed, 'officer', { type: 'accept-dates', proposal: 2 }],
  ['kept without a reason', 'comment-needed', proposed, 'officer', { type: 'keep-dates', proposal: 3 }],
  [
    'kept by the drafter',
    'not-your-role',
    proposed,
    'drafter',
    { type: 'keep-dates', proposal: 3, comment: 'No.' },
  ],
];

/** It stands at event 2, its launch. */
const STALE: Refused[] = [
  [
    'who decides by another state than the one that stands',
    'changed-since',
    report,
    'officer',
    { type: 'put-on-hold', comment: 'No funds.', seen: 1 },
  ],
];

const ALL: Record<string, Refused[]> = {
  ...{ STALE, DATES_PROPOSED, WHO, DAYS, VIEWS, DRAFTS, TIME, DOCUMENTS, BRIEFINGS, CORRECTIONS },
  ...Object.fromEntries(Object.entries(CASES).map(([name, { REFUSED }]) => [name, REFUSED])),
};

describe.each(Object.entries(ALL))('refused: %s', (_, cases) => {
  it.each(cases)('%s (%s)', (_title, code, fileAsOf, who, doing) => {
    const file = fileAsOf();
    const answer = file.puts(who, doing);
    expect(answer).toMatchObject({ accepted: false, refused: { code } });
    if (answer.accepted || file.state.status !== 'running') return;
    // Kept, and nothing else: who tried, what, and what stood against it.
    expect(file.last).toMatchObject({
      type: 'CommandRefused',
      facts: { command: doing.type, ...answer.refused },
    });
    expect(file.record.filter(({ type }) => type === 'CommandRefused')).toHaveLength(file.life.refusals);
    expect(answer.refused.why).toMatch(/^[A-Z0-9].*[.]$/);
  });
});

it('every refusal has its case', () => {
  const shown = new Set(Object.values(ALL).flatMap((cases) => cases.map(([, code]) => code)));
  // Those of the record have theirs in test/workflows/forged.test.ts.
  for (const code of [...UNPROVEN_REFUSALS, TAKEN_REFUSAL]) shown.add(code);
  const hidden = Object.keys(REFUSALS).filter((code) => !shown.has(code as RefusalCode));
  expect(hidden).toEqual([]);
});
