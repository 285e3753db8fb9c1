import mammoth from 'mammoth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { unpacked } from '../../../activities/documents/zip.ts';
import { docxOf } from '../../../activities/papers/docx.ts';
import { withoutTimes } from '../../../activities/papers/steady-zip.ts';
import { fileNameOf } from '../../../domain/papers/file-name.ts';
import { linesOf, PAPER_LANGUAGES, type Paper } from '../../../domain/papers/paper.ts';
import { STATES } from '../../../domain/papers/state-names.ts';
import { textOf } from '../../../domain/papers/text.ts';
import { CASES } from '../../domain/papers/cases.ts';
import { asking, viewsAsked, written } from '../../domain/papers/files.ts';
import { STRANGE } from '../../domain/papers/strange.ts';

/** The words of a Word document, as a reader that is not the writer finds them. */
async function wordsIn(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return value
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** A part of the document, as XML. */
async function partOf(bytes: Uint8Array, part: string): Promise<string> {
  const { texts } = await unpacked(bytes, 'paper.docx', (entry) => entry === part);
  return texts.get(part) ?? '';
}

const close = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, '');

/** Every line of the paper stands in the document. */
async function expectWhole(paper: Paper): Promise<void> {
  const found = close(await wordsIn(await docxOf(paper)));
  for (const line of [...paper.blocks.flatMap(linesOf), paper.footnote ?? []]) {
    expect(found).toContain(close(line.map(({ text }) => text).join('')));
  }
}

describe.each(PAPER_LANGUAGES)('the Word documents of A/RES/63/194 (%s)', (language) => {
  it.each(Object.keys(CASES))('%s has every line', async (name) => {
    const paper = CASES[name]?.(language);
    if (paper === undefined) throw new Error(name);
    await expectWhole(paper);
  });
});

describe('a Word document', () => {
  afterEach(() => vi.useRealTimers());

  const note = (): Paper =>
    written(viewsAsked(['Austria']), asking('note-verbale', { addressee: 'Austria' }), '2009-01-13');
  const late = (language: 'en' | 'fr'): Paper => CASES['14-transmittal-late']?.(language) ?? note();

  it('has the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const made: string[] = [];
    for (const moment of ['2009-01-13T09:00:00Z', '2031-07-01T23:59:59Z']) {
      vi.setSystemTime(new Date(moment));
      made.push(Buffer.from(await docxOf(note())).toString('base64'));
    }
    expect(made[1]).toBe(made[0]);
    expect(Buffer.from(await docxOf(late('en')))).not.toEqual(Buffer.from(made[0] ?? '', 'base64'));
  });

  it('is dated by the day of the paper', async () => {
    const core = await partOf(await docxOf(note()), 'docProps/core.xml');
    expect(core).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2009-01-13T00:00:00Z</dcterms:created>',
    );
    expect(core).toContain('<dc:title>Note verbale: A/RES/63/194, para.\u00a011</dc:title>');
    expect(core).toContain('<dc:language>en</dc:language>');
  });

  it('is A4, and marks what is to be filled and what is in another language', async () => {
    const document = await partOf(await docxOf(late('fr')), 'word/document.xml');
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(
      /<w:highlight w:val="yellow"\/><w:lang w:val="fr-FR"\/><\/w:rPr><w:t[^>]*>\[à compléter/,
    );
    expect(document).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t[^>]*>Improving the coordination/);
  });

  it('has the reason as a footnote under an asterisk, bound to the heading', async () => {
    const bytes = await docxOf(late('en'));
    const document = await partOf(bytes, 'word/document.xml');
    expect(document).toMatch(
      /Report of the Secretary-General<\/w:t><\/w:r><w:r>.*?<w:footnoteReference w:id="1"\/>/,
    );
    expect(document).toContain('<w:numFmt w:val="chicago"/>');
    const notes = await partOf(bytes, 'word/footnotes.xml');
    expect(notes).toContain('was delayed for the following reason: Late replies.');
  });

  it('numbers the paragraphs of a memorandum', async () => {
    const waiver = CASES['14-waiver-request']?.('en') ?? note();
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await docxOf(waiver)) });
    expect(value.match(/<ol>.*<\/ol>/s)?.[0].match(/<li>/g)).toHaveLength(4);
  });

  it('has words from right to left as such', async () => {
    const name = 'جمهورية مصر العربية (Egypt)';
    const paper = written(viewsAsked([name]), asking('note-verbale', { addressee: name }), '2009-01-13');
    const document = await partOf(await docxOf(paper), 'word/document.xml');
    expect(document).toMatch(/<w:rtl\/>[^/]*<w:lang[^>]*\/><\/w:rPr><w:t[^>]*>جمهورية مصر العربية<\/w:t>/);
    expect(document).toMatch(/<w:t[^>]*> \(Egypt\) and has the honour/);
  });

  it.each(STRANGE)('takes the name %j', async (name) => {
    for (const language of PAPER_LANGUAGES) {
      await expectWhole(
        written(viewsAsked([name]), asking('note-verbale', { language, addressee: name }), '2009-01-13'),
      );
    }
  });

  it('is refused its times when it is no ZIP as it was just written', () => {
    expect(() => withoutTimes(new Uint8Array(10))).toThrow('not a ZIP');
    expect(() => withoutTimes(new Uint8Array(100))).toThrow('not a ZIP');
  });
});

it('is made for 200 addressees, each its own', { timeout: 120_000 }, async () => {
  const addressees = STATES.slice(0, 200).map(([en]) => en);
  const file = viewsAsked(addressees);
  const names = new Set<string>();
  const texts = new Set<string>();
  for (const [at, addressee] of addressees.entries()) {
    const paper = written(file, asking('note-verbale', { addressee }), '2009-01-13');
    names.add(fileNameOf(paper, at + 1));
    texts.add(textOf(paper));
    const bytes = await docxOf(paper);
    // The reader takes far longer than the writer: every tenth is read.
    if (at % 10 > 0) continue;
    const words = await wordsIn(bytes);
    expect(words).toContain(`the Permanent Mission of ${addressee} to the United Nations and has the honour`);
    expect(words).toContain(`the views of the Government of ${addressee} on the matters`);
  }
  expect(names.size).toBe(200);
  expect(texts.size).toBe(200);
});
