import { describe, expect, it } from 'vitest';
import {
  joinedKey,
  keyFor,
  letterSpan,
  lettersOf,
  overlap,
  partKey,
  type ReadingKey,
} from '../../../domain/register/key.ts';

/** The key of these words, where the paragraph begins at its first letter behind "14. ". */
function keyOf(text: string, words: string): string {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  const paragraph = { start: text.indexOf('. ') + 2, end: text.length };
  return keyFor('14', letterSpan(text, paragraph, { start, end: start + words.length }), new Set());
}

describe('the key of a reading', () => {
  const plain = keyOf(
    '14. Requests the Secretary-General to coordinate the efforts, and to submit a first report;',
    'to submit a first report',
  );

  it('is the label of its paragraph and where its letters lie', () => {
    expect(plain).toBe('14:52-72');
  });

  it.each([
    [
      'a footnote behind a word',
      '14. Requests the Secretary-General¹ to coordinate the efforts,² and to submit a first report;',
      'to submit a first report',
    ],
    [
      'a footnote of digits',
      '14. Requests the Secretary-General1 to coordinate the efforts, and to submit a first report;',
      'to submit a first report',
    ],
    [
      'a hyphen at a line end',
      '14. Requests the Secretary-General to co-ordinate the efforts, and to submit a first report;',
      'to submit a first report',
    ],
    [
      'lines and spaces',
      '14.  Requests the\nSecretary-General  to coordinate the efforts, and to\u00a0submit a first  report;',
      'to\u00a0submit a first  report',
    ],
    [
      'a ligature',
      '14. Requests the Secretary-General to coordinate the eﬀorts, and to submit a ﬁrst report;',
      'to submit a ﬁrst report',
    ],
    [
      'capitals',
      '14. REQUESTS the Secretary-General to coordinate the efforts, and to submit a first report;',
      'to submit a first report',
    ],
    [
      'a masthead before it',
      'Masthead. Requests the Secretary-General to coordinate the efforts, and to submit a first report;',
      'to submit a first report',
    ],
  ])('does not move with %s', (_what, text, words) => {
    expect(keyOf(text, words)).toBe(plain);
  });

  it('counts an accent once, however it is written', () => {
    const places = ['14. Côte, to report', '14. Co\u0302te, to report'].map((text) =>
      keyOf(text, 'to report'),
    );
    expect(places).toEqual(['14:4-12', '14:4-12']);
  });

  it('is another one for the second product that the same words ask for', () => {
    const place = { from: 0, to: 9 };
    expect(keyFor('4(a)', place, new Set(['4(a):0-9']))).toBe('4(a):0-9/2');
    expect(keyFor('4(a)', place, new Set(['4(a):0-9', '4(a):0-9/2']))).toBe('4(a):0-9/3');
  });

  it('names what it was split from and joined of', () => {
    const [a, b] = ['11:0-9', '14:0-9'] as [ReadingKey, ReadingKey];
    expect(partKey(a, 2)).toBe('11:0-9~2');
    expect(joinedKey([a, b])).toBe('11:0-9+14:0-9');
  });
});

it('letters are small, and nothing else stays', () => {
  expect(lettersOf('Côte d’Ivoire, 3 ﬁnal re-\nports³')).toBe('cotedivoirefinalreports');
});

it('places overlap by the letters they share', () => {
  expect(overlap({ from: 0, to: 10 }, { from: 5, to: 20 })).toBe(5);
  expect(overlap({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(0);
  expect(overlap({ from: 12, to: 15 }, { from: 0, to: 20 })).toBe(3);
});
