import { blocks } from './blocks.ts';
import { footnoteReferences } from './footnote-references.ts';
import { footnotesApart } from './footnotes.ts';
import { inEnglish } from './foreign.ts';
import { withoutFurniture } from './furniture.ts';
import { identified } from './identity.ts';
import { type Line, linesOf } from './lines.ts';
import { mandateOf } from './mandate-of.ts';
import type { MandateText } from './mandate-text.ts';
import { stretchesIn } from './places.ts';
import { resolutionsIn } from './resolutions.ts';
import type { SourceText } from './source.ts';
import { isWronglySpaced, mendSplitWords } from './split-words.ts';
import { canonicalSymbol, symbolAtEnd } from './symbol.ts';
import { type TextProblem, textProblem } from './text-problem.ts';
import type { Traced } from './traced.ts';
import { vocabularyOf } from './vocabulary.ts';

const MASTHEAD_LINES = 30;

/** What a document gives: every resolution in it, in order, and the one that it is about. */
export interface DocumentRead {
  mandates: MandateText[];
  main: MandateText;
}

/**
 * The resolutions of a document. `wanted` is the symbol of the one that is meant, where that is known; else the masthead
 * tells it, else it is the first that is whole.
 */
export function readDocumentText(source: SourceText, wanted?: string): DocumentRead | TextProblem {
  const lines = linesOf(source);
  const { lines: english, foreign } = inEnglish(withoutFurniture(lines));
  if (foreign) return textProblem('not-english');
  const all = wholeBlocks(english);
  if (all.length === 0) return textProblem('empty');

  const meant = wanted === undefined ? writtenIn(lines) : canonicalSymbol(wanted);
  const words = all.map(({ text }) => text);
  const named = identified(resolutionsIn(words), { written: writtenIn(lines), meant });
  const [first] = named;
  if (first === undefined) return textProblem('no-symbol');

  const stretchesOf = stretchesIn(source);
  const mandates = datedAlike(named.map((resolution) => mandateOf(resolution, all, stretchesOf)));
  const main = mainOf(mandates, meant);
  return main === undefined ? textProblem('no-operative-paragraph', first.symbol) : { mandates, main };
}

function wholeBlocks(lines: Line[]): Traced[] {
  const { lines: own, numbers } = footnotesApart(lines);
  const isSplit = isWronglySpaced(own);
  const isTorn = own.some(({ words }) => words.text.endsWith('-'));
  const vocabulary = vocabularyOf(isSplit || isTorn ? own : []);
  const wrapped = blocks(own, vocabulary);
  const mended = isSplit ? wrapped.map((block) => mendSplitWords(block, vocabulary)) : wrapped;
  return mended.map(footnoteReferences(numbers));
}

const writtenIn = (lines: Line[]): string | undefined =>
  lines
    .slice(0, MASTHEAD_LINES)
    .map(({ words }) => symbolAtEnd(words.text))
    .find((symbol) => symbol !== undefined);

/** The parts of a resolution that has one day for all of them are of that day. */
function datedAlike(mandates: MandateText[]): MandateText[] {
  const dated: MandateText[] = [];
  for (const mandate of mandates) {
    const before = dated.at(-1);
    const isSibling = before !== undefined && before.part !== null && mandate.part !== null;
    const alike = isSibling && before.symbol.slice(0, -2) === mandate.symbol.slice(0, -2);
    dated.push(alike && mandate.adopted === null ? { ...mandate, adopted: before.adopted } : mandate);
  }
  return dated;
}

/** The one that is meant; a part of it, where it has parts; else the first that is whole. */
function mainOf(mandates: MandateText[], meant: string | undefined): MandateText | undefined {
  const readable = mandates.filter(({ paragraphs }) => paragraphs.length > 0);
  return (
    readable.find(({ symbol }) => symbol === meant) ??
    readable.find(({ symbol, part }) => part !== null && symbol === `${meant} ${part}`) ??
    readable.find(({ whole }) => whole) ??
    readable[0]
  );
}
