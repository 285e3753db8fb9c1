import { describe, expect, it } from 'vitest';
import { moveMilestone, wakeUpsFor } from '../../../domain/obligation/wake-ups.ts';
import type { Milestone, Reason } from '../../../domain/planning/plan.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { momentOf, type Zone } from '../../../domain/time/instant.ts';

/** Summer time in 2009 from 8 March to 1 November. */
const NEW_YORK: Zone = {
  station: 'New York',
  offsets: [
    { from: civilDate('2008-11-02'), minutes: -300 },
    { from: civilDate('2009-03-08'), minutes: -240 },
    { from: civilDate('2009-11-01'), minutes: -300 },
  ],
};

const PLANNED: Reason = { rule: 'planned', sentence: 'Planned.', source: 'a test', grade: 'assumed' };
const ASKED: Reason = {
  rule: 'extension',
  sentence: 'Replies are late.',
  source: 'a test',
  grade: 'assumed',
};

const milestone = (on: string): Milestone => ({
  key: 'submit/GA-64',
  step: 'submit',
  delivery: 'GA-64',
  on: civilDate(on),
  at: momentOf(civilDate(on), 24, NEW_YORK),
  reasons: [PLANNED],
});

describe('somebody speaks up two weeks and three days before, at the end of the day, and a week after', () => {
  it.each<[what: string, on: string, moments: [string, string, string, string]]>([
    [
      'in summer: at nine in the morning, four hours from Greenwich; a weekend moves nothing',
      '2009-07-07',
      [
        '2009-06-23T13:00:00.000Z',
        '2009-07-04T13:00:00.000Z',
        '2009-07-08T04:00:00.000Z',
        '2009-07-14T13:00:00.000Z',
      ],
    ],
    [
      'where the clocks go forward in between, it stays nine in the morning',
      '2009-03-10',
      [
        '2009-02-24T14:00:00.000Z',
        '2009-03-07T14:00:00.000Z',
        '2009-03-11T04:00:00.000Z',
        '2009-03-17T13:00:00.000Z',
      ],
    ],
    [
      'where they go back on the day itself, the day is an hour longer',
      '2009-11-01',
      [
        '2009-10-18T13:00:00.000Z',
        '2009-10-29T13:00:00.000Z',
        '2009-11-02T05:00:00.000Z',
        '2009-11-08T14:00:00.000Z',
      ],
    ],
  ])('%s', (_, on, moments) => {
    expect(wakeUpsFor(milestone(on), NEW_YORK)).toEqual(
      [
        { key: 'submit/GA-64/reminder-1', kind: 'reminder' },
        { key: 'submit/GA-64/reminder-2', kind: 'reminder' },
        { key: 'submit/GA-64/late', kind: 'late' },
        { key: 'submit/GA-64/escalation', kind: 'escalation' },
      ].map((wakeUp, index) => ({ ...wakeUp, milestone: 'submit/GA-64', at: moments[index] })),
    );
  });
});

describe('a milestone on another day', () => {
  it.each<[what: string, on: string, at: string]>([
    ['later', '2009-07-21', '2009-07-22T04:00:00.000Z'],
    ['earlier', '2009-02-27', '2009-02-28T05:00:00.000Z'],
  ])('%s: ends at the end of that day, and its proof goes on', (_, on, at) => {
    const planned = milestone('2009-07-07');
    const moved = moveMilestone(planned, civilDate(on), NEW_YORK, ASKED);
    expect(moved).toEqual({ ...planned, on, at, reasons: [PLANNED, ASKED] });
    expect(planned).toEqual(milestone('2009-07-07'));
    expect(wakeUpsFor(moved, NEW_YORK)).toContainEqual({
      key: 'submit/GA-64/late',
      milestone: 'submit/GA-64',
      kind: 'late',
      at,
    });
  });
});
