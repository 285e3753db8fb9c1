import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mandateIn } from '../../../activities/documents/open.ts';
import { Fault } from '../../../domain/faults.ts';

/** What a person is told. */
function told(open: () => unknown): { code: string; message: string; remedy: string } {
  try {
    open();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message, remedy } = error;
    return { code, message, remedy };
  }
  throw new Error('it was opened');
}

const REQUEST = '     1.    Requests the Secretary-General to report to it at its sixty-fourth session.';
const resolution = (...lines: string[]): string => lines.join('\n\n');

describe('the mandate in a text', () => {
  it.each<[what: string, text: string, code: string, message: string]>([
    ['no words', ' \n\t\r\n\uFEFF', 'document.empty', 'a.txt: The text has no words.'],
    [
      'a letter',
      'Dear colleagues,\n\nplease find attached the report.',
      'document.no-symbol',
      'a.txt: No resolution begins here: neither a symbol nor a numbered title such as "63/194. …" was found.',
    ],
    [
      'a title and a preamble',
      resolution('63/194. Improving the coordination', 'The General Assembly,', 'Recalling its resolution,'),
      'document.no-operative-paragraph',
      'a.txt: In A/RES/63/194 no operative paragraph was found; "1. Requests …" or "Requests …" was expected.',
    ],
    [
      'a resolution without its day',
      resolution('63/194. Improving the coordination', 'The General Assembly,', REQUEST),
      'document.no-adoption',
      'a.txt: the day on which A/RES/63/194 was adopted was not found.',
    ],
  ])('is not in %s', (_, text, code, message) => {
    const { remedy, ...rest } = told(() => mandateIn(text, 'a.txt'));
    expect(rest).toEqual({ code, message });
    expect(remedy).toMatch(/^\S.{20,}\.$/);
  });

  it.each(['18 December 9999', '18 December 0008'])('is not one adopted on %s', (day) => {
    const text = resolution(
      '63/194. Improving the coordination',
      'The General Assembly,',
      REQUEST,
      `71st plenary meeting\n${day}`,
    );
    expect(told(() => mandateIn(text, 'a.txt'))).toMatchObject({
      code: 'document.no-adoption',
      message: `a.txt: A/RES/63/194 is said to be adopted on ${day.replace('0008', '8')}, outside the years 1945 to 2999.`,
    });
  });

  it.each<[where: string, text: string]>([
    [
      'in the masthead',
      resolution(
        'Resolution adopted by the General Assembly on 18 December 2008',
        '63/194. Improving the coordination',
        'The General Assembly,',
        REQUEST,
      ),
    ],
    [
      'in the closing line',
      resolution(
        '63/194. Improving the coordination',
        'The General Assembly,',
        REQUEST,
        '71st plenary meeting\n18 December 2008',
      ),
    ],
  ])('has its day %s', (_, text) => {
    expect(mandateIn(text, 'a.txt')).toMatchObject({ symbol: 'A/RES/63/194', adopted: '2008-12-18' });
  });

  it('is A/RES/63/194, as the sample comes from the file', () => {
    const file = 'samples/A-RES-63-194.txt';
    const mandate = mandateIn(readFileSync(file, 'utf8'), file);
    expect(mandate).toMatchObject({
      symbol: 'A/RES/63/194',
      title: 'Improving the coordination of efforts against trafficking in persons',
      body: 'GA',
      session: 63,
      adopted: '2008-12-18',
    });
    expect(mandate.paragraphs.map(({ label }) => label)).toEqual(
      Array.from({ length: 14 }, (_, index) => String(index + 1)),
    );
  });
});
