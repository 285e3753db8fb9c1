import { existsSync, readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { pdfSource } from '../../../activities/documents/pdf.ts';
import type { SourceLine } from '../../../domain/text/source.ts';
import { pdfOfContents } from '../../../tools/bench/pdf-writer.ts';
import { SAMPLES } from '../../setup/documents/sample.ts';

const REAL = '../shared/corpus/resolutions';
const there = existsSync(REAL);
if (!there) process.stdout.write(`The PDFs of ${REAL} are not there: tests over them did not run.\n`);

const linesOf = async (bytes: Uint8Array): Promise<SourceLine[]> => (await pdfSource(bytes, 'a.pdf')).lines;

/** Words with their page and the middle of their box, in the file's coordinates (from the lower left corner). */
interface Seen {
  word: string;
  page: number;
  x: number;
  y: number;
}

function wordsIn(lines: SourceLine[], height: number): Seen[] {
  return lines.flatMap(({ text, places }) =>
    places.flatMap(({ to, place }, at) => {
      if (place.kind !== 'page') return [];
      const { left, right, top, bottom } = place.box;
      const word = text.slice(places[at - 1]?.to ?? 0, to).replace(/[\s⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '');
      return [{ word, page: place.page, x: (left + right) / 2, y: height - (top + bottom) / 2 }];
    }),
  );
}

/** How many of these words pdf.js draws where their boxes are, by its own strings. */
async function drawn(bytes: Uint8Array, words: Seen[]): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  let found = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str.replace(/\s/g, ''), width: item.width, height: item.height, at: item.transform }]
        : [],
    );
    for (const { word, x, y } of words.filter(({ page }) => page === number)) {
      const hit = texts.some(
        ({ text, width, height, at }) =>
          (text.includes(word) || word.includes(text)) &&
          text !== '' &&
          x >= at[4] - 1 &&
          x <= at[4] + width + 1 &&
          y >= at[5] - height / 2 &&
          y <= at[5] + height,
      );
      if (hit) found += 1;
    }
  }
  await document.loadingTask.destroy();
  return found;
}

describe('the boxes of words', () => {
  it.each<[string, () => Uint8Array]>([
    ['a PDF of our own', SAMPLES.pdf],
    ...['A-RES-73-6-EN.pdf', 'A-RES-73-8-EN.pdf']
      .filter(() => there)
      .map((name): [string, () => Uint8Array] => [name, () => readFileSync(`${REAL}/${name}`)]),
  ])('lie where they are drawn: %s', async (_, make) => {
    const words = wordsIn(await linesOf(make()), 792).filter(({ word }) => /\w{3}/.test(word));
    expect(words.length).toBeGreaterThan(400);
    expect(await drawn(make(), words)).toBeGreaterThan(0.99 * words.length);
  });
});

/** The box of a run of one line, from the letters that were set. */
const boxesOf = (lines: SourceLine[]) => lines.flatMap(({ places }) => places.map(({ place }) => place));

describe('the operators that place text', () => {
  it.each<[what: string, content: string, text: string]>([
    ['Td and T*', 'BT /F1 10 Tf 12 TL 100 700 Td (one) Tj T* (two) Tj ET', 'one/two'],
    [
      'TD sets the leading',
      'BT /F1 10 Tf 100 700 Td (one) Tj 0 -15 TD (two) Tj T* (three) Tj ET',
      'one/two/three',
    ],
    ['\' and "', 'BT /F1 10 Tf 12 TL 100 700 Td (one) Tj (two) \' 1 0 (three) " ET', 'one/two/three'],
    [
      'TJ with a small and a wide gap',
      'BT /F1 10 Tf 100 700 Td [(Ass) -100 (embly) -300 (of)] TJ ET',
      'Assembly of',
    ],
    ['Tc, Tw and Tz', 'BT /F1 10 Tf 1 Tc 5 Tw 50 Tz 100 700 Td (two words) Tj ET', 'two words'],
    ['Ts raises', 'BT /F1 10 Tf 100 700 Td (Crime) Tj /F1 6 Tf 4 Ts (1) Tj ET', 'Crime¹'],
    [
      'cm, q and Q',
      'q 2 0 0 2 0 0 cm BT /F1 5 Tf 50 350 Td (far) Tj ET Q BT /F1 10 Tf 100 650 Td (near) Tj ET',
      'far/near',
    ],
    ['a font of negative size, turned back', 'BT /F1 -10 Tf -1 0 0 -1 100 700 Tm (seen) Tj ET', 'seen'],
  ])('%s', async (_, content, text) => {
    const lines = await linesOf(pdfOfContents([content]));
    expect(lines.map((line) => line.text).join('/')).toBe(text);
  });

  it('give the place in points from the upper left corner', async () => {
    const lines = await linesOf(pdfOfContents(['q 2 0 0 2 0 0 cm BT /F1 5 Tf 50 350 Td (word) Tj ET Q']));
    expect(boxesOf(lines)).toEqual([
      { kind: 'page', page: 1, box: { left: 100, right: 120, top: 83, bottom: expect.closeTo(94.2) } },
    ]);
  });
});

const shown = (lines: SourceLine[], role: SourceLine['role']): string[] =>
  lines.filter((line) => line.role === role).map(({ text }) => text);

describe.each(there ? ['A-RES-73-6-EN.pdf', 'A-RES-73-8-EN.pdf'] : [])('%s', (name) => {
  it('keeps heads, job numbers, bar codes and notes out of its text', async () => {
    const lines = await linesOf(readFileSync(`${REAL}/${name}`));
    const body = shown(lines, 'body');
    expect(body.filter((text) => /^\d\/\d$|^\*\d+\*$|^\d\d-\d{5}/.test(text))).toEqual([]);
    expect(body.filter((text) => /^A\/RES\//.test(text))).toHaveLength(1);
    for (const note of shown(lines, 'note')) expect(note).toMatch(/^([¹²³⁴⁵⁶] |A\/AC\.105)/);
    expect(body.some((text) => /Confere nce|peopl e|cooperat ion|universali ty/.test(text))).toBe(false);
    const numbers = lines.flatMap(({ text, begins }) =>
      begins && /^\d+\. /.test(text) ? [Number.parseInt(text, 10)] : [],
    );
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(numbers).toHaveLength(name.includes('73-6') ? 14 : 5);
  });
});
