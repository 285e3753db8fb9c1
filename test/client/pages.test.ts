import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageWidth, table, wrapped } from '../../client/cli/pages.ts';

it('breaks a text between words, under its beginning', () => {
  expect(wrapped('The forecast is confirmed at least', 20, '[7] ')).toEqual([
    '[7] The forecast is',
    '    confirmed at',
    '    least',
  ]);
});

it.each([
  ['begins on 1 June 2009', 'begins on|1 June 2009'],
  ['paraît le 1er juin 2009', 'paraît le|1er juin 2009'],
  ['in all 42 working days', 'in all|42 working|days'],
  ['of A/RES/63/194, para. 14', 'of|A/RES/63/194,|para. 14'],
  ['say it: --when 7=2009', 'say it:|--when 7=2009'],
  ['selon le texte\u00a0: or', 'selon le|texte\u00a0: or'],
])('does not break “%s” within what belongs together', (text, lines) => {
  expect(wrapped(text, 14).join('|')).toBe(lines);
});

it('loses and adds no word, and keeps to the width where words allow it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '4', '.', '\u00a0'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 60, max: 90 }), (words, width) => {
      const solid = words.filter((each) => each.trim() === each);
      const lines = wrapped(solid.join(' '), width, '  * ');
      expect(
        lines
          .map((line) => line.trim())
          .join(' ')
          .replace(/^\* ?/, ''),
      ).toBe(solid.join(' '));
      const pieces = solid.join(' ').split(/(?<!\d) (?!\d)/);
      if (pieces.every((each) => each.length < 40))
        expect(lines.filter((line) => line.length > width)).toEqual([]);
    }),
  );
});

it('sets rows under one another and breaks the column that gives way', () => {
  const columns = [{ right: true }, { gives: true }, {}] as const;
  const rows = [
    ['1 June 2009', 'setting the day of the briefing', '[3]'],
    ['16 June 2009', 'the draft', '[12]'],
  ];
  expect(table(columns, rows, 60, '  ')).toEqual([
    '   1 June 2009  setting the day of the briefing  [3]',
    '  16 June 2009  the draft                        [12]',
  ]);
  expect(table(columns, rows, 40, '  ')).toEqual([
    '   1 June 2009  setting the day of  [3]',
    '                the briefing',
    '  16 June 2009  the draft           [12]',
  ]);
});

it.each([
  [{ columns: 80 }, undefined, 80],
  [{ columns: 300 }, undefined, 120],
  [{ columns: 40 }, '100', 72],
  [{}, '80', 80],
  [{}, 'wide', 100],
  [{}, undefined, 100],
])('a page on %j with COLUMNS %s is %i letters wide', (stream, columns, width) => {
  expect(pageWidth(stream, columns)).toBe(width);
});
