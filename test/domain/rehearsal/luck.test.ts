import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, type Count, drawnBy, hasRange, type Luck, usually } from '../../../domain/rehearsal/luck.ts';

const KEYS = Array.from({ length: 5_000 }, (_, run) => `run ${run + 1} A/RES/63/194#14.1 draft/1`);
const drawn = (luck: Luck, count: Count): number[] => KEYS.map((key) => luck(count, key));
const meanOf = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length;

describe.each<[string, Count]>([
  ['with its top on one side', { least: 2, usual: 4, most: 30 }],
  ['with its top at the least', { least: 0, usual: 0, most: 20 }],
  ['with its top at the most', { least: 1, usual: 40, most: 40 }],
  ['before a day', { least: -20, usual: -5, most: -1 }],
  ['before and after a day', { least: -10, usual: 0, most: 10 }],
])('a range %s', (_, count) => {
  const { least, usual, most } = count;
  const all = drawn(drawnBy(7), count);

  it('is kept', () => {
    expect(all.every((each) => Number.isInteger(each) && each >= least && each <= most)).toBe(true);
  });

  it('has the middle of its triangle', () => {
    const spread = Math.sqrt(
      (least ** 2 + usual ** 2 + most ** 2 - least * usual - least * most - usual * most) / 18,
    );
    // Five standard errors, and what rounding to days takes at the ends.
    const allowed = (5 * spread) / Math.sqrt(KEYS.length) + 0.05;
    expect(Math.abs(meanOf(all) - (least + usual + most) / 3)).toBeLessThan(allowed);
  });

  it('is near its top more often than near its ends', () => {
    const near = (day: number) => all.filter((each) => Math.abs(each - day) <= 1).length;
    for (const end of [least, most])
      if (Math.abs(end - usual) > 4) expect(near(usual)).toBeGreaterThan(near(end));
  });
});

const RANGE: Count = { least: 0, usual: 50, most: 100 };

it('the same seed draws the same for the same, in whatever order it is asked', () => {
  const backwards = [...KEYS].reverse().map((key) => drawnBy(7)(RANGE, key));
  expect(backwards.reverse()).toEqual(drawn(drawnBy(7), RANGE));
});

it('another seed draws otherwise', () => {
  const [one, other] = [drawn(drawnBy(7), RANGE), drawn(drawnBy(8), RANGE)];
  const same = one.filter((each, at) => each === other[at]).length;
  expect(same).toBeLessThan(KEYS.length / 20);
});

it('what one run draws says nothing of what the next draws, nor one step of another', () => {
  const luck = drawnBy(7);
  const of = (step: string) => KEYS.map((key) => luck(RANGE, key.replace('draft/1', step)));
  const runs = drawn(luck, RANGE);
  for (const [one, other] of [
    [runs.slice(1), runs.slice(0, -1)],
    [runs, of('clear/section/Chief/1')],
    [runs, of('draft/2')],
  ] as const)
    expect(Math.abs(correlation(one, other))).toBeLessThan(5 / Math.sqrt(KEYS.length));
});

function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [meanOf(one), meanOf(other)];
  const sum = (of: (at: number) => number): number => one.reduce((all, _, at) => all + of(at), 0);
  const both = sum((at) => ((one[at] ?? 0) - a) * ((other[at] ?? 0) - b));
  return both / Math.sqrt(sum((at) => ((one[at] ?? 0) - a) ** 2) * sum((at) => ((other[at] ?? 0) - b) ** 2));
}

it('without luck the usual is taken, and what is no range is never drawn', () => {
  expect(usually(RANGE, 'draft/1')).toBe(50);
  expect(drawnBy(7)(always(3), 'draft/1')).toBe(3);
});

it('a range is found however deep it stands', () => {
  expect(
    hasRange({ clearance: { of: { section: { takes: always(3), returns: 2 } } }, away: [], draft: null }),
  ).toBe(false);
  expect(hasRange({ views: { of: [{ answers: { count: { least: 2, usual: 2, most: 3 } } }] } })).toBe(true);
});

it('what is drawn lies between the least and the most, and is drawn again the same', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.string(),
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 3 }),
      (seed, key, three) => {
        const [least = 0, usual = 0, most = 0] = three.sort((one, other) => one - other);
        const drawn = drawnBy(seed)({ least, usual, most }, key);
        expect(drawn).toBeGreaterThanOrEqual(least);
        expect(drawn).toBeLessThanOrEqual(most);
        expect(drawnBy(seed)({ least, usual, most }, key)).toBe(drawn);
      },
    ),
  );
});

it('most of what is drawn is near the usual, on both sides', () => {
  const count = { least: 0, usual: 10, most: 40 };
  const drawn = Array.from({ length: 2000 }, (_, seed) => drawnBy(seed)(count, 'drafting'));
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  // Of a triangle the mean is the third of its three corners.
  expect(mean).toBeGreaterThan(15.9);
  expect(mean).toBeLessThan(17.4);
  const share = drawn.filter((each) => each <= 10).length / drawn.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.32);
});
