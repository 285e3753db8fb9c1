import { describe, expect, it } from 'vitest';
import { depthOf } from '../../../domain/text/marks.ts';
import { readMandateText } from '../../../domain/text/read-text.ts';

describe('the level of a lettered item', () => {
  it.each<[string, string[], boolean, number]>([
    ['b', ['a'], false, 0],
    ['i', ['a'], true, 1],
    ['ii', ['a', 'i'], false, 1],
    ['i', ['h'], false, 0],
    ['aa', ['z'], false, 0],
    ['a', ['c', 'iv'], true, 2],
    ['a', ['a', 'i', 'a'], true, 3],
    ['a', ['a', 'i', 'a', 'i'], true, 3],
  ])('(%s) after %j', (letters, path, opened, depth) => {
    expect(depthOf(letters, path, opened)).toBe(depth);
  });

  it('goes no deeper however long the list', () => {
    const letters = Array.from({ length: 2600 }, (_, at) => String.fromCharCode(97 + (at % 26)));
    const items = letters.map((letter) => `(${letter}) to report to the Assembly;`).join('\n\n');
    const read = readMandateText(
      `63/1. A title\n\nThe General Assembly,\n\n1. Requests the Secretary-General:\n\n${items}\n`,
    );
    if ('problem' in read) throw new Error(read.message);
    const depths = read.paragraphs.map(({ label }) => label.split('(').length - 1);
    expect(Math.max(...depths)).toBeLessThanOrEqual(4);
  });
});
