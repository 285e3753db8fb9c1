import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField } from '../../../domain/forecast/csv.ts';

describe('a field of CSV', () => {
  it.each([
    ['plain words', 'plain words'],
    ['a, b', '"a, b"'],
    ['the “end”', 'the “end”'],
    ['he said "no"', '"he said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+41 22', `'+41 22`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
  ])('%j is %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });

  const text = fc
    .tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '"', "'"), fc.string({ unit: 'binary' }))
    .map((parts) => parts.join(''));
  it('is read again as it was, and never begins a formula', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const [read] = parse(`${texts.map(csvField).join(',')}\r\n`, {
          record_delimiter: '\r\n',
        }) as string[][];
        const back = (read ?? ['']).map((text, at) =>
          texts[at] === text.slice(1) && text.startsWith("'") ? text.slice(1) : text,
        );
        if (texts.join('') !== '') expect(back).toEqual(texts);
        for (const text of read ?? []) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
