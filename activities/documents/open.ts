import { Fault } from '../../domain/faults.ts';
import { HORIZON, isWithinHorizon } from '../../domain/planning/horizon.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { type DocumentRead as DocumentText, readDocumentText } from '../../domain/text/read-document.ts';
import type { SourceText } from '../../domain/text/source.ts';
import { sourceOfText } from '../../domain/text/source-of-text.ts';
import type { TextProblem } from '../../domain/text/text-problem.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import { symbolInName } from './symbol-in-name.ts';

/** A mandate that can be confirmed: its day of adoption is known. */
export type DatedMandate = MandateText & { adopted: CivilDate };

/**
 * The resolutions of a document. `wanted` is the symbol of the one that is meant, when the document has several. Throws
 * `document.*`.
 */
export function resolutionsIn(source: SourceText, name: string, wanted?: string): DocumentText {
  const read = wanted === undefined ? meantByName(source, name) : readDocumentText(source, wanted);
  if ('problem' in read) {
    throw new Fault(`document.${read.problem}`, `${name}: ${read.message}`, read.remedy);
  }
  if (wanted !== undefined && !isNamed(read.main, wanted)) {
    const cut = read.mandates.find((mandate) => isNamed(mandate, wanted));
    if (cut !== undefined) {
      throw new Fault(
        'document.no-operative-paragraph',
        `${name}: of ${cut.symbol} only the beginning is in it, without its operative paragraphs.`,
        'Give the page on which it goes on, or a file that has all of it.',
      );
    }
    const symbols = read.mandates.map(({ symbol }) => symbol).join(', ');
    throw new Fault(
      'document.other-resolution',
      `${name}: ${wanted} is not in it; there ${read.mandates.length === 1 ? 'is' : 'are'} ${symbols}.`,
      'Give the symbol of one of these with --symbol, or leave it out.',
    );
  }
  return read;
}

/** What the name of the file stands for is taken where the document leaves it open. */
function meantByName(source: SourceText, name: string): DocumentText | TextProblem {
  const read = readDocumentText(source);
  const named = symbolInName(name);
  if (named === undefined) return read;
  if ('problem' in read) return read.problem === 'no-symbol' ? readDocumentText(source, named) : read;
  const main = read.mandates.find((mandate) => mandate.paragraphs.length > 0 && isNamed(mandate, named));
  return main === undefined ? read : { ...read, main };
}

const plain = (symbol: string): string => symbol.toUpperCase().replaceAll(' ', '');

/** The resolution, or a part of it: A/RES/76/84 is meant by A/RES/76/84 A. */
const isNamed = ({ symbol, part }: MandateText, wanted: string): boolean =>
  plain(symbol) === plain(wanted) || (part !== null && plain(symbol) === plain(`${wanted} ${part}`));

/** The mandate that a text is, when it can be confirmed. Throws `document.*`. */
export const mandateIn = (text: string, name: string, wanted?: string): DatedMandate =>
  dated(resolutionsIn(sourceOfText(text), name, wanted).main, name);

/** The same mandate, of which the day of adoption is known. Throws `document.no-adoption`. */
export function dated(mandate: MandateText, name: string): DatedMandate {
  const { adopted, symbol } = mandate;
  if (adopted === null) {
    throw new Fault(
      'document.no-adoption',
      `${name}: the day on which ${symbol} was adopted was not found.`,
      'Keep the masthead ("Resolution adopted by … on …") or the closing line with the date in the text.',
    );
  }
  if (!isWithinHorizon(adopted)) {
    throw new Fault(
      'document.no-adoption',
      `${name}: ${symbol} is said to be adopted on ${inWords(adopted)}, outside ${HORIZON}.`,
      'Correct the year in the masthead ("Resolution adopted by … on …") or in the closing line.',
    );
  }
  return { ...mandate, adopted };
}
