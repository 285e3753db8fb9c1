import { pdfOf, pdfOfContents } from '../../../tools/bench/pdf-writer.ts';
import { CONTENT_TYPES, paragraph, wordOf } from './word.ts';
import { zipOf } from './zip.ts';

const MB = 1024 * 1024;

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const old = (stream: string): Uint8Array =>
  Buffer.concat([
    ascii('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
    Buffer.alloc(504),
    utf16(stream),
  ]);

/** A PDF that asks for a password: no password gives these keys. */
function lockedPdf(): Uint8Array {
  const pdf = Buffer.from(pdfOf([[]])).toString('latin1');
  const key = '00'.repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>] `;
  return ascii(pdf.replace('/Root 1 0 R', `${lock}/Root 1 0 R`));
}

/** Files as bad as they come, each made when asked for: what it is, its bytes, the code and the sentence that tell it. */
export const HOSTILE: [what: string, make: () => Uint8Array, code: string, message: string][] = [
  [
    'a scan',
    () => pdfOfContents(['q 612 0 0 792 0 0 cm Q', 'q Q']),
    'document.scanned',
    'FILE is a PDF without text: its 2 pages are pictures or empty.',
  ],
  ['a locked PDF', lockedPdf, 'document.locked', 'FILE is a PDF that is locked with a password.'],
  [
    'a locked Word document',
    () => old('EncryptedPackage'),
    'document.locked',
    'FILE is an Office document that is locked with a password.',
  ],
  [
    'a PDF with nothing in it',
    () => ascii('%PDF-1.7\n1 0 obj'),
    'document.damaged',
    'FILE is a PDF that is damaged: it cannot be read to its end.',
  ],
  [
    'a Word document cut off',
    () => wordOf(paragraph('The General Assembly,')).subarray(0, 400),
    'document.damaged',
    'FILE is a ZIP or Word document that is damaged: it cannot be unpacked.',
  ],
  [
    'a Word document that is not XML',
    () => zipOf([CONTENT_TYPES, { name: 'word/document.xml', content: '<w:document><' }]),
    'document.damaged',
    'FILE is a Word document that is damaged: its text cannot be read.',
  ],
  [
    'a ZIP of texts',
    () => zipOf([{ name: 'resolution.txt', content: '63/194. Improving' }]),
    'document.not-word',
    'FILE is a ZIP archive, not a Word document.',
  ],
  [
    'a workbook',
    () => zipOf([CONTENT_TYPES, { name: 'xl/workbook.xml', content: '<workbook/>' }]),
    'document.not-word',
    'FILE is an Excel workbook, not a Word document.',
  ],
  [
    'an OpenDocument text',
    () => zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
    'document.not-word',
    'FILE is an OpenDocument file, not a Word document.',
  ],
  [
    'a bomb',
    () => zipOf([CONTENT_TYPES, { name: 'word/document.xml', content: new Uint8Array(101 * MB) }]),
    'document.bomb',
    'FILE unpacks to more than 100 MB or 2000 parts: it is no document but a bomb.',
  ],
  [
    'a bomb that says it is small',
    () => zipOf([CONTENT_TYPES, { name: 'word/document.xml', content: new Uint8Array(101 * MB), says: 9 }]),
    'document.bomb',
    'FILE unpacks to more than 100 MB or 2000 parts: it is no document but a bomb.',
  ],
  [
    'a bomb of many parts',
    () => zipOf(Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.xml`, content: '' }))),
    'document.bomb',
    'FILE unpacks to more than 100 MB or 2000 parts: it is no document but a bomb.',
  ],
  [
    'a PDF of 10,000 pages',
    () => pdfOfContents(Array.from({ length: 10_000 }, () => '')),
    'document.too-many-pages',
    'FILE has 10000 pages; at most 500 are read.',
  ],
  [
    'one byte too many',
    () => new Uint8Array(50 * MB + 1),
    'document.too-large',
    'FILE is larger than 50 MB; no resolution is.',
  ],
  [
    'Word before 2007',
    () => old('WordDocument'),
    'document.wrong-kind',
    'FILE is an old Word document (.doc); PDF, Word (.docx), HTML and text are read.',
  ],
  [
    'an old workbook',
    () => old('Workbook'),
    'document.wrong-kind',
    'FILE is an old Excel workbook (.xls); PDF, Word (.docx), HTML and text are read.',
  ],
  [
    'RTF',
    () => ascii('{\\rtf1\\ansi The General Assembly,}'),
    'document.wrong-kind',
    'FILE is an RTF document; PDF, Word (.docx), HTML and text are read.',
  ],
  [
    'a picture',
    () => ascii('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'),
    'document.wrong-kind',
    'FILE is a picture (PNG); PDF, Word (.docx), HTML and text are read.',
  ],
  [
    'bytes of any kind',
    () => new Uint8Array([1, 0, 2, 0, 0, 3]),
    'document.wrong-kind',
    'FILE is binary data; PDF, Word (.docx), HTML and text are read.',
  ],
  ['nothing', () => new Uint8Array(), 'document.empty', 'FILE: The text has no words.'],
  ['blanks', () => ascii(' \r\n\t\n'), 'document.empty', 'FILE: The text has no words.'],
  [
    '50 MB of opening brackets',
    () => new Uint8Array(50 * MB).fill(0x28),
    'document.no-symbol',
    'FILE: No resolution begins here: neither a symbol nor a numbered title such as "63/194. …" was found.',
  ],
];
