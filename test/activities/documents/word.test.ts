import { describe, expect, it } from 'vitest';
import { docxSource } from '../../../activities/documents/docx.ts';
import { paragraph, wordOf, wordPart, wordRelations } from '../../setup/documents/word.ts';

const texts = async (bytes: Uint8Array): Promise<string[]> =>
  (await docxSource(bytes, 'a.docx')).lines.map(({ text }) => text);

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = wordPart(
  'numbering.xml',
  'numbering',
  `<w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="6">${level(0, 'upperRoman', '%1.')}${level(1, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>`,
);
const RELATIONS = wordRelations({ n: ['numbering', 'numbering.xml'], h: ['header', 'header1.xml'] });
const item = (text: string, list: number, at: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('a Word document', () => {
  it('keeps numbers that were typed', async () => {
    expect(await texts(wordOf(paragraph('1.</w:t><w:tab/><w:t>Requests')))).toEqual(['1. Requests']);
  });

  it('gets the numbers back that Word shows for its lists', async () => {
    const body = [
      item('Urges', 1, 0),
      item('Requests:', 1, 0),
      item('To report;', 1, 1),
      item('To brief:', 1, 1),
      item('Orally;', 1, 2),
      paragraph('Words between.'),
      item('Invites', 1, 0),
      item('To join', 1, 1),
      item('Scope', 2, 0),
      item('a point', 2, 1),
      item('Decides', 3, 0),
    ].join('');
    expect(await texts(wordOf(body, [NUMBERING, RELATIONS]))).toEqual([
      ...['1. Urges', '2. Requests:', '(a) To report;', '(b) To brief:', '(i) Orally;', 'Words between.'],
      ...['3. Invites', '(a) To join', 'I. Scope', 'a point', '1. Decides'],
    ]);
  });

  it('has the masthead that its template keeps in the head of the first page', async () => {
    const header = wordPart(
      'header1.xml',
      'hdr',
      paragraph('United Nations') + paragraph('A/RES/63/194 &amp; Add.1'),
    );
    const body = `${paragraph('The General Assembly,')}<w:sectPr><w:headerReference w:type="first" r:id="h"/></w:sectPr>`;
    expect(await texts(wordOf(body, [header, RELATIONS]))).toEqual([
      'United Nations',
      'A/RES/63/194 & Add.1',
      'The General Assembly,',
    ]);
  });

  it('counts its elements and names their kinds', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('A/RES/63/194')}</w:tc></w:tr></w:tbl>`;
    const { lines } = await docxSource(wordOf(table + paragraph('The General Assembly,')), 'a.docx');
    expect(lines.map(({ places, role, begins }) => ({ place: places[0]?.place, role, begins }))).toEqual([
      { place: { kind: 'element', element: 1, name: 'cell' }, role: 'body', begins: true },
      { place: { kind: 'element', element: 2, name: 'paragraph' }, role: 'body', begins: true },
    ]);
  });
});
