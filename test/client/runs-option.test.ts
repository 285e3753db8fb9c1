import { expect, it } from 'vitest';
import { chanceAsked, runsOption, seedOption } from '../../client/cli/runs-option.ts';

it.each(['0', '-3', '10001', '2.5', '1e3', '', 'many', ' 7', '0x10', '100000'])(
  '--runs %s is refused',
  (text) => {
    expect(() => runsOption(text)).toThrow(`--runs ${text}: expected a whole number from 1 to 10000.`);
  },
);

it.each(['', '1.5', 'seven', '1e3', '9007199254740993'])('--seed %s is refused', (text) => {
  expect(() => seedOption(text)).toThrow(`--seed ${text}: expected a whole number.`);
});

it('any other number is taken', () => {
  expect(['1', '200', '10000'].map(runsOption)).toEqual([1, 200, 10_000]);
  expect(['0', '7', '-7'].map(seedOption)).toEqual([0, 7, -7]);
});

const SAID = { runs: undefined, seed: undefined, story: undefined, html: undefined };

it('without a seed the first is taken, and without either there is no luck', () => {
  expect(chanceAsked({ ...SAID, runs: 200 })).toEqual({ runs: 200, seed: 1 });
  expect(chanceAsked({ ...SAID, runs: 200, seed: 0 })).toEqual({ runs: 200, seed: 0 });
  expect(chanceAsked({ ...SAID, story: true })).toBeNull();
});

it('what says nothing together is refused', () => {
  expect(() => chanceAsked({ ...SAID, seed: 7 })).toThrow('without --runs there is none');
  expect(() => chanceAsked({ ...SAID, runs: 20, html: 'x.html' })).toThrow('--html draws one run');
  expect(() => chanceAsked({ ...SAID, runs: 20, story: true })).toThrow(
    '--story tells every event of one run',
  );
});
