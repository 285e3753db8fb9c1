import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerDue,
  type DueAnswer,
  type DueRow,
  type MilestoneName,
  owingOfRow,
} from '../../../domain/planning/due-row.ts';
import { movesBetween } from '../../../domain/planning/moves.ts';
import { planDays } from '../../../domain/planning/plan-days.ts';
import { recheck } from '../../../domain/planning/recheck/recheck.ts';
import { whatIf } from '../../../domain/planning/what-if.ts';
import { type PlanningFact, SHIPPED_WORLD, type World, worldWith } from '../../../domain/planning/world.ts';
import { anyFact, anyHoliday, anyRow, facts, holidayOn } from './any-row.ts';
import { answerOf } from './deadlines/answers.ts';
import { readCases, worldOf } from './deadlines/table.ts';

const RUNS = { numRuns: 300 };
const CASES = readCases(`${import.meta.dirname}/deadlines`);

const worldOfFacts = (said: readonly PlanningFact[]): World => worldWith(SHIPPED_WORLD, said);

/** What is wrong with an answer, whatever it is about. */
function faults({ due, milestones, proof }: DueAnswer): string[] {
  const on = new Map(milestones.map((each) => [each.name, each.on]));
  const runsBackwards = ([a, b]: readonly [MilestoneName, MilestoneName]): string[] => {
    const [first, second] = [on.get(a), on.get(b)];
    return first !== undefined && second !== undefined && first > second
      ? [`${a} on ${first}, ${b} on ${second}`]
      : [];
  };
  const isCouncils = milestones.some(({ rule }) => rule === 'council-told-a-month-ahead');
  const { proof: id, ...told } = due;
  return [
    ...ORDER.flatMap(runsBackwards),
    // The Council is told of a report at the end of the month before, when it may be with conference services already.
    ...(isCouncils ? [] : runsBackwards(['forecast', 'submission'])),
    ...milestones
      .filter((each) => {
        const result = proof[each.proof - 1]?.result;
        return result?.kind !== 'day' || result.on !== each.on;
      })
      .map(({ name }) => `${name} is not proved`),
    ...proof
      .filter((step, at) => step.id !== at + 1 || step.from.some((from) => from >= step.id || from < 1))
      .map((step) => `step ${step.id} rests on ${step.from.join(', ')}`),
    ...(JSON.stringify(resultOf(told)) === JSON.stringify(proof[id - 1]?.result)
      ? []
      : ['due is not proved']),
    ...(due.kind === 'open' && milestones.length > 0 ? ['milestones without a day'] : []),
  ];
}

const ORDER: (readonly [MilestoneName, MilestoneName])[] = [
  ['noteVerbale', 'repliesDue'],
  ['repliesDue', 'draft'],
  ['draft', 'clearance'],
  ['clearance', 'submission'],
  ['submission', 'issuance'],
  ['forecast', 'issuance'],
  ['issuance', 'meeting'],
  ['clearance', 'delivery'],
  ['clearance', 'meeting'],
  ['meeting', 'delivery'],
];

function resultOf({ kind, on, from, to, next, question }: Omit<DueAnswer['due'], 'proof'>): object {
  if (kind === 'series') return { kind, days: next };
  if (kind === 'window') return { kind, from, to };
  return kind === 'day' ? { kind, on } : { kind, question };
}

describe('every answer', () => {
  it.each(CASES.map((each) => [`${each.where}: ${each.words}`, each] as const))(
    'never runs backwards, is proved, and the proof holds: %s',
    (_, each) => {
      const answer = answerOf(each);
      expect(faults(answer)).toEqual([]);
      expect(recheck(answer.proof, worldOf(each).known, each.row.adopted)).toEqual([]);
    },
  );

  it('never runs backwards, is proved, and the proof holds, whatever is asked in whatever world', () => {
    fc.assert(
      fc.property(anyRow, facts, (row, said) => {
        const world = worldOfFacts(said);
        const answer = answerDue(row, world);
        expect(faults(answer)).toEqual([]);
        expect(recheck(answer.proof, world.known, row.adopted)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same each time, and nothing that it is made from is changed', () => {
    fc.assert(
      fc.property(anyRow, facts, (row, said) => {
        const before = structuredClone({ row, said });
        const world = worldOfFacts(said);
        expect(answerDue(row, world)).toEqual(answerDue(row, world));
        expect(answerDue(row, world)).toEqual(answerDue(before.row, worldOfFacts(before.said)));
        expect({ row, said }).toEqual(before);
      }),
      RUNS,
    );
  });
});

describe('one more holiday', () => {
  /** Steps in the house that never give way. */
  const FIRM: readonly MilestoneName[] = ['repliesDue', 'draft', 'clearance'];
  const dayOf = ({ milestones }: DueAnswer, name: MilestoneName) =>
    milestones.find((each) => each.name === name)?.on;

  it('never makes a count from adoption end earlier', () => {
    const counted = fc
      .integer({ min: 1, max: 90 })
      .map((days): DueRow['due'] => [
        { type: 'relative', within: `P${days}D`, from: 'adoption', working: true },
      ]);
    fc.assert(
      fc.property(anyRow, counted, fc.array(anyHoliday, { maxLength: 20 }), (row, due, said) => {
        const before = answerDue({ ...row, due, recipients: [] }, SHIPPED_WORLD).due.on;
        const after = answerDue({ ...row, due, recipients: [] }, worldOfFacts(said)).due.on;
        expect(String(after) >= String(before)).toBe(true);
      }),
      RUNS,
    );
  });

  it('never moves a step in the house later, nor what is counted in weeks at all', () => {
    fc.assert(
      fc.property(anyRow, facts, nearby, (row, said, holidays) => {
        const before = answerDue(row, worldOfFacts(said));
        const near = holidays(before, row);
        const after = answerDue(row, worldOfFacts([...said, ...near]));
        // A day counted in working days itself moves with the holiday, and takes its plan along.
        fc.pre(JSON.stringify(before.due) === JSON.stringify(after.due));
        for (const name of FIRM) {
          expect(String(dayOf(after, name)) <= String(dayOf(before, name))).toBe(true);
        }
        for (const name of ['forecast', 'submission', 'issuance', 'delivery'] as const) {
          expect(dayOf(after, name)).toBe(dayOf(before, name));
        }
        // Where steps give way they share what is left, and the note may go out later: so much less is there to reply.
        if (after.feasibility?.verdict === 'fits') {
          expect(String(dayOf(after, 'noteVerbale')) <= String(dayOf(before, 'noteVerbale'))).toBe(true);
        }
        expect((after.feasibility?.shortBy ?? 0) >= (before.feasibility?.shortBy ?? 0)).toBe(true);
      }),
      RUNS,
    );
  });

  /** Holidays at the station, on weekdays of the months in which the text is prepared. */
  const nearby = fc
    .array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 5 })
    .map((offsets) => (answer: DueAnswer, row: DueRow): PlanningFact[] => {
      const clearance = dayOf(answer, 'clearance');
      const station = owingOfRow(row, SHIPPED_WORLD).station;
      if (clearance === undefined) return [];
      return offsets.map((back) => holidayOn(station, clearance, -back));
    });
});

describe('a what-if', () => {
  it('that changes nothing moves nothing', () => {
    fc.assert(
      fc.property(anyRow, facts, (row, said) => {
        const world = worldOfFacts(said);
        const owing = owingOfRow(row, world);
        expect(whatIf(owing, world, world)).toBeUndefined();
        expect(whatIf(owing, world, worldWith(world, said))).toBeUndefined();
        const idle: PlanningFact = {
          ...{ kind: 'absence', post: 'somebody else', source: 'an officer', grade: 'primary' },
          ...{ from: row.adopted, to: row.adopted },
        };
        expect(whatIf(owing, world, worldWith(world, [idle]))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('seen from the other side has every move the other way round', () => {
    fc.assert(
      fc.property(anyRow, facts, anyFact, (row, said, more) => {
        const now = worldOfFacts(said);
        const then = worldWith(now, [more]);
        const owing = owingOfRow(row, now);
        const there = whatIf(owing, now, then);
        const back = whatIf(owing, then, now);
        const swapped = back?.moves.map(({ milestone, from, to }) => ({ milestone, from: to, to: from }));
        expect(byName(swapped)).toEqual(
          byName(there?.moves.map(({ milestone, from, to }) => ({ milestone, from, to }))),
        );
        expect(back?.feasibility.after).toEqual(there?.feasibility.before);
      }),
      RUNS,
    );
  });

  it('says of every move why, in steps of the new proof, and its moves are those between the plans', () => {
    fc.assert(
      fc.property(anyRow, facts, anyFact, (row, said, more) => {
        const now = worldOfFacts(said);
        const then = worldWith(now, [more]);
        const owing = owingOfRow(row, now);
        const moved = whatIf(owing, now, then);
        const after = planDays(owing, then);
        expect(moved?.moves.map(({ milestone, from, to }) => ({ milestone, from, to })) ?? []).toEqual(
          movesBetween(planDays(owing, now), after),
        );
        for (const { because, to } of moved?.moves ?? []) {
          expect(because.every((id) => after.proof[id - 1]?.id === id)).toBe(true);
          if (to !== null) expect(because.length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });
});

const byName = <T extends { milestone: string }>(moves: T[] | undefined): T[] =>
  [...(moves ?? [])].sort((a, b) => (a.milestone < b.milestone ? -1 : 1));
