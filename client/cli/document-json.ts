import type { DocumentRead, Neighbour } from '../../activities/documents/read-document.ts';
import type { Effect, Reading, Silence } from '../../domain/reading/reading.ts';
import type { MandateText, Paragraph, Span } from '../../domain/text/mandate-text.ts';
import { placesOf } from '../../domain/text/places.ts';
import type { Place, SourceText } from '../../domain/text/source.ts';

/**
 * What `rapporteur read FILE --json` gives: one document, with the place of everything in the file that was given. The
 * metadata are those of a `MandateText`: symbol, part, title, body, session, adopted, agendaItem, sponsor, whole, found.
 */
export interface DocumentJson extends Omit<MandateText, 'paragraphs' | 'annexes' | 'stretches'> {
  format: SourceText['format'];
  paragraphs: ParagraphJson[];
  annexes: ParagraphJson[];
  obligations: (Reading & { place: Place[] })[];
  silences: Silence[];
  effects: (Effect & { place: Place[] })[];
  neighbours: Neighbour[];
}

export interface ParagraphJson {
  /** As cited: `4(a)`. */
  number: string;
  /** 1 for a paragraph, 2 for its sub-paragraphs, and so on. */
  level: number;
  text: string;
  span: Span;
  chapeau: string | null;
  /** Where it stands in the document, in order. */
  place: Place[];
}

export function documentJson(read: DocumentRead): DocumentJson {
  const { format, mandate, readings, silences, effects, neighbours } = read;
  const { stretches, paragraphs, annexes, ...metadata } = mandate;
  const told = (all: Paragraph[]): ParagraphJson[] =>
    all.map((paragraph) => paragraphJson(paragraph, mandate));
  const placed = <T extends { evidence: Span }>(one: T): T & { place: Place[] } => ({
    ...one,
    place: placesOf({ stretches }, one.evidence),
  });
  return {
    format,
    ...metadata,
    paragraphs: told(paragraphs),
    annexes: told(annexes),
    obligations: readings.map(placed),
    silences,
    effects: effects.map(placed),
    neighbours,
  };
}

const paragraphJson = ({ label, level, span, chapeau }: Paragraph, mandate: MandateText): ParagraphJson => ({
  number: label,
  level,
  text: mandate.text.slice(span.start, span.end),
  span,
  chapeau,
  place: placesOf(mandate, span),
});
