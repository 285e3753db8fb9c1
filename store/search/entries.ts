import type { Obligation } from '../../domain/obligation/obligation.ts';
import { type EvidenceOf, parseObligationId } from '../../domain/obligation/obligation.ts';
import { plainProduct } from '../../domain/obligation/telling/names.ts';
import type { MandateFacts } from '../../domain/register/events.ts';
import { seriesOfStream } from '../../domain/series/series.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import type { Tables } from '../tables.ts';
import { languageOf } from './language.ts';

export type Entry = Omit<Tables['search_entry'], 'document'>;
type Found = Pick<Entry, 'kind' | 'paragraph' | 'words'>;

/** Where an event stands. */
export interface Place {
  stream: string;
  seq: number;
}

/** Longer than any paragraph; the database takes no more than a megabyte at once. */
const LONGEST = 200_000;

/** The database has no place for NUL, and two letters that no text has mark the hits in a snippet. */
const UNFIT = /[\0\uE000\uE001]/g;

function entriesAt({ stream, seq }: Place, found: readonly Found[]): Entry[] {
  const about = seriesOfStream(stream) ?? stream;
  const obligation = parseObligationId(about);
  return found.flatMap(({ kind, paragraph, words: raw }, at) => {
    const words = raw.replaceAll(UNFIT, ' ').trim().slice(0, LONGEST);
    if (words === '') return [];
    return [
      {
        ...{ id: `${stream}/${seq}/${kind}/${at}`, stream, seq, kind, words },
        ...{ symbol: obligation?.symbol ?? stream, obligation: obligation?.id ?? null },
        paragraph: paragraph ?? obligation?.paragraph ?? null,
        language: languageOf(words),
      },
    ];
  });
}

/** What an obligation is, and the words that create it. */
export function entriesOfObligation(place: Place, obligation: Obligation): Entry[] {
  const { mandate, product, subject, addressee, evidence, furtherEvidence = [] } = obligation;
  const title = [mandate.title, subject, plainProduct(product), addressee.name].filter(
    (each) => each !== null,
  );
  const of = ({ paragraph, words }: EvidenceOf): Found => ({ kind: 'evidence', paragraph, words });
  return entriesAt(place, [
    { kind: 'obligation', paragraph: null, words: title.join('. ') },
    ...[evidence, ...furtherEvidence].map(of),
  ]);
}

/** Its title, and every paragraph of its text, those of its annexes too. */
export function entriesOfMandate(place: Place, mandate: MandateFacts, text: MandateText | null): Entry[] {
  const paragraphs = text === null ? [] : [...text.paragraphs, ...text.annexes];
  return entriesAt(place, [
    { kind: 'mandate', paragraph: null, words: [mandate.symbol, mandate.title ?? ''].join(' ') },
    ...paragraphs.map(({ label, span }): Found => {
      return { kind: 'paragraph', paragraph: label, words: text?.text.slice(span.start, span.end) ?? '' };
    }),
  ]);
}

/** What somebody wrote beside an act. */
export const entriesOfComment = (place: Place, words: string): Entry[] =>
  entriesAt(place, [{ kind: 'comment', paragraph: null, words }]);
