import type { CivilDate } from '../time/civil-date.ts';
import type { Stretch } from './places.ts';

/** A stretch of a text in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A numbered (or lettered) operative paragraph. */
export interface Paragraph {
  /**
   * As cited: `14`, `4(a)`, `4(a)(ii)`, `II.3`; no two of a mandate are the same. `opening` for words without a number
   * that numbered paragraphs continue.
   */
  label: string;
  /** Its number as it is printed: `14`, `(a)`; null for one that is not numbered. */
  number: string | null;
  /** 1 for a paragraph of its own, 2 for one with a letter, 3 for a roman number under a letter. */
  level: number;
  /** Its own words, without the number. */
  span: Span;
  /** The label of the paragraph whose opening words it continues; null for a paragraph of its own. */
  chapeau: string | null;
}

/** A mandate's canonical text: layout undone, footnotes and page furniture taken out, and its parts found. */
export interface MandateText {
  text: string;
  /** `A/RES/63/194`, `A/RES/72/262 C`, `S/RES/2476 (2019)` as `S/RES/2476(2019)`, `E/RES/2020/14`. */
  symbol: string;
  /** The letter of a resolution in parts: `C` in A/RES/72/262 C. */
  part: string | null;
  title: string | null;
  /** The organ that adopted it, canonical: GA, SC, ECOSOC, HRC, … */
  body: string;
  /** The adopting session: 63 for A/RES/63/194; the year for ECOSOC; null for the Security Council. */
  session: number | null;
  adopted: CivilDate | null;
  /** The item of the adopting organ's agenda: `64 (b)`. */
  agendaItem: string | null;
  /** On whose report or proposal it was adopted: `on the report of the Third Committee (A/63/428)`. */
  sponsor: string | null;
  /** Whether all of it is there; a resolution on a page of a volume may be cut at the page's edge. */
  whole: boolean;
  paragraphs: Paragraph[];
  /** The paragraphs of its annexes, labelled `annex 3`, `annex II 3(a)`: they are no operative paragraphs. */
  annexes: Paragraph[];
  /** Where the text says what is told above; null where it is known from elsewhere. */
  found: Record<Told, Span | null>;
  /** Where the stretches of the text stand in the document, in order; see `placesOf`. */
  stretches: Stretch[];
}

/** What a text tells of itself. */
export type Told = 'symbol' | 'title' | 'body' | 'adopted' | 'agendaItem' | 'sponsor';
