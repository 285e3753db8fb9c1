import type { DocumentRead } from '../../activities/documents/read-document.ts';
import type { Reading, Silence } from '../../domain/reading/reading.ts';
import type { Paragraph, Span } from '../../domain/text/mandate-text.ts';
import type { Place, SourceText } from '../../domain/text/source.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';

/** What `rapporteur read FILE --json` gives: one document, with the place of everything in the file that was given. */
export interface DocumentJson {
  format: SourceText['format'];
  symbol: string;
  title: string | null;
  /** Canonical: GA, SC, ECOSOC, HRC, … */
  body: string;
  /** The adopting session: its number, the year for ECOSOC, null for the Security Council. */
  session: number | null;
  adopted: CivilDate;
  /** The canonical text; spans count its UTF-16 units. */
  text: string;
  paragraphs: ParagraphJson[];
  obligations: (Reading & { place: Place[] })[];
  silences: Silence[];
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

/** `placesOf` tells where a span of the canonical text stands in the document. */
export function documentJson(read: DocumentRead, placesOf: (span: Span) => Place[]): DocumentJson {
  const { format, mandate, readings, silences } = read;
  const { text, paragraphs, ...metadata } = mandate;
  return {
    format,
    ...metadata,
    text,
    paragraphs: paragraphs.map((paragraph) => paragraphJson(paragraph, paragraphs, text, placesOf)),
    obligations: readings.map((reading) => ({ ...reading, place: placesOf(reading.evidence) })),
    silences,
  };
}

function paragraphJson(
  { label, span, chapeau }: Paragraph,
  all: Paragraph[],
  text: string,
  placesOf: (span: Span) => Place[],
): ParagraphJson {
  const words = text.slice(span.start, span.end);
  return { number: label, level: levelOf(chapeau, all), text: words, span, chapeau, place: placesOf(span) };
}

function levelOf(chapeau: string | null, all: Paragraph[]): number {
  const above = all.find(({ label }) => label === chapeau);
  return chapeau === null ? 1 : 1 + levelOf(above?.chapeau ?? null, all);
}
