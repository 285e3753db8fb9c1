import { organOf } from '../text/organs.ts';
import { sessionOf } from '../text/symbol.ts';
import { parseCivilDate } from '../time/civil-date.ts';
import { readParagraph } from './read-paragraph.ts';
import type { Addressee, DueElement, Product, Reading, Recipient } from './reading.ts';
import type { Setting } from './setting.ts';

/** An operative paragraph that stands alone, as collections of paragraphs keep it. */
export interface ParagraphRow {
  id: string;
  text: string;
  /** Of the resolution: tells who speaks, and at which session. */
  symbol?: string | undefined;
  /** The day of adoption, YYYY-MM-DD; anything else counts as not known. */
  date?: string | undefined;
  /** The text that it hangs under: "Requests the Secretary-General:". */
  chapeau?: string | null | undefined;
  /** The paragraph before it, or its beginning. */
  previous?: string | null | undefined;
}

/** A duty in the words of the labelling guide. */
export interface RowObligation {
  kind: Product;
  addressee: Addressee['class'];
  recipients: Recipient[];
  due: DueElement[];
  in_context: boolean;
  /** Verbatim: the clause that creates it. */
  quote: string;
}

export interface RowRead {
  id: string;
  obligations: RowObligation[];
  collects_views: boolean;
}

/** What a paragraph that stands alone owes. */
export function readRow({ id, text, symbol = '', date = '', chapeau, previous }: ParagraphRow): RowRead {
  const setting = settingOf(symbol, date);
  const { readings, collectsViews } = readParagraph(text, setting, chapeau ?? '', previous ?? '');
  return { id, obligations: readings.map(obligationOf), collects_views: collectsViews };
}

function settingOf(symbol: string, date: string): Setting {
  const organ = organOf(symbol);
  return {
    body: organ?.body ?? NOBODY,
    session: organ === undefined ? null : sessionOf(symbol, organ),
    adopted: parseCivilDate(date) ?? null,
  };
}

/** Who speaks when no symbol tells: "to report to it" then has no recipient. */
const NOBODY = '';

function obligationOf({ product, addressee, recipients, due, inContext, words }: Reading): RowObligation {
  return {
    kind: product.value,
    addressee: addressee.value.class,
    recipients: recipients.map(({ value }) => value).filter(({ body }) => body !== NOBODY),
    due: due.map(({ value }) => value),
    in_context: inContext !== null,
    quote: words,
  };
}
