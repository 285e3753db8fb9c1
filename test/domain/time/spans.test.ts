import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  complement,
  contains,
  intersect,
  length,
  normalise,
  overlap,
  type Span,
  type Spans,
  subtract,
  union,
} from '../../../domain/time/spans.ts';

/** "1-4 6-9": from the first and before the second. */
const spans = (text: string): Span[] =>
  text
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => {
      const [from = 0, to = 0] = each.split('-').map(Number);
      return { from, to };
    });
const set = (text: string): Spans => normalise(spans(text));
const told = (a: Spans): string => a.map(({ from, to }) => `${from}-${to}`).join(' ');

describe('stretches of time, from the first day and before the last', () => {
  it.each<[what: string, given: string, expected: string]>([
    ['nothing', '', ''],
    ['in order', '6-9 1-4', '1-4 6-9'],
    ['one that ends where another begins is one with it', '1-4 4-6', '1-6'],
    ['a day between keeps them apart', '1-4 5-6', '1-4 5-6'],
    ['what overlaps is counted once', '1-5 3-8', '1-8'],
    ['what lies within another adds nothing', '1-9 3-5 9-9', '1-9'],
    ['what ends when it begins, or before, is nothing', '4-4 7-6', ''],
  ])('put in order: %s', (_, given, expected) => {
    expect(told(set(given))).toBe(expected);
  });

  it.each<[a: string, b: string, either: string, both: string, firstOnly: string]>([
    ['1-4', '4-6', '1-6', '', '1-4'],
    ['1-5', '3-8', '1-8', '3-5', '1-3'],
    ['1-9', '3-5', '1-9', '3-5', '1-3 5-9'],
    ['3-5', '1-9', '1-9', '3-5', ''],
    ['1-3 5-7 9-11', '2-10', '1-11', '2-3 5-7 9-10', '1-2 10-11'],
    ['1-20', '2-4 6-8 19-25', '1-25', '2-4 6-8 19-20', '1-2 4-6 8-19'],
    ['', '1-3', '1-3', '', ''],
    ['1-3', '', '1-3', '', '1-3'],
  ])('%s and %s: either %s, both “%s”, only the first “%s”', (a, b, either, both, firstOnly) => {
    expect(told(union(set(a), set(b)))).toBe(either);
    expect(told(intersect(set(a), set(b)))).toBe(both);
    expect(told(subtract(set(a), set(b)))).toBe(firstOnly);
  });

  it('what is left between bounds', () => {
    expect(told(complement(set('1-3 5-7'), { from: 2, to: 9 }))).toBe('3-5 7-9');
    expect(told(complement(set('1-3'), { from: 9, to: 2 }))).toBe('');
  });

  it('the first day is in it, the last is not', () => {
    const a = set('1-3 5-7');
    expect([0, 1, 2, 3, 4, 5, 6, 7].filter((day) => contains(a, day))).toEqual([1, 2, 5, 6]);
    expect(contains([], 1)).toBe(false);
  });

  it('two that only touch share nothing', () => {
    expect(overlap({ from: 1, to: 4 }, { from: 4, to: 6 })).toBeUndefined();
    expect(overlap({ from: 1, to: 4 }, { from: 3, to: 6 })).toEqual({ from: 3, to: 4 });
  });

  it('changes nothing that it is given', () => {
    const [a, b] = [Object.freeze(spans('6-9 1-4 3-7')), spans('1-4').map(Object.freeze) as Span[]];
    expect(told(normalise(a))).toBe('1-9');
    expect(told(union(b, set('2-8')))).toBe('1-8');
    expect(told(b)).toBe('1-4');
  });
});

const LAST = 40;
const BOUNDS = { from: 0, to: LAST };
const anySpans = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: LAST }), to: fc.integer({ min: 0, max: LAST }) }),
  { maxLength: 12 },
);
const anySet = anySpans.map(normalise);

/** The slow way: point by point. */
const points = (given: readonly Span[]): boolean[] =>
  Array.from({ length: LAST }, (_, point) => given.some(({ from, to }) => from <= point && point < to));
const each = (a: readonly Span[], b: readonly Span[], keeps: (inA: boolean, inB: boolean) => boolean) => {
  const other = points(b);
  return points(a).map((inA, point) => keeps(inA, other[point] ?? false));
};
const count = (a: boolean[]): number => a.filter(Boolean).length;

const expectApart = (a: Spans): void => {
  for (const [index, { from, to }] of a.entries()) {
    expect(from).toBeLessThan(to);
    expect(a[index - 1]?.to ?? Number.NEGATIVE_INFINITY).toBeLessThan(from);
  }
};

describe('any stretches, compared point by point', () => {
  const both = (law: (a: Spans, b: Spans) => void) => fc.assert(fc.property(anySet, anySet, law));

  it('are put in order, apart, and keep their points', () => {
    fc.assert(
      fc.property(anySpans, fc.integer({ min: -1, max: LAST + 1 }), (given, point) => {
        const a = normalise(given);
        expectApart(a);
        expect(points(a)).toEqual(points(given));
        expect(length(a)).toBe(count(points(given)));
        expect(contains(a, point)).toBe(points(given)[point] ?? false);
      }),
    );
  });

  it('are joined, shared, taken away and left over as their points are', () => {
    both((a, b) => {
      const results: [Spans, boolean[]][] = [
        [union(a, b), each(a, b, (inA, inB) => inA || inB)],
        [intersect(a, b), each(a, b, (inA, inB) => inA && inB)],
        [subtract(a, b), each(a, b, (inA, inB) => inA && !inB)],
        [complement(a, BOUNDS), each(a, b, (inA) => !inA)],
      ];
      for (const [made, expected] of results) {
        expectApart(made);
        expect(points(made)).toEqual(expected);
      }
    });
  });
});

describe('the laws', () => {
  const law = (holds: (a: Spans, b: Spans, c: Spans) => void) =>
    fc.assert(fc.property(anySet, anySet, anySet, holds));
  const not = (a: Spans): Spans => complement(a, BOUNDS);

  it('the order of two does not matter', () =>
    law((a, b) => {
      expect(union(a, b)).toEqual(union(b, a));
      expect(intersect(a, b)).toEqual(intersect(b, a));
    }));

  it('nor which two of three come first', () =>
    law((a, b, c) => {
      expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
      expect(intersect(intersect(a, b), c)).toEqual(intersect(a, intersect(b, c)));
    }));

  it('each spreads over the other', () =>
    law((a, b, c) => {
      expect(intersect(a, union(b, c))).toEqual(union(intersect(a, b), intersect(a, c)));
      expect(union(a, intersect(b, c))).toEqual(intersect(union(a, b), union(a, c)));
    }));

  it('de Morgan: outside of either is outside of both, and the other way round', () =>
    law((a, b) => {
      expect(not(union(a, b))).toEqual(intersect(not(a), not(b)));
      expect(not(intersect(a, b))).toEqual(union(not(a), not(b)));
    }));

  it('twice the same is the same; outside of outside is inside', () =>
    law((a) => {
      expect(union(a, a)).toEqual(a);
      expect(intersect(a, a)).toEqual(a);
      expect(subtract(a, a)).toEqual([]);
      expect(not(not(a))).toEqual(a);
      expect(normalise(a)).toEqual(a);
    }));

  it('what is counted twice in two lengths is what they share', () =>
    law((a, b) => {
      expect(length(union(a, b)) + length(intersect(a, b))).toBe(length(a) + length(b));
      expect(length(subtract(a, b))).toBe(length(a) - length(intersect(a, b)));
    }));

  it('what is taken away and given back is there again', () =>
    law((a, b) => {
      expect(union(subtract(a, b), intersect(a, b))).toEqual(a);
      expect(union(subtract(a, b), b)).toEqual(union(a, b));
      expect(intersect(subtract(a, b), b)).toEqual([]);
    }));
});

it('looks at each span once: a hundred thousand against as many, in moments', () => {
  const many = (offset: number, size: number): Spans =>
    Array.from({ length: 100_000 }, (_, index) => ({
      from: index * 10 + offset,
      to: index * 10 + offset + size,
    }));
  const [a, b] = [many(0, 6), many(4, 4)];
  expect([union(a, b), intersect(a, b), subtract(a, b)].map(length)).toEqual([800_000, 200_000, 400_000]);
  // One that reaches over all of the others, either way round.
  const whole = [{ from: 0, to: 1_000_000 }];
  expect([subtract(whole, a), subtract(a, whole)].map(length)).toEqual([400_000, 0]);
});
