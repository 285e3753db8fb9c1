/** What a file is, found from its bytes: a kind that can be read, or the name of one that cannot. */
export type Kind =
  | { reads: 'pdf' | 'zip' | 'html' | 'text' }
  | { reads: null; called: string; locked?: true };

/** As far as readers of PDF look for its mark. */
const FAR = 1024;

/** By their first bytes, when a byte order mark and blanks before them are left out. */
const MARKS: [mark: string, called: string][] = [
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG\r\n', 'a picture (PNG)'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['II*\u0000', 'a picture (TIFF)'],
  ['MM\u0000*', 'a picture (TIFF)'],
  ['\u001f\u008b', 'a compressed file (gzip)'],
  ['7z\u00bc\u00af', 'a compressed archive (7z)'],
  ['Rar!', 'a compressed archive (RAR)'],
  ['%!PS', 'a PostScript file'],
];
const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];
const OLE = '\u00d0\u00cf\u0011\u00e0';
/** Names of streams that tell what an old Office file is; in the file they are written in UTF-16. */
const STREAMS: [name: string, called: string][] = [
  ['EncryptedPackage', 'an Office document that is locked with a password'],
  ['WordDocument', 'an old Word document (.doc)'],
  ['Workbook', 'an old Excel workbook (.xls)'],
  ['PowerPoint Document', 'an old PowerPoint presentation (.ppt)'],
];

const BEFORE = /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/;
const HTML =
  /^(<\?[^>]*>|<!--((?!-->)[\s\S])*-->|\s)*<(!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6])[\s>]/i;
/** The head of a saved web page that browsers write as one file. */
const MHTML = /^(From: .*\r?\n)?(.*\r?\n){0,20}Content-Type: multipart\/related/i;

/** What these bytes are. */
export function kindOf(bytes: Uint8Array): Kind {
  const first = latin(bytes.subarray(0, FAR + 8));
  const start = first.replace(BEFORE, '');
  if (isPdf(start, bytes)) return { reads: 'pdf' };
  if (ZIP.some((mark) => start.startsWith(mark))) return { reads: 'zip' };
  if (start.startsWith(OLE)) return oldOffice(bytes);
  const known = MARKS.find(([mark]) => start.startsWith(mark) || first.startsWith(mark));
  if (known !== undefined) return { reads: null, called: known[1] };
  const wide = wideEncoding(bytes);
  const words =
    wide === undefined ? start : new TextDecoder(wide).decode(bytes.subarray(0, 2 * FAR)).trimStart();
  if (HTML.test(words)) return { reads: 'html' };
  if (MHTML.test(words)) return { reads: null, called: 'a web archive (MHTML)' };
  if (wide === undefined && bytes.includes(0)) return { reads: null, called: 'binary data' };
  return { reads: 'text' };
}

/** The mark begins a line, or objects follow it: a text may speak of it in the middle of a line. */
function isPdf(start: string, bytes: Uint8Array): boolean {
  const at = start.search(/%PDF-\d/);
  if (at < 0) return false;
  return at === 0 || start.charCodeAt(at - 1) < SPACE || /[\r\n]\d+ \d+ obj\b/.test(latin(bytes));
}

const SPACE = 0x20;

function oldOffice(bytes: Uint8Array): Kind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const [name, called] of STREAMS) {
    if (!file.includes(name, 0, 'utf16le')) continue;
    return { reads: null, called, ...(name === 'EncryptedPackage' ? { locked: true as const } : {}) };
  }
  return { reads: null, called: 'an old Office document' };
}

/** A byte order mark of two bytes, or so many NULs in one place of each pair as Latin letters in UTF-16 have. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, 4 * FAR) / 2);
  const nuls = [0, 0];
  for (let at = 0; at < 2 * pairs; at += 1) {
    if (bytes[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (odd > MOST * pairs && even < FEW * pairs) return 'utf-16le';
  if (even > MOST * pairs && odd < FEW * pairs) return 'utf-16be';
  return undefined;
}

const MOST = 0.7;
const FEW = 0.02;

/** Each byte as the character of its number. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
