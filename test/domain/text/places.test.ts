import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../domain/text/places.ts';
import { readDocumentText } from '../../../domain/text/read-document.ts';
import { readMandateText } from '../../../domain/text/read-text.ts';
import type { Place, SourceLine } from '../../../domain/text/source.ts';

const lineNumbers = (raw: string, words: string): number[] => {
  const mandate = readMandateText(raw);
  if ('problem' in mandate) throw new Error(mandate.message);
  const start = mandate.text.indexOf(words);
  return placesOf(mandate, { start, end: start + words.length }).map((place) =>
    place.kind === 'line' ? place.line : -1,
  );
};

describe('words of a plain text', () => {
  const raw = [
    '63/901. Title',
    '',
    'The General Assembly,',
    '',
    ' 1. Requests the  imple-',
    'mentation of the Treaty1 and',
    '____',
    '1 See the wells.',
    '',
    'A/RES/63/901',
    'implementation again;',
  ].join('\n');

  it.each([
    ['Requests', [5]],
    ['implementation of', [5, 6]],
    ['and implementation', [6, 11]],
    ['63/901', [1]],
  ])('%s stands in lines %j', (words, expected) => expect(lineNumbers(raw, words)).toEqual(expected));
});

describe('words of a page', () => {
  const box = (left: number, top: number, right: number): Place => ({
    kind: 'page',
    page: 1,
    box: { left, top, right, bottom: top + 10 },
  });
  const line = (places: SourceLine['places'], text: string): SourceLine => ({
    text,
    places,
    role: 'body',
    begins: true,
  });
  const read = readDocumentText({
    format: 'pdf',
    lines: [
      line([{ to: 12, place: box(10, 10, 90) }], '63/1. Title '),
      line([{ to: 21, place: box(10, 30, 90) }], 'The General Assembly,'),
      line(
        [
          { to: 3, place: box(10, 50, 20) },
          { to: 12, place: box(20, 51, 60) },
          { to: 20, place: box(60, 50, 90) },
        ],
        '1. Requests the post',
      ),
      { ...line([{ to: 7, place: box(10, 62, 40) }], 'office;'), begins: false },
    ],
  });
  const boxes = (words: string): string[] => {
    if ('problem' in read) throw new Error(read.message);
    const start = read.main.text.indexOf(words);
    return placesOf(read.main, { start, end: start + words.length }).map((place) =>
      place.kind === 'page' ? `${place.box.left}-${place.box.right} at ${place.box.top}` : place.kind,
    );
  };

  it('have one box for each line', () => {
    expect(boxes('Requests the post office;')).toEqual(['20-90 at 50', '10-40 at 62']);
    expect(boxes('the post')).toEqual(['60-90 at 50']);
    expect(boxes('Requests ')).toEqual(['20-60 at 51']);
  });
});
