import { describe, expect, it } from 'vitest';
import { cardinal, ordinal } from '../../../domain/reading/ordinals.ts';
import { phrasebook } from '../../../domain/reading/phrasebook.ts';
import { tokens } from '../../../domain/reading/tokens.ts';

describe('tokens', () => {
  it('are words with their places, one kind of hyphen, the possessive apart', () => {
    const text = 'Requests the Secretary‑General’s office, “L’Aquila” (63/194);';
    expect(tokens(text).map(({ word }) => word)).toEqual([
      'requests',
      'the',
      'secretary-general',
      "'s",
      'office',
      ',',
      '“',
      "l'aquila",
      '”',
      '(',
      '63/194',
      ')',
      ';',
    ]);
    for (const { start, end, capital } of tokens(text)) {
      expect(capital).toBe(/^\p{Lu}/u.test(text.slice(start, end)));
    }
  });
});

describe('ordinals', () => {
  it.each([
    ['first', 1],
    ['twelfth', 12],
    ['sixtieth', 60],
    ['sixty-fourth', 64],
    ['64th', 64],
    ['sixty-eleventh', undefined],
    ['sixty-fourth-first', undefined],
    ['fourth-sixty', undefined],
    ['session', undefined],
  ])('%s', (word, number) => expect(ordinal(word)).toBe(number));

  it.each([
    ['nine', 9],
    ['ninety', 90],
    ['twenty-four', 24],
    ['120', 120],
    ['many', undefined],
  ])('%s as a number', (word, number) => expect(cardinal(word)).toBe(number));
});

describe('a phrasebook', () => {
  const book = phrasebook([
    [['at', 'at its'], 1],
    [['at its next session'], 2],
  ]);

  it('finds the longest phrase at a place', () => {
    const all = tokens('meets at its next meeting');
    expect(book(all, 1)).toEqual({ means: 1, to: 3 });
    expect(book(all, 0)).toBeUndefined();
  });
});
