import type { Addressee, DueElement, Product } from '../reading/reading.ts';
import type { Span } from '../text/mandate-text.ts';
import type { CivilDate } from '../time/civil-date.ts';

/**
 * `A/RES/63/194#14.1`: symbol (with its part, if any), paragraph, ordinal. Given at confirmation, never changed. One cycle
 * of a duty that recurs has the id of the duty and its own key behind it: `A/RES/72/12#7.1@GA-74`.
 */
export type ObligationId = string & { readonly brand: 'ObligationId' };

/** A paragraph may stand in a section: `II.3`. */
const ID =
  /^([^#\s][^#]*)#((?:[A-Z]{1,5}\.)?[^#.\s/@]+)\.([1-9]\d*)(?:@([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*))?$/u;

export interface ObligationKey {
  symbol: string;
  paragraph: string;
  ordinal: number;
  /** Of a cycle, made of facts: the session that it is for, `GA-74`, or the day on which it is due, `2019-12-30`. */
  cycle?: string;
}

export function parseObligationId(text: string): (ObligationKey & { id: ObligationId }) | undefined {
  const [, symbol, paragraph, ordinal, cycle] = ID.exec(text) ?? [];
  if (symbol === undefined || paragraph === undefined) return undefined;
  const key = { id: text as ObligationId, symbol, paragraph, ordinal: Number(ordinal) };
  return cycle === undefined ? key : { ...key, cycle };
}

export function obligationId(key: ObligationKey): ObligationId {
  const cycle = key.cycle === undefined ? '' : `@${key.cycle}`;
  const text = `${key.symbol}#${key.paragraph}.${key.ordinal}${cycle}`;
  if (parseObligationId(text) === undefined) throw new RangeError(`not an obligation id: ${text}`);
  return text as ObligationId;
}

/** The three procedures that a secretariat owes a product by. Each is one workflow. */
export const PROCEDURES = ['backgroundPaper', 'secretaryGeneralReport', 'workplanBriefing'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** The product going to one recipient by one due date. */
export interface Delivery {
  /** Made of facts: `GA-64`, `COP-UNTOC-5`, `SC`, `Member-States`. Unique within its obligation. */
  key: string;
  body: string;
  session: number | null;
  /** The text's elements of time that belong to this recipient, with the words they were read from. */
  stated: { element: DueElement; words: string }[];
  /** A day that a person gave, where the text gives none or leaves it open. */
  given: { on: CivilDate; reason: string } | null;
}

/** Words of the mandate. */
export interface EvidenceOf {
  paragraph: string;
  words: string;
  span: Span;
  /** The digest of the text that `span` is of, as its mandate's record names it; not in what was confirmed before there was a register. */
  text?: string;
}

/** A paragraph of a mandate, `A/HRC/RES/51/20#25`; `paragraph` null: the mandate as a whole. */
export interface MandatePlace {
  symbol: string;
  paragraph: string | null;
}

/** Which time of a duty that recurs it is. */
export interface Cycle {
  /** The duty, whose id is that of the series. */
  of: ObligationId;
  key: string;
  /**
   * The day from which there is time for it: that of its launch, or of what was done first where it was taken over half-way.
   * The mandate may be of many years ago.
   */
  from: CivilDate;
  /** Later mandates that changed the duty, or asked for it again. */
  under: MandatePlace[];
}

/** A confirmed duty to produce one information product: one text, one clearance, one workflow. */
export interface Obligation {
  id: ObligationId;
  mandate: {
    symbol: string;
    title: string | null;
    body: string;
    session: number | null;
    adopted: CivilDate;
  };
  /** The words that create it. Nothing downstream drops them. */
  evidence: EvidenceOf;
  /** Of a duty that was joined from several readings: the words of the others. */
  furtherEvidence?: EvidenceOf[];
  product: Product;
  procedure: Procedure;
  subject: string | null;
  addressee: Addressee;
  collectsViews: boolean;
  /** At least one. */
  deliveries: Delivery[];
  /** Not in what is owed once. */
  cycle?: Cycle;
}

/** The day from which there is time for it: of what is owed once the adoption of its mandate. */
export const beginsOn = ({ cycle, mandate }: Pick<Obligation, 'cycle' | 'mandate'>): CivilDate =>
  cycle?.from ?? mandate.adopted;
