import { describe, expect, it } from 'vitest';
import type { EventFacts, EventType, RecordedEvent } from '../../../domain/obligation/events.ts';
import { daysPerHolder } from '../../../domain/obligation/holding.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { instant } from '../../../domain/time/instant.ts';
import { ASSIGNMENTS, draftOf, PEOPLE, PLANS, REPORT } from '../../setup/sample.ts';

type Told = { [T in EventType]: [at: string, type: T, facts: EventFacts[T]] }[EventType];

/** A record of these events, at midnight of Greenwich unless an hour is given. */
const record = (...told: Told[]): RecordedEvent[] =>
  told.map(
    ([at, type, facts], index) =>
      ({
        obligation: REPORT.id,
        seq: index + 1,
        hash: '',
        rules: 1,
        commandId: `c-${index}`,
        at: instant(`${at.length > 10 ? at : `${at}T00:00`}:00.000Z`),
        actor: PEOPLE.officer,
        onBehalfOf: null,
        type,
        version: 1,
        facts,
      }) as RecordedEvent,
  );

const held = (...told: Told[]): Record<string, number> =>
  Object.fromEntries(daysPerHolder(record(...told)).map(({ post, days }) => [post, days]));

const FIRST = draftOf('a');
const SECOND = draftOf('b');
const submitted = (at: string, delivery: string): Told => [
  at,
  'Submitted',
  { delivery, draft: SECOND.sha256, happenedOn: civilDate(at), daysLate: 0 },
];
const issued = (at: string, delivery: string): Told => [
  at,
  'Issued',
  { delivery, symbol: 'A/64/130', happenedOn: civilDate(at), daysLate: 0 },
];

const CONFIRMED: Told = ['2009-01-05', 'Confirmed', { obligation: REPORT }];
const LAUNCHED: Told = ['2009-02-01', 'Launched', { plan: PLANS.report, assignments: ASSIGNMENTS, rules: 1 }];
const HANDED_IN: Told = ['2009-02-11', 'DraftHandedIn', { version: 1, draft: FIRST }];
const RETURNED: Told = ['2009-02-14', 'DraftReturned', { draft: FIRST.sha256, stage: 'section' }];
const HANDED_IN_AGAIN: Told = ['2009-02-16T12:00', 'DraftHandedIn', { version: 2, draft: SECOND }];
const REVIEWED: Told = [
  '2009-02-17',
  'DraftApproved',
  { draft: SECOND.sha256, stage: 'section', meaning: 'reviewed' },
];
const CLEARED: Told = [
  '2009-02-21',
  'DraftApproved',
  { draft: SECOND.sha256, stage: 'division', meaning: 'cleared' },
];

describe('days are charged to the post that has the move', () => {
  it.each<[what: string, told: Told[], expected: Record<string, number>]>([
    ['nothing is told: nobody', [], {}],
    ['confirmed and not launched: nobody', [CONFIRMED], {}],
    ['launched, and nothing since: nobody yet', [CONFIRMED, LAUNCHED], {}],
    [
      'from the launch to the draft: the drafter, and nobody before',
      [CONFIRMED, LAUNCHED, HANDED_IN],
      { 'Drafting officer': 10 },
    ],
    [
      'a draft that is sent back: whoever reviewed it, then the drafter again, half days too',
      [CONFIRMED, LAUNCHED, HANDED_IN, RETURNED, HANDED_IN_AGAIN],
      { 'Drafting officer': 12.5, 'Chief of Section': 3 },
    ],
    [
      'two stages of clearance: each its own',
      [CONFIRMED, LAUNCHED, HANDED_IN, RETURNED, HANDED_IN_AGAIN, REVIEWED, CLEARED],
      { 'Drafting officer': 12.5, 'Chief of Section': 3.5, Director: 4 },
    ],
    [
      'a reminder in between takes nothing from anybody',
      [
        CONFIRMED,
        LAUNCHED,
        [
          '2009-02-04',
          'Reminded',
          {
            rung: 'draft/reminder-1@x',
            milestone: 'draft',
            due: civilDate('2009-06-02'),
            kind: 'reminder',
            to: ASSIGNMENTS.drafter,
          },
        ],
        HANDED_IN,
      ],
      { 'Drafting officer': 10 },
    ],
    [
      'cleared: the documents officer, until it is settled and no longer',
      [
        ...[CONFIRMED, LAUNCHED, HANDED_IN, RETURNED, HANDED_IN_AGAIN, REVIEWED, CLEARED],
        submitted('2009-02-22', 'GA-64'),
        submitted('2009-02-23', 'COP-UNTOC-5'),
        issued('2009-03-01', 'GA-64'),
        issued('2009-03-02', 'COP-UNTOC-5'),
        ['2009-03-03', 'Settled', {}],
        ['2009-04-03', 'FactCorrected', { fact: 8, ...happened('2009-02-22', '2009-02-21') }],
        ['2009-05-03', 'FactCorrected', { fact: 9, ...happened('2009-02-23', '2009-02-21') }],
      ],
      { 'Drafting officer': 12.5, 'Chief of Section': 3.5, Director: 4, 'Documents officer': 10 },
    ],
  ])('%s', (_, told, expected) => {
    expect(held(...told)).toEqual(expected);
  });

  it('in the order in which they first held it', () => {
    const told = [CONFIRMED, LAUNCHED, HANDED_IN, RETURNED, HANDED_IN_AGAIN, REVIEWED, CLEARED];
    expect(daysPerHolder(record(...told)).map(({ post }) => post)).toEqual([
      'Drafting officer',
      'Chief of Section',
      'Director',
    ]);
  });

  it('and a record with a gap is no record', () => {
    const [confirmed, , handedIn] = record(CONFIRMED, LAUNCHED, HANDED_IN);
    const gap = [confirmed, handedIn].filter((event) => event !== undefined);
    expect(() => daysPerHolder(gap)).toThrow('event 3 does not follow event 1');
  });
});

function happened(
  from: string,
  on: string,
): { from: EventFacts['FactCorrected']['from']; happenedOn: EventFacts['FactCorrected']['happenedOn'] } {
  return { from: civilDate(from), happenedOn: civilDate(on) };
}
