import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../activities/documents/read-document.ts';
import { documentJson } from '../../../client/cli/document-json.ts';
import { SAMPLES } from '../../setup/documents/sample.ts';

const FORMATS = ['pdf', 'docx', 'html', 'text'] as const;
const KINDS = { pdf: 'page', docx: 'element', html: 'element', text: 'line' };

async function read(format: (typeof FORMATS)[number]) {
  return documentJson(await readDocument(SAMPLES[format](), `sample.${format}`));
}

describe('A/RES/63/194', () => {
  it.each(FORMATS)('as %s gives its paragraphs, obligations and places', async (format) => {
    const document = await read(format);
    expect(document).toMatchObject({ format, symbol: 'A/RES/63/194', session: 63, adopted: '2008-12-18' });
    expect(document.paragraphs.map(({ number, level }) => [number, level])).toEqual(
      Array.from({ length: 14 }, (_, at) => [String(at + 1), 1]),
    );
    expect(document.obligations.map(({ paragraph }) => paragraph)).toEqual(['7', '11', '14']);
    for (const { place } of [...document.paragraphs, ...document.obligations]) {
      expect(place.length).toBeGreaterThan(0);
      expect(new Set(place.map(({ kind }) => kind))).toEqual(new Set([KINDS[format]]));
    }
  });

  it('is the same in every format, word for word', async () => {
    const told = [];
    for (const format of FORMATS) {
      const { paragraphs, obligations, silences } = await read(format);
      told.push({
        paragraphs: paragraphs.map(({ number, text }) => [number, text]),
        obligations: obligations.map(({ words, due, recipients, addressee, product }) =>
          [words, due, recipients, addressee, product].map((each) =>
            JSON.stringify(each).replace(/"span":{[^}]*},?/g, ''),
          ),
        ),
        silences,
      });
    }
    for (const other of told.slice(1)) expect(other).toEqual(told[0]);
  });
});
