import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MandateText } from '../../../domain/text/mandate-text.ts';
import { placesOf } from '../../../domain/text/places.ts';
import { readDocumentText } from '../../../domain/text/read-document.ts';
import { readMandateText } from '../../../domain/text/read-text.ts';
import type { SourceLine, SourceText } from '../../../domain/text/source.ts';
import { sourceOfText } from '../../../domain/text/source-of-text.ts';

const PIECES = [
  ...[
    '63/1. Title',
    '902 (XII). Other',
    'The General Assembly,',
    'The Security Council,',
    'Annex I',
    'ARTICLE 4',
    'A',
    'II',
  ],
  ...[
    '1. Requests the Office',
    '2. Decides;',
    '1.',
    '(a) To count;',
    '(i) Deep:',
    '(ii) Deep',
    'Requests',
    'Recalling,',
  ],
  ...[
    '1 See the wells',
    '____',
    '---',
    'A/RES/63/1',
    '12-34567 2/3',
    '18 December 2008',
    '12th plenary meeting',
    '77',
  ],
  ...[
    're-',
    'port',
    'ﬁnd',
    '\u00ad',
    '\u00a0',
    'Treaty1,',
    'Seventy -third',
    '²',
    ' ',
    '\n',
    '\n\n',
    '\f',
    '\t',
    '\u0000',
    '\ud800',
  ],
  ...['le rapport de la commission et des puits', '“', '”', ' ;', '_words_', '## '],
];
const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 60 });
const raw = text.map((pieces) => pieces.join(pieces.length % 2 === 0 ? '\n' : ' '));

/** Each character of a document at a place of its own, so that the place tells the character. */
function lettered(pieces: string[]): { source: SourceText; letters: string[] } {
  const letters: string[] = [];
  const lines = pieces.map((line): SourceLine => {
    const places = Array.from({ length: line.length }, (_, at) => {
      letters.push(line.charAt(at));
      return { to: at + 1, place: { kind: 'element' as const, element: letters.length, name: 'c' } };
    });
    return { text: line, places, role: null, begins: null };
  });
  return { source: { format: 'html', lines }, letters };
}

function isSound(mandate: MandateText): void {
  let end = 0;
  for (const { span, label } of mandate.paragraphs) {
    expect(span.start, label).toBeGreaterThanOrEqual(end);
    expect(span.end, label).toBeGreaterThanOrEqual(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(mandate.text.length);
  const labels = mandate.paragraphs.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  let last = 0;
  for (const stretch of mandate.stretches) {
    expect(stretch.start).toBeGreaterThanOrEqual(last);
    expect(stretch.end).toBeGreaterThan(stretch.start);
    last = stretch.end;
  }
  expect(last).toBeLessThanOrEqual(mandate.text.length);
}

describe('any text', () => {
  it('is read or refused, and what is read is sound', () => {
    fc.assert(
      fc.property(raw, (words) => {
        const read = readDocumentText(sourceOfText(words));
        if ('problem' in read) expect(read.remedy).not.toBe('');
        else for (const mandate of read.mandates) isSound(mandate);
      }),
      { numRuns: 300 },
    );
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(raw, (words) => {
        expect(readMandateText(words)).toEqual(readMandateText(words));
      }),
      {
        numRuns: 50,
      },
    );
  });

  it('gives words whose characters are those of their places, in order', () => {
    const head = ['63/1. Title', '', 'The General Assembly,', ''];
    fc.assert(
      fc.property(text, (pieces) => {
        const { source, letters } = lettered([...head, '1. Requests it;', '', ...pieces]);
        const read = readDocumentText(source);
        if ('problem' in read) return;
        for (const { text: words, paragraphs, stretches } of read.mandates) {
          for (const { span } of paragraphs) {
            const found = placesOf({ stretches }, span).map((place) =>
              place.kind === 'element' ? (letters[place.element - 1] ?? '') : '',
            );
            expect(bare(found.join(''))).toBe(bare(words.slice(span.start, span.end)));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Without spaces, and with ligatures as letters: what the layout may change. */
const bare = (words: string): string => words.replaceAll('ﬁ', 'fi').replace(/[\s\p{Zs}]/gu, '');
