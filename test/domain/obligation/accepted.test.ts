import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES } from '../../../domain/obligation/commands.ts';
import { nextWakeUp } from '../../../domain/obligation/progress.ts';
import { OUTCOMES } from '../../../domain/obligation/signed.ts';
import { PAPER, PEOPLE, PLANS, REPORT } from '../../setup/sample.ts';
import { CASES } from './all-cases.ts';
import type { Accepted } from './cases.ts';
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

const ACTS: Accepted[] = [
  [
    'views are asked for',
    paper,
    'officer',
    { type: 'ask-for-views', addressees: ['Austria'], replyBy: day('2009-03-04') },
    'ViewsRequested',
    { addressees: ['Austria'], replyBy: '2009-03-04' },
  ],
  [
    'a reply on its last day is in time',
    () => asked(paper()).on('2009-03-05'),
    'officer',
    { type: 'record-reply', from: 'Austria', ...happened('2009-03-04') },
    'ReplyReceived',
    { from: 'Austria', happenedOn: '2009-03-04', late: false },
  ],
  [
    'a day after it is late',
    () => asked(paper()).on('2009-03-05'),
    'officer',
    { type: 'record-reply', from: 'Austria', ...happened('2009-03-05') },
    'ReplyReceived',
    { from: 'Austria', happenedOn: '2009-03-05', late: true },
  ],
  [
    'after closing it is taken all the same, and in time where it came in time',
    () => closed(paper()),
    'officer',
    { type: 'record-reply', from: 'IOM', ...happened('2009-03-01') },
    'ReplyReceived',
    { from: 'IOM', happenedOn: '2009-03-01', late: false },
  ],
  [
    'closing counts who answered and names who did not',
    () =>
      asked(paper())
        .on('2009-03-10')
        .does('officer', { type: 'record-reply', from: 'IOM', ...happened('2009-03-02') }),
    'officer',
    { type: 'close-views' },
    'ViewsClosed',
    { answered: 1, silent: ['Austria', 'Belarus'] },
  ],
  [
    'the forecast is confirmed in time',
    () => report().on('2009-06-09'),
    'officer',
    { type: 'confirm-forecast', delivery: GA, ...happened('2009-06-09') },
    'ForecastConfirmed',
    { delivery: GA, happenedOn: '2009-06-09', late: false },
  ],
  [
    'or late',
    () => report().on('2009-06-10'),
    'officer',
    { type: 'confirm-forecast', delivery: GA, ...happened('2009-06-10') },
    'ForecastConfirmed',
    { delivery: GA, happenedOn: '2009-06-10', late: true },
  ],
  [
    'without a milestone nothing is late',
    () => report().on('2010-12-10'),
    'officer',
    { type: 'confirm-forecast', delivery: COP, ...happened('2010-12-10') },
    'ForecastConfirmed',
    { delivery: COP, happenedOn: '2010-12-10', late: false },
  ],
  [
    'drafts are numbered',
    () => drafted(report()),
    'drafter',
    { type: 'hand-in-draft', draft: B },
    'DraftHandedIn',
    { version: 2, draft: B, base: A.sha256, writers: [], voids: [] },
  ],
  [
    'the first approval means what the chain says',
    () => drafted(report()),
    'chief',
    { type: 'approve-draft', draft: A.sha256 },
    'DraftApproved',
    { draft: A.sha256, stage: 'section', post: 'Chief of Section', meaning: 'reviewed', withComments: false },
  ],
  [
    'and so does the last',
    () => drafted(report()).does('chief', { type: 'approve-draft', draft: A.sha256 }),
    'director',
    { type: 'approve-draft', draft: A.sha256 },
    'DraftApproved',
    { draft: A.sha256, stage: 'division', post: 'Director', meaning: 'cleared', withComments: false },
  ],
  [
    'a draft goes back from the stage at which it is',
    () => drafted(report()),
    'chief',
    { type: 'return-draft', draft: A.sha256, comment: 'Shorten it.' },
    'DraftReturned',
    { draft: A.sha256, stage: 'section', post: 'Chief of Section' },
  ],
  [
    'more time is asked for',
    report,
    'drafter',
    { type: 'ask-extension', milestone: 'draft', until: day('2009-06-29'), comment: 'Late replies.' },
    'ExtensionAsked',
    { milestone: 'draft', until: '2009-06-29' },
  ],
  [
    'the approver who has the draft may ask for more time to clear it',
    () => drafted(report()),
    'chief',
    { type: 'ask-extension', milestone: 'clear', until: day('2009-07-02'), comment: 'On mission.' },
    'ExtensionAsked',
    { milestone: 'clear', until: '2009-07-02' },
  ],
  [
    'after the last step there is no next to run into',
    () => report(),
    'officer',
    { type: 'ask-extension', milestone: `issue/${COP}`, until: day('2011-01-10'), comment: 'Postponed.' },
    'ExtensionAsked',
    { milestone: `issue/${COP}`, until: '2011-01-10' },
  ],
  [
    'more time is declined',
    () => wantsTime(report()),
    'officer',
    { type: 'decline-extension', milestone: 'draft' },
    'ExtensionDeclined',
    { milestone: 'draft' },
  ],
  [
    'submitted on the day is in time',
    () => cleared(report()).on('2009-07-07'),
    'officer',
    { type: 'submit', delivery: GA, draft: A.sha256, ...happened('2009-07-07') },
    'Submitted',
    { delivery: GA, draft: A.sha256, happenedOn: '2009-07-07', daysLate: 0 },
  ],
  [
    'submitted late, with the reason, in calendar days',
    () => cleared(report()).on('2009-07-10'),
    'officer',
    { type: 'submit', delivery: GA, draft: A.sha256, ...happened('2009-07-10'), comment: 'Late replies.' },
    'Submitted',
    { delivery: GA, draft: A.sha256, happenedOn: '2009-07-10', daysLate: 3 },
  ],
  [
    'issued',
    () => submitted(cleared(report()), GA, '2009-07-06').on('2009-08-05'),
    'officer',
    { type: 'record-issuance', delivery: GA, symbol: 'A/64/130', ...happened('2009-08-05') },
    'Issued',
    { delivery: GA, symbol: 'A/64/130', happenedOn: '2009-08-05', daysLate: 1 },
  ],
  [
    'a briefing gets its day',
    briefing,
    'officer',
    { type: 'schedule-briefing', delivery: STATES, on: day('2009-12-10') },
    'BriefingScheduled',
    { delivery: STATES, on: '2009-12-10' },
  ],
  [
    'and another, after which all are invited anew',
    () =>
      invited(briefing()).does('officer', {
        type: 'schedule-briefing',
        comment: 'The room is taken.',
        delivery: STATES,
        on: day('2009-12-17'),
      }),
    'officer',
    { type: 'invite-to-briefing', delivery: STATES, ...happened('2009-12-01') },
    'BriefingInvited',
    { delivery: STATES, happenedOn: '2009-12-01' },
  ],
  [
    'a wrong day is corrected',
    () => submitted(cleared(report()), GA, '2009-07-06'),
    'officer',
    { type: 'correct-fact', fact: 6, ...happened('2009-07-03'), comment: 'A slip.' },
    'FactCorrected',
    { fact: 6, from: '2009-07-06', happenedOn: '2009-07-03' },
  ],
];

const ALL: Record<string, Accepted[]> = {
  'the thin line': ACTS,
  ...Object.fromEntries(Object.entries(CASES).map(([name, { ACCEPTED }]) => [name, ACCEPTED])),
};

describe.each(Object.entries(ALL))('accepted, and what it means: %s', (_, cases) => {
  it.each(cases)('%s', (_title, fileAsOf, who, doing, type, facts) => {
    const file = fileAsOf();
    const before = file.record.length;
    expect(file.puts(who, doing)).toEqual({ accepted: true });
    expect(file.record[before]).toMatchObject({ type, facts, actor: PEOPLE[who] });
    expect(file.record[before]?.facts).toMatchObject(facts);
  });
});

it('each leads to the event that an auditor expects of its command', () => {
  for (const [, , , { type }, event] of Object.values(ALL).flat()) expect(OUTCOMES[type]).toBe(event);
});

it('every command has its case', () => {
  const shown = new Set(
    Object.values(ALL)
      .flat()
      .map(([, , , { type }]) => type),
  );
  // What these lead to is more than one fact: the first is below, the others in `dates.test.ts`.
  expect(COMMAND_TYPES.filter((type) => !shown.has(type))).toEqual([
    'grant-extension',
    'propose-dates',
    'accept-dates',
    'keep-dates',
  ]);
});

describe('a file is closed by the last delivery, and by nothing else', () => {
  it('the first issuance leaves it open, the second closes it', () => {
    const file = issued(submitted(cleared(report()), GA, '2009-07-06'), GA, '2009-08-04');
    expect(file.state.status).toBe('running');
    submitted(file, COP, '2010-08-06');
    issued(file, COP, '2010-09-06');
    expect(file.types().slice(-2)).toEqual(['Issued', 'Settled']);
    expect(file.state).toMatchObject({ status: 'settled', settledAt: '2010-09-06T12:00:00.000Z' });
  });

  it('and so does the briefing', () => {
    const file = invited(briefing()).on('2010-01-04');
    const act = { delivery: STATES, ...happened('2010-01-04'), attendance: 61, comment: 'Presented.' };
    file.does('officer', { type: 'hold-briefing', ...act });
    expect(file.record.slice(-2)).toMatchObject([
      { type: 'BriefingHeld', facts: { delivery: STATES, attendance: 61, daysLate: 4 } },
      { type: 'Settled', facts: {} },
    ]);
  });
});

describe('more time, granted', () => {
  const grant: Doing = { type: 'grant-extension', milestone: 'draft' };

  it('moves the milestone and its proof, and takes the request off the table', () => {
    const file = wantsTime(report(), '2009-06-12').does('officer', grant);
    const draft = file.life.plan.milestones.find(({ key }) => key === 'draft');
    expect(draft).toMatchObject({ on: '2009-06-12', at: '2009-06-12T23:00:00.000Z' });
    expect(draft?.reasons?.at(-1)).toMatchObject({
      rule: 'extension-granted',
      sentence: 'Extended from 2 June 2009 to 12 June 2009 at the request of its holder.',
      grade: 'primary',
    });
    expect(file.life.extensions).toEqual([]);
    const days = file.life.plan.milestones.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
  });

  it('rings nothing that lies behind: neither the old moments nor the new', () => {
    const file = wantsTime(report(), '2009-06-05').does('officer', grant);
    const wakeUps = file.life.plan.wakeUps.filter(({ milestone }) => milestone === 'draft');
    // Two weeks before 5 June was 22 May, and it is 25 May.
    expect(wakeUps.map(({ key, at }) => `${key} ${at.slice(0, 10)}`)).toEqual([
      'draft/reminder-2 2009-06-02',
      'draft/late 2009-06-05',
      'draft/escalation 2009-06-12',
    ]);
  });

  it('for what is late already, it is late no more', () => {
    const file = report();
    file.on('2009-06-03').rings('draft@2009-06-02/late');
    expect(file.life.late).toEqual(['draft']);
    file.does('drafter', {
      ...{ type: 'ask-extension', milestone: 'draft', until: day('2009-06-12'), comment: 'Ill.' },
    });
    file.does('officer', grant);
    expect(file.life.late).toEqual([]);
  });

  it('what was asked for and is handed in meanwhile is off the table', () => {
    expect(drafted(wantsTime(report())).life.extensions).toEqual([]);
  });

  it('declined, it changes nothing but the request', () => {
    const file = wantsTime(report());
    const { plan } = file.life;
    file.does('officer', { type: 'decline-extension', milestone: 'draft' });
    expect(file.life).toMatchObject({ plan, extensions: [] });
  });
});

describe('a correction reaches the day wherever it stands, and no other', () => {
  const correct = (fact: number, on: string): Doing => ({
    ...{ type: 'correct-fact', fact, ...happened(on), comment: 'A slip.' },
  });

  it('a reply', () => {
    const file = asked(paper())
      .on('2009-03-05')
      .does('officer', { type: 'record-reply', from: 'Austria', ...happened('2009-03-04') })
      .does('officer', { type: 'record-reply', from: 'IOM', ...happened('2009-03-04') });
    file.does('officer', correct(4, '2009-03-02'));
    expect(file.life.views?.replies.map(({ on }) => on)).toEqual(['2009-03-02', '2009-03-04']);
  });

  it('a submission', () => {
    const file = submitted(submitted(cleared(report()), GA, '2009-07-06'), COP, '2009-07-06');
    file.does('officer', correct(6, '2009-07-03'));
    expect(file.life.deliveries[GA]?.submitted).toMatchObject({ on: '2009-07-03', seq: 6 });
    expect(file.life.deliveries[COP]?.submitted).toMatchObject({ on: '2009-07-06', seq: 7 });
  });

  it('an invitation', () => {
    const file = invited(briefing()).on('2009-12-02');
    file.does('officer', correct(file.record.length, '2009-11-30'));
    expect(file.life.deliveries[STATES]?.invited?.on).toBe('2009-11-30');
  });
});

describe('the calendar, by rules version 1', () => {
  const old = (): File => new File(REPORT, PLANS.report, { rules: 1 });
  const draftReminder = 'draft/reminder-1@2009-05-19T08:00:00.000Z';

  it('reminds who can bring it about', () => {
    expect(old().on('2009-05-20').rings(draftReminder).last).toMatchObject({
      type: 'Reminded',
      actor: 'clock',
      facts: { rung: draftReminder, milestone: 'draft', due: '2009-06-02', kind: 'reminder' },
    });
    const facts = old().on('2009-05-20').rings(draftReminder).last?.facts;
    expect(facts).toMatchObject({ to: { post: 'Drafting officer' } });
  });

  it('of clearance: who has the draft, or the drafter while there is none', () => {
    const reminder = 'clear/reminder-1@2009-06-16T08:00:00.000Z';
    const rung = (file: File) => file.on('2009-06-16').rings(reminder).last;
    expect(rung(drafted(old()))).toMatchObject({ facts: { to: { post: 'Chief of Section' } } });
    expect(rung(old())).toMatchObject({ facts: { to: { post: 'Drafting officer' } } });
  });

  it('says that it is late, then tells the supervisor', () => {
    const file = old().on('2009-06-10').rings('draft/late@2009-06-02T23:00:00.000Z');
    expect(file.last).toMatchObject({ type: 'FellLate', facts: { milestone: 'draft', due: '2009-06-02' } });
    file.rings('draft/escalation@2009-06-09T08:00:00.000Z');
    expect(file.last).toMatchObject({
      type: 'Reminded',
      facts: { kind: 'escalation', to: { post: 'Director' } },
    });
    expect(file.state.status).toBe('running');
  });

  it.each<[why: string, file: () => File, rung: string]>([
    ['it is not time yet', () => old().on('2009-05-18'), draftReminder],
    ['it has rung', () => old().on('2009-05-20').rings(draftReminder), draftReminder],
    ['it is done', () => drafted(old()).on('2009-05-20'), draftReminder],
    ['the plan has no such wake-up', () => old().on('2009-05-20'), 'draft/reminder-1@2009-05-18'],
    [
      'its milestone is gone',
      () => {
        const { milestones, ...plan } = PLANS.paper;
        const rest = milestones.filter(({ step }) => step !== 'ask-views');
        return new File(PAPER, { ...plan, milestones: rest }).on('2009-05-20');
      },
      'ask-views/reminder-2@2009-01-12T08:00:00.000Z',
    ],
  ])('says nothing when %s', (_, fileAsOf, rung) => {
    expect(fileAsOf().rings(rung).last).toMatchObject({ type: 'RangInVain', facts: { rung } });
  });

  it('cannot ring in a closed file', () => {
    const file = submitted(submitted(cleared(old()), GA, '2009-07-06'), COP, '2009-07-07');
    issued(issued(file, GA, '2009-08-04'), COP, '2009-08-05');
    expect(file.state.status).toBe('settled');
    expect(() => file.life).toThrow('settled');
    const late = { type: 'CommandRefused', facts: { command: 'ring', code: 'not-running' } };
    expect(file.rings('draft/late@2009-06-02T23:00:00.000Z').last).toMatchObject(late);
  });

  it('reminds nobody of what lay before the launch, but says what is late', () => {
    const file = old();
    const next = nextWakeUp({ ...file.life, launchedAt: '2009-06-05T12:00:00.000Z' as never });
    expect(next?.key).toBe('draft/late');
  });
});
