import { describe, expect, it } from 'vitest';
import {
  joined,
  made,
  NOWHERE,
  offsetAt,
  replaced,
  sliced,
  taken,
  trimmed,
} from '../../../domain/text/traced.ts';

const offsets = (words: ReturnType<typeof taken>): number[] =>
  Array.from({ length: words.text.length }, (_, at) => offsetAt(words, at));

describe('a text that knows where it came from', () => {
  const word = taken('wells', 10);

  it('keeps it when it is cut, joined and trimmed', () => {
    expect(offsets(sliced(word, 1, 3))).toEqual([11, 12]);
    expect(offsets(joined([word, made(' '), taken('ok', 30)]))).toEqual([
      10,
      11,
      12,
      13,
      14,
      NOWHERE,
      30,
      31,
    ]);
    expect(offsets(trimmed(taken('  a ', 5)))).toEqual([7]);
    expect(offsets(sliced(joined([taken('ab', 1), taken('cd', 9)]), 1, 3))).toEqual([2, 9]);
  });

  it('is one run where it goes on in the document', () => {
    expect(joined([taken('ab', 1), taken('cd', 3)]).runs).toEqual([{ at: 0, from: 1 }]);
  });

  it('puts what replaces a stretch where the stretch stood', () => {
    const mended = replaced(taken('a ﬁg  b', 10), /ﬁ| {2}/g, (found) => (found === 'ﬁ' ? 'fi' : ' '));
    expect([mended.text, offsets(mended)]).toEqual(['a fig b', [10, 11, 12, 12, 13, 14, 16]]);
  });
});
