import { blocks } from '../text/blocks.ts';
import { withoutFurniture } from '../text/furniture.ts';
import { BREAK, type Line, linesOf } from '../text/lines.ts';
import { stretchesIn } from '../text/places.ts';
import type { Place, SourceText } from '../text/source.ts';
import type { Traced } from '../text/traced.ts';
import { vocabularyOf } from '../text/vocabulary.ts';
import { numberedText } from './numbers.ts';

/** A paragraph of a draft, in whatever language. */
export interface DraftParagraph {
  kind: 'heading' | 'text' | 'note';
  /** As it is printed: "12.", "(a)", "II."; null where it has none. */
  number: string | null;
  /** Its words without the number, and without what points to notes: that is numbered anew by itself. */
  text: string;
  /** Where it begins. */
  place: Place | null;
}

/** The paragraphs of a draft in the order of reading; notes come last, what belongs to the pages not at all. */
export function draftParagraphs(source: SourceText): DraftParagraph[] {
  const lines = withoutFurniture(linesOf(source));
  const placeOf = firstPlaces(source);
  const told = (block: Traced, isNote: boolean): DraftParagraph => {
    const place = placeOf(block);
    const isHeading = place?.kind === 'element' && place.name === 'heading';
    const { number, text, looksLikeHeading } = numberedText(block.text.replace(RAISED, ''));
    const kind = isNote ? 'note' : isHeading || looksLikeHeading ? 'heading' : 'text';
    return { kind, number, text, place };
  };
  const own = lines.map((line, at) => (line.role === 'note' ? BREAK : afterHeading(line, lines[at - 1])));
  const notes = lines.filter(({ role }) => role === 'note');
  return [
    ...joinedLines(own).map((block) => told(block, false)),
    ...joinedLines(notes).map((block) => told(block, true)),
  ].filter(({ text, number }) => text !== '' || number !== null);
}

/** What points to a note: digits that stand raised after a word. */
const RAISED = /(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/** Where a page leaves it open whether a line begins a paragraph: what stands under a heading does. */
const afterHeading = (line: Line, before: Line | undefined): Line =>
  line.role === 'body' &&
  line.begins === null &&
  before !== undefined &&
  numberedText(before.words.text).looksLikeHeading
    ? { ...line, begins: true }
    : line;

function joinedLines(lines: Line[]): Traced[] {
  const isTorn = lines.some(({ words }) => words.text.endsWith('-'));
  return blocks(lines, vocabularyOf(isTorn ? lines : []));
}

function firstPlaces(source: SourceText): (block: Traced) => Place | null {
  const stretchesOf = stretchesIn(source);
  return (block) => stretchesOf(block)[0]?.place ?? null;
}
