import { describe, expect, it } from 'vitest';
import type { Preparation } from '../../../domain/planning/in-house.ts';
import { POLICY } from '../../../domain/planning/policy.ts';
import { prepare } from '../../../domain/planning/prepare.ts';
import { addDays, civilDate, daysBetween, inWords } from '../../../domain/time/civil-date.ts';

const ADOPTED = civilDate('2009-01-01');
const { document, briefing } = POLICY.preparation;

const within = (preparation: Preparation, days: number) =>
  prepare(preparation, { on: addDays(ADOPTED, days), reasons: [] }, ADOPTED);

/** How many days each step takes when that many are left from adoption to its end. */
function lengths(preparation: Preparation, days: number): Map<string, number> {
  const { steps } = within(preparation, days);
  const ends = [addDays(ADOPTED, days), ...steps.map(({ on }) => on)];
  return new Map(steps.map(({ step, on }, at) => [step, daysBetween(on, ends[at] ?? on)]));
}

/** The usual steps of each, with the days that must pass before the first. */
const USUAL: [what: string, Preparation, days: number][] = [
  ['a document', document.plain, 63],
  ['a document for which views are asked', document.withViews, 189],
  ['a briefing', briefing.plain, 70],
  ['a briefing for which views are asked', briefing.withViews, 196],
  ['the day of a briefing', POLICY.schedule, 70],
];

describe.each(USUAL)('%s', (_, preparation, usual) => {
  it.each([
    [usual + 100, 0],
    [usual, 0],
    [usual - 1, 1],
    [1, usual - 1],
    [0, usual],
    [-30, usual],
  ])('%i days from adoption: %i are missing', (days, short) => {
    expect(within(preparation, days).short).toBe(short);
  });

  it('goes backwards, ends in time, and never begins before the day after adoption', () => {
    const wrong: string[] = [];
    for (let days = 1; days <= usual + 1; days += 1) {
      let after = addDays(ADOPTED, days);
      for (const { step, on } of within(preparation, days).steps) {
        if (on > after || on <= ADOPTED) wrong.push(`${days} days: ${step} on ${on}`);
        after = on;
      }
    }
    expect(wrong).toEqual([]);
  });

  it('never takes longer for a step when there is less time', () => {
    const longer: string[] = [];
    let less = lengths(preparation, 0);
    for (let days = 1; days <= usual + 50; days += 1) {
      const more = lengths(preparation, days);
      for (const [step, length] of less) {
        const now = more.get(step) ?? 0;
        if (length > now) longer.push(`${step}: ${length} days of ${days - 1}, ${now} of ${days}`);
      }
      less = more;
    }
    expect(longer).toEqual([]);
  });

  it('gives each day its own proof, which goes on from that of the step after it', () => {
    const mandate = { rule: 'r', sentence: 'Asked for.', source: 'a test', grade: 'primary' } as const;
    for (const days of [1, 30, usual]) {
      const end = { on: addDays(ADOPTED, days), reasons: [mandate] };
      const { steps } = prepare(preparation, end, ADOPTED, 'GA-64');
      for (const [index, { delivery, on, reasons }] of steps.entries()) {
        expect(delivery).toBe('GA-64');
        expect(reasons.slice(0, -1)).toEqual(index === 0 ? [mandate] : steps[index - 1]?.reasons);
        expect(reasons.at(-1)?.sentence).toMatch(new RegExp(` That is ${inWords(on)}\\.$`));
        expect(reasons.at(-1)?.sentence.includes('There is less time')).toBe(days < usual);
      }
    }
  });
});

it('a policy whose least is more than usual, or without anything elastic, still plans', () => {
  const { firm, elastic } = document.plain;
  const days = (preparation: Preparation, time: number) =>
    [...lengths(preparation, time)].map(([step, length]) => `${step} ${length}`);
  expect(days({ firm, elastic, least: 1000 }, 63)).toEqual(['clear 7', 'draft 28']);
  expect(days({ firm, elastic: [], least: 14 }, 35)).toEqual(['clear 7', 'draft 27']);
  expect(days({ firm: [], elastic: firm, least: 0 }, 20)).toEqual(['clear 4', 'draft 15']);
});
