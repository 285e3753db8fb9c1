import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTakes, parseWhen, takesInWords, whenInWords } from '../../client/rehearsal/phrases.ts';

/** [least, usual, most] */
const counts = (found: { least: number; usual: number; most: number } | undefined | null) =>
  found && [found.least, found.usual, found.most];

it.each([
  ['at once', [0, 0, 0]],
  ['a working day', [1, 1, 1]],
  ['2 to 10 working days', [2, 6, 10]],
  ['10 to 2 working days', [2, 6, 10]],
  ['2 to 10, usually 4, working days', [2, 4, 10]],
  ['2 to 10, usually 2, working days', [2, 2, 10]],
  ['one to three working weeks', [5, 10, 15]],
])('“%s” takes', (text, expected) => {
  expect(counts(parseTakes(text))).toEqual(expected);
});

it.each([
  ['on the day', [0, 0, 0], false],
  ['20 to 1, usually 8, days before', [-20, -8, -1], false],
  ['1 to 20, usually 8, days before', [-20, -8, -1], false],
  ['1 to 40, usually 5, days after', [1, 5, 40], false],
  ['0 to 12, usually 2, working days after', [0, 2, 12], true],
  ['1 to 2 weeks before', [-14, -11, -7], false],
  ['8 working days before to 6 after', [-8, -1, 6], true],
  ['8 working days before to 5 after, usually 2 before', [-8, -2, 5], true],
  ['a week before to 2 after, usually 1 after', [-7, 7, 14], false],
  ['3 days before to 9 after, usually on the day', [-3, 0, 9], false],
])('“%s” is when', (text, expected, working) => {
  const when = parseWhen(text);
  expect([counts(when?.count), when?.working]).toEqual([expected, working]);
});

it.each([
  '2 to 10, usually 11, working days',
  '2 to 10, usually 1, working days',
  '2 to 10 days',
  '2 or 3 working days',
])('“%s” is not understood as how long something takes', (text) => {
  expect(parseTakes(text)).toBeNull();
});

it.each(['8 days before to 5 after, usually 9 before', '8 days after to 5 before', '8 days before to 5'])(
  '“%s” is no when',
  (text) => {
    expect(parseWhen(text)).toBeNull();
  },
);

const three = (least: number) =>
  fc
    .array(fc.integer({ min: least, max: 999 }), { minLength: 3, maxLength: 3 })
    .map((days) => days.sort((one, other) => one - other) as [number, number, number])
    .map(([low, middle, high]) => ({ least: low, usual: middle, most: high }));

it('whatever is said in words is understood as what was meant', () => {
  fc.assert(
    fc.property(three(0), (takes) => {
      expect(parseTakes(takesInWords(takes))).toEqual(takes);
    }),
  );
  fc.assert(
    fc.property(three(-999), fc.boolean(), (count, working) => {
      const isOnTheDay = count.least === 0 && count.most === 0;
      // Of the day itself no kind of day is said.
      expect(parseWhen(whenInWords({ count, working }))).toEqual({ count, working: working && !isOnTheDay });
    }),
  );
});

it('more days than a phrase can say are said as many as it can', () => {
  expect(takesInWords({ least: 3, usual: 40, most: 1200 })).toBe('3 to 999, usually 40, working days');
});

it.each([
  [[0, 0, 0], 'at once', 'on the day'],
  [[1, 1, 1], '1 working day', '1 working day after'],
  [[2, 4, 10], '2 to 10, usually 4, working days', '2 to 10, usually 4, working days after'],
])('%j is said so', ([least = 0, usual = 0, most = 0], takes, when) => {
  const count = { least, usual, most };
  expect([takesInWords(count), whenInWords({ count, working: true })]).toEqual([takes, when]);
});
