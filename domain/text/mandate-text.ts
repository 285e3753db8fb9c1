import type { CivilDate } from '../time/civil-date.ts';

/** A stretch of a text in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A numbered (or lettered) operative paragraph. */
export interface Paragraph {
  /** As cited: `14`, `4(a)`, `4(a)(ii)`. */
  label: string;
  /** Its own words, without the number. */
  span: Span;
  /** The label of the paragraph whose opening words it continues; null for a paragraph of its own. */
  chapeau: string | null;
}

/** A mandate's canonical text: layout undone, footnotes and page furniture taken out, and its parts found. */
export interface MandateText {
  text: string;
  /** `A/RES/63/194`, `S/RES/2476 (2019)` as `S/RES/2476(2019)`, `E/RES/2020/14`. */
  symbol: string;
  title: string | null;
  /** The organ that adopted it, canonical: GA, SC, ECOSOC, HRC, … */
  body: string;
  /** The adopting session: 63 for A/RES/63/194; the year for ECOSOC; null for the Security Council. */
  session: number | null;
  adopted: CivilDate | null;
  paragraphs: Paragraph[];
}
