import { describe, expect, it } from 'vitest';
import { moveMilestone, wakeUpsFor } from '../../../domain/obligation/wake-ups.ts';
import type { Reason } from '../../../domain/planning/plan.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { milestoneOf, NEW_YORK, planned, REPORT_14 } from './cases.ts';

const plan = planned(REPORT_14);

describe('a milestone that is moved', () => {
  const draft = milestoneOf(plan, 'draft');
  const reason: Reason = { rule: 'extension', sentence: 'Asked for.', source: 'a test', grade: 'assumed' };
  const moved = moveMilestone(draft, civilDate('2009-06-16'), NEW_YORK, reason);

  it('ends on the new day, with one reason more', () => {
    expect(moved).toMatchObject({ key: 'draft', on: '2009-06-16', at: '2009-06-17T04:00:00.000Z' });
    expect(moved.reasons).toEqual([reason]);
    expect(moved.proof).toBe(draft.proof);
    expect(draft.on).toBe('2009-06-01');
  });

  it('wakes at new moments under the same names', () => {
    expect(wakeUpsFor(moved, NEW_YORK).map(({ key, at }) => [key, at])).toEqual([
      ['draft/reminder-1', '2009-06-02T13:00:00.000Z'],
      ['draft/reminder-2', '2009-06-13T13:00:00.000Z'],
      ['draft/late', '2009-06-17T04:00:00.000Z'],
      ['draft/escalation', '2009-06-23T13:00:00.000Z'],
    ]);
  });

  it('is planned by the same timetable as it is moved by', () => {
    const own = plan.wakeUps.filter(({ milestone }) => milestone === 'draft');
    expect(wakeUpsFor(draft, NEW_YORK)).toEqual(own);
  });
});
