import { Fault } from '../../domain/faults.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { readMandateText } from '../../domain/text/read-text.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';

/** A mandate that can be confirmed: its day of adoption is known. */
export type DatedMandate = MandateText & { adopted: CivilDate };

/** No resolution comes near it; what is larger is something else. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** The words of a text file. `name` is what the message calls it. Throws `document.*`. */
export function textOf(bytes: Uint8Array, name: string): string {
  if (bytes.length > MAX_BYTES) {
    throw new Fault(
      'document.too-large',
      `${name} has ${bytes.length} bytes; a resolution has at most ${MAX_BYTES}.`,
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
  return { ...read, adopted: read.adopted };
}

const MAGIC: [string, string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP or Word document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
  ['{\\rtf', 'an RTF document'],
];

function kindOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  return known?.[1] ?? (bytes.includes(0) ? 'binary data' : undefined);
}
