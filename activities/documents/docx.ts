import mammoth from 'mammoth';
import { Fault } from '../../domain/faults.ts';
import type { SourceLine, SourceText } from '../../domain/text/source.ts';
import { linesOfHtml } from './html.ts';
import { numbered } from './word-lists.ts';
import { mastheadLines } from './word-masthead.ts';
import { type Unpacked, unpacked } from './zip.ts';

const DOCUMENT = 'word/document.xml';
const KEPT = /^word\/(document|numbering|styles|header\d*|_rels\/document\.xml)\.(xml|rels|xml\.rels)$/;

/** Pictures are left alone; empty paragraphs part nothing that is not parted already. */
const OPTIONS = {
  includeDefaultStyleMap: true,
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
};

/** The lines of a Word document. Throws `document.*`; what is a ZIP but none of Word's is told by what it is. */
export async function docxSource(bytes: Uint8Array, name: string): Promise<SourceText> {
  const zip = await unpacked(bytes, name, (entry) => KEPT.test(entry) || entry === 'mimetype');
  const document = zip.texts.get(DOCUMENT);
  if (document === undefined || !zip.names.includes('[Content_Types].xml')) throw notWord(zip, name);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      { ...OPTIONS, transformDocument: numbered(partsOf(zip, document)) },
    );
    const masthead = mastheadLines(zip.texts, document);
    return { format: 'docx', lines: [...masthead, ...linesOfHtml(value).map(withoutArrow)] };
  } catch (error) {
    throw new Fault(
      'document.damaged',
      `${name} is a Word document that is damaged: its text cannot be read.`,
      'Open it in Word, save it anew as Word document (.docx), and give that.',
      { cause: error },
    );
  }
}

const partsOf = ({ texts }: Unpacked, document: string) => ({
  document,
  numbering: texts.get('word/numbering.xml') ?? '',
  styles: texts.get('word/styles.xml') ?? '',
});

/** The converter ends every note with a link back. */
function withoutArrow(line: SourceLine): SourceLine {
  if (line.role !== 'note' || !line.text.endsWith('↑')) return line;
  const text = line.text.slice(0, -1).trimEnd();
  return {
    ...line,
    text,
    places: line.places.map(({ to, place }) => ({ to: Math.min(to, text.length), place })),
  };
}

/** Other kinds of files that are ZIPs inside, by the names of their parts. */
const KINDS: [part: RegExp, called: string][] = [
  [/^xl\//, 'an Excel workbook'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^META-INF\/container\.xml$/, 'an e-book (EPUB)'],
];

function notWord({ names, texts }: Unpacked, name: string): Fault {
  const opendocument = texts.get('mimetype')?.includes('opendocument') === true;
  const known = KINDS.find(([part]) => names.some((each) => part.test(each)))?.[1];
  const called = opendocument ? 'an OpenDocument file' : (known ?? 'a ZIP archive');
  return new Fault(
    'document.not-word',
    `${name} is ${called}, not a Word document.`,
    known === undefined && !opendocument
      ? 'Unpack it and give the resolution that is in it.'
      : 'Save the resolution as Word document (.docx), PDF, HTML or text and give that file.',
  );
}
