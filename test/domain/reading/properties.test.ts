import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMandate } from '../../../domain/reading/read-mandate.ts';
import { readParagraph } from '../../../domain/reading/read-paragraph.ts';
import type { Read, Reading } from '../../../domain/reading/reading.ts';
import { BODIES } from '../../../domain/reading/words/bodies.ts';
import { PRODUCT_HEADS } from '../../../domain/reading/words/products.ts';
import { readMandateText } from '../../../domain/text/read-text.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import * as cases from '../../cases/paragraphs.ts';

const SETTING = { body: 'GA', session: 63, adopted: civilDate('2008-12-18') };

const pieces = [
  ...Object.values(cases).flatMap((rows) => rows.flatMap(({ says }) => says.split(/(?<=[ ,])/))),
  ...BODIES.map(([[name = '']]) => `to the ${name} `),
  ...PRODUCT_HEADS.map(([[head = '']]) => `a ${head} `),
  'Requests the Secretary-General ',
  'to submit ',
  'at its sixty-fourth session ',
  'every six months ',
  '“',
  '”',
  '(a) ',
  '\u00a0',
  '\u{1F600}',
];

/** Words of mandates in any order, and now and then anything at all. */
const words = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })), {
    maxLength: 60,
  })
  .map((all) => all.join(''));

const readsOf = (reading: Reading): Read<unknown>[] => [
  reading.product,
  reading.addressee,
  ...reading.recipients,
  ...reading.due,
  ...[reading.subject, reading.inContext, reading.collectsViews].filter((one) => one !== null),
];

describe('whatever the words', () => {
  it('every value stands where its span says, and the words are those of the evidence', () => {
    fc.assert(
      fc.property(words, words, words, (says, under, before) => {
        const { readings, why } = readParagraph(says, SETTING, under, before);
        const text = [before, under].map((part) => (part === '' ? '' : `${part}\n\n`)).join('') + says;
        const own = text.length - says.length;
        expect(why === null).toBe(readings.length > 0);
        for (const reading of readings) {
          const { evidence } = reading;
          expect(evidence.start).toBeGreaterThanOrEqual(own);
          expect(evidence.end).toBeGreaterThan(evidence.start);
          expect(text.slice(evidence.start, evidence.end)).toBe(reading.words);
          expect(reading.degree).toBe(reading.doubts.length === 0 ? 'clear' : 'doubt');
          for (const { span, rule } of readsOf(reading)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(rule).toMatch(/^[a-z]/);
          }
        }
      }),
      { numRuns: 300, seed: 63_194 },
    );
  });

  it('the same words are read the same, and what stands after them in other paragraphs changes nothing', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        expect(readParagraph(first, SETTING)).toEqual(readParagraph(first, SETTING));
        const plain = (text: string) => text.replace(/[^\p{L}\p{N} ,;“”-]/gu, ' ').replace(/\s+/g, ' ');
        const mandate = (...paragraphs: string[]) =>
          readMandateText(['63/1. A title', 'The General Assembly,', ...paragraphs].join('\n\n'));
        const alone = mandate(`1. Requests ${plain(first)};`);
        const both = mandate(`1. Requests ${plain(first)};`, `2. Requests ${plain(second)};`);
        if ('problem' in alone || 'problem' in both) throw new Error('a resolution was expected');
        const of = (paragraphs: Reading[]) =>
          paragraphs
            .filter(({ paragraph }) => paragraph === '1')
            .map(({ words: said, product, due }) => [said, product.value, due.map(({ value }) => value)]);
        expect(of(readMandate(both).readings)).toEqual(of(readMandate(alone).readings));
      }),
      { numRuns: 100, seed: 63_194 },
    );
  });

  it('readings come in the order of their words', () => {
    fc.assert(
      fc.property(words, (says) => {
        const starts = readParagraph(says, SETTING).readings.map(({ evidence }) => evidence.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 300, seed: 63_194 },
    );
  });
});
