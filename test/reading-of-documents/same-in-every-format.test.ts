import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { mandatesIn } from '../../tools/guard/found-paragraphs.ts';
import { marksOf } from '../../tools/guard/marks.ts';
import { tallyOf } from '../../tools/guard/tally.ts';

const PASTED = 'samples/A-RES-63-194.txt';
const FORMATS = [
  'A-RES-63-194.pdf',
  'A-RES-63-194.docx',
  'A-RES-63-194-automatic.docx',
  'A-RES-63-194.html',
].map((name) => `test/setup/documents/${name}`);

async function mandateIn(path: string): Promise<MandateText> {
  const [mandate, ...more] = await mandatesIn(pathToFileURL(path));
  if (mandate === undefined || more.length > 0) throw new Error(`${path} has not one resolution`);
  return mandate;
}

/** What a reading says, without where it stands. */
const saidBy = (reading: Reading) => ({
  paragraph: reading.paragraph,
  product: reading.product.value,
  addressee: reading.addressee.value,
  recipients: reading.recipients.map(({ value }) => value),
  due: reading.due.map(({ value }) => value),
  inContext: reading.inContext?.value ?? null,
  collectsViews: reading.collectsViews !== null,
  subject: reading.subject?.value ?? null,
  words: reading.words,
});

describe.each([PASTED, ...FORMATS])('A/RES/63/194 as %s', (path) => {
  it('has its fourteen operative paragraphs, word by word', async () => {
    const { text, paragraphs } = await mandateIn(path);
    const found = paragraphs.map(({ label, span }) => ({ label, text: text.slice(span.start, span.end) }));
    const tally = tallyOf(marksOf('A-RES-63-194'), found);
    expect(tally).toMatchObject({ right: 14, otherText: [], missing: [], surplus: [] });
  });

  it('has the symbol, title, body, session and day of adoption', async () => {
    expect(await mandateIn(path)).toMatchObject({
      symbol: 'A/RES/63/194',
      title: 'Improving the coordination of efforts against trafficking in persons',
      body: 'GA',
      session: 63,
      adopted: '2008-12-18',
    });
  });

  it('owes what the pasted text owes', async () => {
    const { readings } = readMandate(await mandateIn(path));
    expect(readings.map(saidBy)).toEqual(readMandate(await mandateIn(PASTED)).readings.map(saidBy));
    expect(readings.map(({ paragraph, product }) => `${paragraph}: ${product.value}`)).toEqual([
      '7: briefing',
      '11: background_paper',
      '14: report',
    ]);
  });
});
