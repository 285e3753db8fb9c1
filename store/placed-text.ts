import { currentOf } from '../domain/register/entry.ts';
import type { Source } from '../domain/register/events.ts';
import type { Held, HeldReading } from '../domain/register/held-reading.ts';
import type { Paragraph, Span } from '../domain/text/mandate-text.ts';
import { placesOf } from '../domain/text/places.ts';
import type { Place } from '../domain/text/source.ts';
import { readMandate, textOf } from './mandates.ts';
import type { Db } from './tables.ts';

/** Words of a text, and where they stand in the document: boxes on pages, elements, lines. */
export interface PlacedSpan {
  span: Span;
  place: Place[];
}

/** A canonical text of a mandate with everything that can be marked in it. */
export interface PlacedText {
  symbol: string;
  /** SHA-256 of the text with what was found in it, as evidence names it. */
  sha256: string;
  /** The document that it was read from. */
  source: Source;
  text: string;
  paragraphs: (Pick<Paragraph, 'label' | 'level'> & PlacedSpan)[];
  annexes: (Pick<Paragraph, 'label' | 'level'> & PlacedSpan)[];
  /** Only of readings whose words are in this text. `values`: from which words each field was read. */
  readings: { key: string; evidence: PlacedSpan[]; values: ({ field: string } & PlacedSpan)[] }[];
}

/** The newest text of a mandate, or the one of that digest; undefined when there is none. */
export async function placedText(
  db: Db,
  symbol: string,
  digest: string | undefined,
): Promise<PlacedText | undefined> {
  const state = await readMandate(db, symbol);
  if (state === undefined) return undefined;
  const read = state.texts.findLast(({ text }) => digest === undefined || text === digest);
  const kept = read && (await textOf(db, read.text));
  if (read === undefined || kept == null) return undefined;
  const { mandate, sha256 } = kept;
  const placed = (span: Span): PlacedSpan => ({ span, place: placesOf(mandate, span) });
  const told = (all: Paragraph[]) => all.map(({ label, level, span }) => ({ label, level, ...placed(span) }));
  return {
    ...{ symbol, sha256, source: read.source, text: mandate.text },
    paragraphs: told(mandate.paragraphs),
    annexes: told(mandate.annexes),
    readings: state.entries.flatMap((entry) => {
      const reading = currentOf(entry);
      const evidence = reading.evidence.filter(({ text }) => text === sha256);
      if (evidence.length === 0) return [];
      const values = heldIn(reading).flatMap(({ field, span }) =>
        span === null ? [] : [{ field, ...placed(span) }],
      );
      return [{ key: entry.key, evidence: evidence.map(({ span }) => placed(span)), values }];
    }),
  };
}

function heldIn(reading: HeldReading): { field: string; span: Span | null }[] {
  const { product, subject, addressee, recipients, due, inContext, collectsViews } = reading;
  const each = (field: string, held: Held<unknown> | null) =>
    held === null ? [] : [{ field, span: held.span }];
  return [
    ...each('product', product),
    ...each('subject', subject),
    ...each('addressee', addressee),
    ...recipients.flatMap((one) => each('recipients', one)),
    ...due.flatMap((one) => each('due', one)),
    ...each('inContext', inContext),
    ...each('collectsViews', collectsViews),
  ];
}
