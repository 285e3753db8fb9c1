import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, PaperLanguage } from '../../../domain/papers/paper.ts';
import { COLUMNS, textOf } from '../../../domain/papers/text.ts';
import { widthOf, wrapped } from '../../../domain/papers/width.ts';
import { asking, viewsAsked, written } from './files.ts';
import { STRANGE } from './strange.ts';

const shown = (...blocks: Block[]): string => textOf({ blocks, footnote: null });

describe('a preview', () => {
  it.each(STRANGE)('keeps its columns with the name %j', (name) => {
    for (const language of ['en', 'fr'] satisfies PaperLanguage[]) {
      const asked = asking('note-verbale', { language, addressee: name });
      const text = textOf(written(viewsAsked([name]), asked, '2009-01-13'));
      expectFits(text);
      expect(text).toMatch(language === 'en' ? /presents its compliments/ : /présente ses compliments/);
    }
  });

  it('keeps its columns with any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (name) => {
        fc.pre(name.trim() !== '');
        const asked = asking('note-verbale', { addressee: name });
        expectFits(textOf(written(viewsAsked([name]), asked, '2009-01-13')));
      }),
      { numRuns: 200 },
    );
  });

  it('sets words from right to left apart', () => {
    const text = shown({ kind: 'paragraph', line: [{ text: 'to جمهورية مصر العربية, by' }] });
    expect(text).toBe('to \u2068جمهورية مصر العربية\u2069, by\n');
  });

  it('keeps apart lines together that are one masthead', () => {
    const masthead: Block = { kind: 'masthead', left: [[{ text: 'United Nations' }]], right: [] };
    expect(shown(masthead)).toBe('United Nations\n');
  });
});

function expectFits(text: string): void {
  for (const line of text.split('\n')) {
    expect(widthOf(line)).toBeLessThanOrEqual(COLUMNS);
    expect(line).toBe(line.trimEnd());
  }
  expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
  expect(text.isWellFormed()).toBe(true);
}

describe('lines', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one\u00a0two three', 7, ['one\u00a0two', 'three']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['中文字', 4, ['中文', '字']],
    ['', 10, []],
  ])('%j in %i columns', (text, columns, lines) => expect(wrapped(text, columns)).toEqual(lines));

  it('lose no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé]{1,30}$/), { minLength: 1 }),
        fc.integer({ min: 30, max: 90 }),
        (words, columns) => {
          expect(wrapped(words.join(' '), columns).join(' ')).toBe(words.join(' '));
        },
      ),
    );
  });
});
