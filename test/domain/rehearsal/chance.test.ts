import { expect, it } from 'vitest';
import { chanceOf } from '../../../domain/rehearsal/chance.ts';

it.each([
  // R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17 (1998), table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the chance of %i of %i lies from %f to %f', (runs, of, least, most) => {
  expect(chanceOf(runs, of).between).toEqual({ least, most });
});

it('what came about each time lies as far from never as what never did from always', () => {
  expect(chanceOf(20, 20)).toEqual({ runs: 20, of: 20, share: 1, between: { least: 0.8389, most: 1 } });
});

it('there is no chance of nothing', () => {
  expect(() => chanceOf(0, 0)).toThrow(RangeError);
  expect(() => chanceOf(3, 2)).toThrow(RangeError);
});
