import type { Piece, PlayedOut } from './stage.ts';

/**
 * What a cast says, and what comes of it: the day, who, and what they did, in this order and with other acts between them; `not`:
 * what is never done; last how it ends, and what is waited for then.
 */
export type Case = [
  title: string,
  piece: Piece,
  cast: string,
  acts: string[],
  ended: PlayedOut['ended'],
  more?: { not?: string; waiting?: string; refusals?: number },
];

export const CASES: Case[] = [
  [
    'all goes well: the report',
    'report',
    '',
    [
      '2009-05-28 p-drafter hand-in-draft',
      '2009-05-29 p-chief approve-draft',
      '2009-06-02 p-director approve-draft',
      '2009-06-05 p-officer confirm-forecast',
      '2009-07-06 p-officer submit',
      '2009-08-04 p-officer record-issuance',
      '2010-08-06 p-officer submit',
      '2010-09-06 p-officer record-issuance',
    ],
    'settled',
  ],
  [
    'all goes well: the paper, for which views are asked',
    'paper',
    '',
    [
      '2009-01-12 p-officer ask-for-views',
      '2009-02-13 p-officer record-reply',
      '2009-03-10 p-officer close-views',
      '2009-03-30 p-drafter hand-in-draft',
    ],
    'settled',
    { not: 'remind-addressees' },
  ],
  [
    'all goes well: the briefing',
    'briefing',
    '',
    [
      '2009-09-25 p-officer schedule-briefing',
      '2009-11-10 p-director approve-draft',
      '2009-12-18 p-officer invite-to-briefing',
      '2009-12-24 p-officer hold-briefing',
    ],
    'settled',
  ],
  [
    'the approver is away in summer: the text waits until 1 September',
    'report',
    'away: [{ who: division, from: 1 June 2009, until: 31 August 2009 }]',
    [
      '2009-05-29 p-chief approve-draft',
      '2009-09-01 p-director approve-draft',
      '2009-09-02 p-officer submit',
      '2009-09-03 p-officer tell-chair',
    ],
    'settled',
  ],
  [
    'with a substitute it goes on',
    'report',
    'away: [{ who: division, from: 1 June 2009, until: 31 August 2009, substitute: Documents officer }]',
    ['2009-06-02 p-officer for p-director approve-draft', '2009-07-06 p-officer submit'],
    'settled',
    { not: 'tell-chair' },
  ],
  [
    'who stands in for the officer does all that the officer does',
    'report',
    'away: [{ who: officer, from: 1 June 2009, until: 31 August 2009, substitute: drafter }]',
    [
      '2009-06-05 p-drafter for p-officer confirm-forecast',
      '2009-07-06 p-drafter for p-officer submit',
      '2010-08-06 p-officer submit',
    ],
    'settled',
  ],
  [
    'nobody waits longer than a year for somebody who is away',
    'report',
    'away: [{ who: drafter, from: 1 January 2009, until: 31 December 2010 }]',
    [],
    'waiting',
    { not: 'hand-in-draft', waiting: 'draft Drafting officer p-drafter' },
  ],
  [
    'two returns: each time the text is worked over',
    'report',
    `draft: { worked over in: 4 working days }
clearance: { of: { section: { takes: 3 working days, returns: 2, says: Shorter. } } }`,
    [
      '2009-05-28 p-drafter hand-in-draft',
      '2009-06-03 p-chief return-draft',
      '2009-06-09 p-drafter hand-in-draft',
      '2009-06-12 p-chief return-draft',
      '2009-06-18 p-drafter hand-in-draft',
      '2009-06-23 p-chief approve-draft',
    ],
    'settled',
  ],
  [
    'objects, then returns, then approves',
    'report',
    'clearance: { of: { Chief of Section: { takes: 1 working day, returns: 1, objects: 1 } } }',
    [
      '2009-05-29 p-chief object-to-draft',
      '2009-06-03 p-drafter hand-in-draft',
      '2009-06-04 p-chief return-draft',
      '2009-06-08 p-drafter hand-in-draft',
      '2009-06-09 p-chief approve-draft',
    ],
    'settled',
  ],
  [
    'an objection is withdrawn before the text is worked over: the approver decides anew on the same version',
    'report',
    `draft: { worked over in: 20 working days }
clearance: { of: { division: { takes: 1 working day, objects: 1 } } }
acts: [{ who: division, does: withdraw-objection, after: object-to-draft, takes: 2 working days, says: Settled. }]`,
    [
      '2009-06-02 p-director object-to-draft',
      '2009-06-04 p-director withdraw-objection',
      '2009-06-05 p-director approve-draft',
      '2009-07-06 p-officer submit',
    ],
    'settled',
    { refusals: 0 },
  ],
  [
    'an approval is voided: it is given anew',
    'report',
    'acts: [{ who: section, does: void-approval, after: approve-draft, takes: at once, says: The wrong text. }]',
    [
      '2009-05-29 p-chief approve-draft',
      '2009-05-29 p-chief void-approval',
      '2009-06-02 p-chief approve-draft',
      '2009-06-03 p-director approve-draft',
    ],
    'settled',
  ],
  [
    'twenty returns have an end',
    'report',
    'clearance: { of: { division: { returns: 20 } } }',
    ['2009-06-02 p-director return-draft', '2009-09-16 p-director return-draft'],
    'settled',
  ],
  [
    'a text that is too long is turned down; a waiver is asked for and granted, of each recipient',
    'report',
    'draft: { words: 10400 }',
    [
      '2009-07-06 p-officer submit: over-word-limit',
      '2009-07-06 p-officer request-waiver',
      '2009-07-13 p-officer record-waiver',
      '2009-07-13 p-officer submit',
      '2009-07-14 p-officer tell-chair',
      '2010-08-06 p-officer submit: over-word-limit',
      '2010-08-13 p-officer submit',
    ],
    'settled',
    { refusals: 2 },
  ],
  [
    'denied: the text is cut and cleared again, and asked for no more',
    'report',
    'draft: { words: 10400 }\ntoo long: { answer: denied, takes: 5 working days }',
    [
      '2009-07-13 p-officer record-waiver',
      '2009-07-15 p-drafter hand-in-draft',
      '2009-07-17 p-director approve-draft',
      '2009-07-20 p-officer submit',
    ],
    'settled',
    { refusals: 1 },
  ],
  [
    'or nobody asks, and the text is cut at once',
    'report',
    'draft: { words: 10400 }\ntoo long: { remedy: shorten }',
    [
      '2009-07-06 p-officer submit: over-word-limit',
      '2009-07-08 p-drafter hand-in-draft',
      '2009-07-13 p-officer submit',
    ],
    'settled',
    { not: 'request-waiver' },
  ],
  [
    'more time for the draft is granted: it is told from the new day',
    'report',
    'draft: { handed in: on the day, more time: { asked: 5 days before, days: 3 } }',
    [
      '2009-05-28 p-drafter ask-extension',
      '2009-05-29 p-officer grant-extension',
      '2009-06-05 p-drafter hand-in-draft',
    ],
    'settled',
  ],
  [
    'more time is declined: the day stands',
    'report',
    'draft: { handed in: on the day, more time: { asked: 5 days before, days: 3, answer: declined } }',
    [
      '2009-05-28 p-drafter ask-extension',
      '2009-05-29 p-officer decline-extension',
      '2009-06-02 p-drafter hand-in-draft',
    ],
    'settled',
  ],
  [
    'while more time is asked for and not answered nobody hands in',
    'report',
    'draft: { handed in: on the day, more time: { asked: 5 days before, days: 3, answered in: 6 working days } }',
    [
      '2009-05-28 p-drafter ask-extension',
      '2009-06-08 p-officer grant-extension',
      '2009-06-08 p-drafter hand-in-draft',
    ],
    'settled',
  ],
  [
    'how long drafting takes is told from when it can be begun: after the closing',
    'paper',
    'draft: { handed in: { takes: 10 working days } }',
    ['2009-03-10 p-officer close-views', '2009-03-24 p-drafter hand-in-draft'],
    'settled',
  ],
  [
    'of those who are asked some answer after a reminder, one after the closing, one never',
    'paper',
    `views:
  reply by: 10 days before
  of:
    - { name: Austria, answers: 6 days before }
    - { name: Brazil, answers after reminder: 1, and takes: 4 working days }
    - { name: Kenya, answers after reminder: 2, and takes: 3 working days }
    - { name: Philippines, answers: 25 days after }
    - { name: Norway, answers: never }
    - { name: UNODC, kind: organisation, answers after reminder: 3 }
  remind: [ 5 days before, 2 days after ]
  close: 3 days after`,
    [
      '2009-02-20 p-officer record-reply',
      '2009-02-20 p-officer remind-addressees',
      '2009-02-26 p-officer record-reply',
      '2009-03-02 p-officer remind-addressees',
      '2009-03-05 p-officer record-reply',
      '2009-03-13 p-officer close-views',
      '2009-03-24 p-officer record-reply',
      '2009-03-30 p-drafter hand-in-draft',
    ],
    'settled',
    { not: 'settle-late-reply' },
  ],
  [
    'nobody is reminded once all have answered',
    'paper',
    'views: { remind: [ 30 days before, 2 days after ], of: [{ name: Austria, answers: 20 days before }] }',
    ['2009-02-03 p-officer remind-addressees', '2009-02-13 p-officer record-reply'],
    'settled',
  ],
  [
    'what comes after the submission becomes an addendum',
    'paper',
    'views: { of: [{ name: Philippines, answers: 70 days after }], late answers: addendum }',
    [
      '2009-05-01 p-officer submit',
      '2009-05-14 p-officer record-reply',
      '2009-05-15 p-officer settle-late-reply',
      '2009-05-29 p-officer record-issuance',
    ],
    'settled',
  ],
  [
    'who is asked late has a week all the same, and it is not closed before',
    'paper',
    'views: { ask: 60 days after }',
    [
      '2009-03-16 p-officer ask-for-views',
      '2009-03-19 p-officer record-reply',
      '2009-03-23 p-officer close-views',
    ],
    'settled',
  ],
  [
    'views are never asked for',
    'paper',
    'views: never',
    [],
    'waiting',
    { not: 'hand-in-draft', waiting: 'ask-views Documents officer p-officer' },
  ],
  [
    'no draft is ever handed in',
    'report',
    'draft: never',
    ['2009-06-05 p-officer confirm-forecast'],
    'waiting',
    { waiting: 'draft Drafting officer p-drafter' },
  ],
  [
    'the last approval is never given',
    'report',
    'clearance: { of: { division: never } }',
    ['2009-05-29 p-chief approve-draft'],
    'waiting',
    { not: 'submit', waiting: 'clear Director p-director' },
  ],
  ['nobody approves', 'report', 'clearance: { each: never }', [], 'waiting', { not: 'approve-draft' }],
  [
    'nothing is ever submitted, nor confirmed',
    'report',
    'submission: never\nforecast: never',
    ['2009-06-02 p-director approve-draft'],
    'waiting',
    { not: 'confirm-forecast', waiting: 'forecast/GA-64 Documents officer p-officer' },
  ],
  [
    'nothing is ever issued',
    'report',
    'issuance: never',
    ['2009-07-06 p-officer submit', '2010-08-06 p-officer submit'],
    'waiting',
    { waiting: 'issue/GA-64 Documents officer p-officer' },
  ],
  [
    'a chair is never told: the file is closed all the same',
    'report',
    'submission: 10 days after\nchair: never',
    ['2009-07-17 p-officer submit'],
    'settled',
    { not: 'tell-chair' },
  ],
  [
    'told as after, a day that is no working day becomes the next',
    'report',
    'submission: 4 days after',
    ['2009-07-13 p-officer submit'],
    'settled',
  ],
  [
    'told as before, the one before; over the turn of the year, too',
    'report',
    'draft: { handed in: 149 days before }',
    ['2009-01-02 p-drafter hand-in-draft'],
    'settled',
  ],
  [
    'working days pass over a holiday',
    'report',
    'draft: { handed in: 1 working day before }\nclearance: { each: { takes: at once } }',
    [
      '2009-05-29 p-drafter hand-in-draft',
      '2009-05-29 p-chief approve-draft',
      '2009-05-29 p-director approve-draft',
    ],
    'settled',
  ],
  [
    'what was due before anybody was there is done on the first working day after the launch',
    'paper',
    'views: { ask: 200 days before }',
    ['2008-12-19 p-officer ask-for-views'],
    'settled',
  ],
  [
    'it rests until a day that was said, and is taken up on that day',
    'report',
    'acts: [{ who: officer, does: put-on-hold, on: 4 May 2009, until: 30 June 2009, says: It may change. }]',
    [
      '2009-05-04 p-officer put-on-hold',
      '2009-06-30 p-officer take-up-again',
      '2009-06-30 p-drafter hand-in-draft',
    ],
    'settled',
  ],
  [
    'it rests until somebody takes it up',
    'report',
    `acts:
  - { who: officer, does: put-on-hold, on: 4 May 2009, says: It may change. }
  - { who: officer, does: take-up-again, after: put-on-hold, takes: 10 working days }`,
    ['2009-05-04 p-officer put-on-hold', '2009-05-18 p-officer take-up-again'],
    'settled',
  ],
  [
    'or for ever',
    'report',
    'acts: [{ who: officer, does: put-on-hold, on: 4 May 2009, says: It may change. }]',
    ['2009-05-04 p-officer put-on-hold'],
    'waiting',
    { not: 'hand-in-draft', waiting: 'rest/3 Documents officer p-officer' },
  ],
  [
    'an act told from a milestone, with a day of its own',
    'report',
    'acts: [{ who: officer, does: agree-slot, when: 2 weeks before, milestone: submit/GA-64, delivery: GA-64, on: 2009-07-09 }]',
    ['2009-06-23 p-officer agree-slot', '2009-07-08 p-officer submit'],
    'settled',
  ],
  [
    'an act told from a step that the plan has not never comes',
    'report',
    'acts: [{ who: officer, does: put-on-hold, when: 2 weeks before, milestone: hold, says: No. }]',
    [],
    'settled',
    { not: 'put-on-hold' },
  ],
  [
    'an act after the second of its kind',
    'report',
    'acts: [{ who: officer, does: put-on-hold, after: submit, after its: 2, takes: 3 working days, until: 2 September 2010, says: So. }]',
    ['2010-08-06 p-officer submit', '2010-08-11 p-officer put-on-hold', '2010-09-02 p-officer take-up-again'],
    'settled',
  ],
  [
    'an act in somebody else’s name is refused where nobody has asked for it',
    'report',
    'acts: [{ who: officer, does: approve-draft, after: hand-in-draft, takes: at once, for: section }]',
    ['2009-05-28 p-officer for p-chief approve-draft: not-your-role', '2009-05-29 p-chief approve-draft'],
    'settled',
    { refusals: 1 },
  ],
  [
    'an act that comes too early is refused, and told; what the procedure asks is done all the same',
    'report',
    `acts:
  - { who: section, does: approve-draft, on: 5 January 2009 }
  - { who: section, does: withdraw-objection, on: 5 January 2009, says: It is settled. }
  - { who: section, does: void-approval, on: 5 January 2009, says: Wrong. }`,
    ['2009-01-05 p-chief approve-draft: no-draft', '2009-05-29 p-chief approve-draft'],
    'settled',
    { refusals: 3 },
  ],
  [
    'an act that says a milestone of its own, and one that says of whom',
    'report',
    `acts:
  - { who: drafter, does: ask-extension, on: 4 May 2009, milestone: draft, until: 5 June 2009, says: More to read. }
  - { who: officer, does: grant-extension, after: ask-extension, takes: 1 working day, milestone: draft }
  - { who: drafter, does: ask-for-input, on: 4 May 2009, input: figures, from: UNODC, due: 15 May 2009 }
  - { who: drafter, does: waive-input, after: ask-for-input, takes: 10 working days, input: figures, says: No use. }`,
    [
      '2009-05-04 p-drafter ask-extension',
      '2009-05-04 p-drafter ask-for-input',
      '2009-05-05 p-officer grant-extension',
      '2009-05-18 p-drafter waive-input',
      '2009-06-03 p-drafter hand-in-draft',
    ],
    'settled',
    { refusals: 0 },
  ],
  [
    'an act for one paragraph is done in no other, and one for a recipient only where it is one',
    'paper',
    `acts:
  - { who: officer, does: put-on-hold, on: 4 March 2009, until: 6 March 2009, of: 14, says: Wait. }
  - { who: officer, does: agree-slot, on: 4 March 2009, delivery: GA-64, of: 14.1 }
  - { who: officer, does: drop-delivery, on: 4 March 2009, delivery: COP-UNTOC-5, says: Not there. }`.replace(
      'agree-slot, on: 4 March 2009',
      'introduce, on: 4 March 2009',
    ),
    [],
    'settled',
    { not: 'put-on-hold|introduce|drop-delivery' },
  ],
  [
    'an act of a post that the obligation has not',
    'report',
    'acts: [{ who: Liaison officer, does: put-on-hold, on: 4 May 2009, says: No. }]',
    [],
    'settled',
    { not: 'put-on-hold' },
  ],
  [
    'an act with a day that is told from its own: more time until three weeks after it is asked for',
    'report',
    `draft: { handed in: 10 days after }
acts:
  - { who: drafter, does: ask-extension, on: 18 May 2009, milestone: draft, until: 3 weeks after, says: More to read. }
  - { who: officer, does: grant-extension, after: ask-extension, takes: 1 working day, milestone: draft }`,
    [
      '2009-05-18 p-drafter ask-extension',
      '2009-05-19 p-officer grant-extension',
      '2009-06-18 p-drafter hand-in-draft',
    ],
    'settled',
    { refusals: 0 },
  ],
  [
    'an act that names what it takes back by the act that it was: the last of its kind',
    'report',
    'acts: [{ who: division, does: void-approval, after: approve-draft, after its: 2, takes: at once, approval: approve-draft, says: The wrong text. }]',
    [
      '2009-05-29 p-chief approve-draft',
      '2009-06-02 p-director approve-draft',
      '2009-06-02 p-director void-approval',
      '2009-06-03 p-director approve-draft',
    ],
    'settled',
    { refusals: 0 },
  ],
  [
    'an act that names what never was is refused, and told',
    'report',
    'acts: [{ who: section, does: withdraw-objection, on: 1 June 2009, objection: object-to-draft, says: It is settled. }]',
    ['2009-06-02 p-chief withdraw-objection: no-objection'],
    'settled',
    { refusals: 1 },
  ],
  [
    'withdrawn: nothing more is done',
    'report',
    'acts: [{ who: officer, does: withdraw, on: 3 June 2009, says: Overtaken. }]',
    ['2009-06-03 p-officer withdraw'],
    'settled',
    { not: 'submit' },
  ],
  [
    'a recipient falls away: to the other it is still owed',
    'report',
    'acts: [{ who: officer, does: drop-delivery, on: 3 June 2009, delivery: GA-64, says: Not taken up. }]',
    [
      '2009-06-03 p-officer drop-delivery',
      '2010-08-06 p-officer submit',
      '2010-09-06 p-officer record-issuance',
    ],
    'settled',
    { not: '2009-0[78]' },
  ],
  [
    'a text that is cleared after the day of the briefing: it is held as soon as it can be',
    'briefing',
    'draft: { handed in: 50 days after }',
    [
      '2009-12-30 p-drafter hand-in-draft',
      '2010-01-01 p-director approve-draft',
      '2010-01-01 p-officer invite-to-briefing',
      '2010-01-01 p-officer hold-briefing',
    ],
    'settled',
  ],
  [
    'a day that is past is no day to set: it is held at once',
    'briefing',
    'briefing: { scheduled: 100 days after }',
    ['2010-01-11 p-officer schedule-briefing', '2010-01-11 p-officer hold-briefing'],
    'settled',
  ],
  [
    'a briefing is set for another day: all are invited anew',
    'briefing',
    'acts: [{ who: officer, does: schedule-briefing, after: invite-to-briefing, takes: 1 working day, on: 2010-01-20, says: The room. }]',
    [
      '2009-12-18 p-officer invite-to-briefing',
      '2009-12-21 p-officer schedule-briefing',
      '2010-01-15 p-officer invite-to-briefing',
      '2010-01-20 p-officer hold-briefing',
    ],
    'settled',
  ],
  ['nobody holds a briefing', 'briefing', 'briefing: never', [], 'waiting', { not: 'schedule|hold' }],
];
