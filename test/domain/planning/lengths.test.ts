import { describe, expect, it } from 'vitest';
import { owingOfRow } from '../../../domain/planning/due-row.ts';
import { type DayPlan, planDays } from '../../../domain/planning/plan-days.ts';
import type { PolicyChange } from '../../../domain/planning/policy-change.ts';
import type { StepOf } from '../../../domain/planning/proof.ts';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';

/** At its sixty-fourth session: submitted on 7 July 2009, cleared by three. */
function planWith(changes: PolicyChange[]): DayPlan {
  const row = {
    id: 'para. 14',
    body: 'GA',
    adopted: civilDate('2008-12-18'),
    due: [{ type: 'session', body: 'GA', session: 64 } as const],
  };
  const chain = {
    drafter: 'drafter',
    stages: ['section', 'department', 'office'].map((key) => ({ key, post: `${key}-head` })),
  };
  return planDays({ ...owingOfRow(row, SHIPPED_WORLD), chain }, worldWith(SHIPPED_WORLD, changes));
}

const set = (of: string, workingDays: number, from = '2009-01-01'): PolicyChange => ({
  ...{ kind: 'length', of, workingDays, station: null, from: civilDate(from) },
  ...{ source: `memo on ${of}`, grade: 'primary' },
});

/** Of each count backwards in the house: who holds it, how long, and by whose word. */
const told = ({ proof }: DayPlan): string[] =>
  proof
    .filter((step): step is StepOf<'working-days-before'> => step.rule === 'working-days-before')
    .map(({ inputs: { holder, days }, source }) => `${holder ?? 'nobody'}: ${days} (${source})`);

const OURS = 'working practice, to be set by the secretariat';

describe('the stages of clearance', () => {
  it.each<[what: string, changes: PolicyChange[], expected: string[]]>([
    [
      'share what is usual, the first ones a day more where it does not divide',
      [],
      [
        `nobody: 5 (${OURS})`,
        `office-head: 6 (${OURS})`,
        `department-head: 7 (${OURS})`,
        `section-head: 7 (${OURS})`,
      ],
    ],
    [
      'one of them is set: its length is its own, by the word that set it',
      [set('department', 12)],
      [
        `nobody: 5 (${OURS})`,
        `office-head: 10 (${OURS})`,
        'department-head: 12 (memo on department)',
        `section-head: 10 (${OURS})`,
      ],
    ],
    [
      'one is set by its post',
      [set('office-head', 3)],
      [
        `nobody: 5 (${OURS})`,
        'office-head: 3 (memo on office-head)',
        `department-head: 10 (${OURS})`,
        `section-head: 10 (${OURS})`,
      ],
    ],
    [
      'the whole is set: they share it, by that word',
      [set('clearing', 9)],
      [
        `nobody: 5 (${OURS})`,
        'office-head: 3 (memo on clearing)',
        'department-head: 3 (memo on clearing)',
        'section-head: 3 (memo on clearing)',
      ],
    ],
    [
      'another post is set: nothing is said by its word',
      [set('drafter', 3), set('editor', 3)],
      [
        `nobody: 5 (${OURS})`,
        `office-head: 6 (${OURS})`,
        `department-head: 7 (${OURS})`,
        `section-head: 7 (${OURS})`,
      ],
    ],
    [
      'a length that holds when the text must be ready holds for every step before, with its source',
      [set('finishing', 4, '2009-07-07'), set('section', 6, '2009-07-07')],
      [
        'nobody: 4 (memo on finishing)',
        `office-head: 10 (${OURS})`,
        `department-head: 10 (${OURS})`,
        'section-head: 6 (memo on section)',
      ],
    ],
    [
      'also for a step that is over before that length begins to hold: no plan is half by the old and half by the new',
      [set('section', 6, '2009-07-01')],
      [
        `nobody: 5 (${OURS})`,
        `office-head: 10 (${OURS})`,
        `department-head: 10 (${OURS})`,
        'section-head: 6 (memo on section)',
      ],
    ],
    [
      'from the day after it does not',
      [set('finishing', 4, '2009-07-08')],
      [
        `nobody: 5 (${OURS})`,
        `office-head: 6 (${OURS})`,
        `department-head: 7 (${OURS})`,
        `section-head: 7 (${OURS})`,
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(planWith(changes))).toEqual(expected);
  });

  it('lie one behind the other, between draft and clearance', () => {
    const { clearance, milestones, proof } = planWith([]);
    const on = (wanted: string) => milestones.find(({ step }) => step === wanted)?.on;
    expect(clearance.map(({ stage }) => stage)).toEqual(['section', 'department', 'office']);
    expect(clearance.map(({ from }) => from)).toEqual([
      on('draft'),
      ...clearance.slice(0, -1).map(({ to }) => to),
    ]);
    expect(clearance.at(-1)?.to).toBe(on('clear'));
    for (const { from, proof: id } of clearance) {
      expect(proof[id - 1]?.result).toEqual({ kind: 'day', on: from });
    }
  });
});

describe('what was set holds by one day for a whole chain of steps', () => {
  const days = (found: DayPlan, ...steps: string[]) =>
    steps.map((step) => found.milestones.find((milestone) => milestone.step === step)?.on);
  /** Processing takes place before the session opens on 15 September; the text must be ready on 7 July. */
  const byTimetable = (from: string) =>
    days(
      planWith([
        {
          ...{ kind: 'timetable', body: 'GA', timetable: '8-4-4', station: null, from: civilDate(from) },
          ...{ source: 'a circular', grade: 'primary' },
        },
      ]),
      'submit',
      'issue',
    );

  it('a timetable, by the day for which the document is awaited', () => {
    expect(byTimetable('2009-09-15')).toEqual(['2009-07-21', '2009-08-18']);
    expect(byTimetable('2009-09-16')).toEqual(['2009-07-07', '2009-08-04']);
  });

  it('the lengths of a briefing, by the first day on which it can be held', () => {
    const row = {
      ...{ id: 'para. 7', body: 'GA', adopted: civilDate('2008-12-18') },
      due: [{ type: 'date', date: '2009-12-31' } as const],
    };
    const setFor = (from: string) =>
      days(
        planDays(
          { ...owingOfRow(row, SHIPPED_WORLD), kind: 'briefing' },
          worldWith(SHIPPED_WORLD, [set('inviting', 10, from)]),
        ),
        'schedule',
      );
    expect(setFor('2009-12-31')).toEqual(['2009-12-16']);
    expect(setFor('2010-01-01')).toEqual(['2009-11-02']);
  });
});
