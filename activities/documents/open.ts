import { Fault } from '../../domain/faults.ts';
import { HORIZON, isWithinHorizon } from '../../domain/planning/horizon.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { readMandateText } from '../../domain/text/read-text.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';

/** A mandate that can be confirmed: its day of adoption is known. */
export type DatedMandate = MandateText & { adopted: CivilDate };

/** No resolution comes near it; what is larger is something else. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** The words of a text file. `name` is what the message calls it. Throws `document.*`. */
export function textOf(bytes: Uint8Array, name: string): string {
  if (bytes.length > MAX_BYTES) {
    throw new Fault(
      'document.too-large',
      `${name} is larger than 5 MB; no resolution is.`,
      'Give the text of one resolution.',
    );
  }
  const kind = kindOf(bytes);
  if (kind !== undefined) {
    throw new Fault(
      'document.not-text',
      `${name} is ${kind}, not a text.`,
      'Save the resolution as plain text (UTF-8) and give that file.',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The mandate that a text is. Throws `document.*`. */
export function mandateIn(text: string, name: string): DatedMandate {
  const read = readMandateText(text);
  if ('problem' in read) {
    throw new Fault(`document.${read.problem}`, `${name}: ${read.message}`, read.remedy);
  }
  if (read.adopted === null) {
    throw new Fault(
      'document.no-adoption',
      `${name}: the day on which ${read.symbol} was adopted was not found.`,
      'Keep the masthead ("Resolution adopted by … on …") or the closing line with the date in the text.',
    );
  }
  if (!isWithinHorizon(read.adopted)) {
    throw new Fault(
      'document.no-adoption',
      `${name}: ${read.symbol} is said to be adopted on ${inWords(read.adopted)}, outside ${HORIZON}.`,
      'Correct the year in the masthead ("Resolution adopted by … on …") or in the closing line.',
    );
  }
  return { ...read, adopted: read.adopted };
}

/** By their first bytes, when a byte order mark and blanks before them are left out. */
const MAGIC: [string, string][] = [
  ['PK\u0003\u0004', 'a ZIP or Word document'],
  ['PK\u0005\u0006', 'a ZIP or Word document'],
  ['PK\u0007\u0008', 'a ZIP or Word document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
  ['{\\rtf', 'an RTF document'],
];
const BEFORE = /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/;
const HTML = /^(<\?[^>]*>|<!--((?!-->)[\s\S])*-->|\s)*<(!doctype\s+html|html|head|body)[\s>]/i;
/** As far as readers of PDF look for its mark. */
const FAR = 1024;

function kindOf(bytes: Uint8Array): string | undefined {
  const start = latin(bytes.subarray(0, FAR + 8)).replace(BEFORE, '');
  if (isPdf(start, bytes)) return 'a PDF';
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known !== undefined) return known[1];
  return HTML.test(start) ? 'an HTML page' : bytes.includes(0) ? 'binary data' : undefined;
}

/** The mark begins a line, or objects follow it: a text may speak of it in the middle of a line. */
function isPdf(start: string, bytes: Uint8Array): boolean {
  const at = start.search(/%PDF-\d/);
  if (at < 0) return false;
  return at === 0 || start.charCodeAt(at - 1) < SPACE || /[\r\n]\d+ \d+ obj\b/.test(latin(bytes));
}

const SPACE = 0x20;

/** Each byte as the character of its number. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
