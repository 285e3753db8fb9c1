import type { Addressee, DueElement, Product } from '../reading/reading.ts';
import type { Span } from '../text/mandate-text.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** `A/RES/63/194#14.1`: symbol (with its part, if any), paragraph, ordinal. Given at confirmation, never changed. */
export type ObligationId = string & { readonly brand: 'ObligationId' };

/** A paragraph may stand in a section: `II.3`. */
const ID = /^([^#\s][^#]*)#((?:[A-Z]{1,5}\.)?[^#.\s/]+)\.([1-9]\d*)$/;

export interface ObligationKey {
  symbol: string;
  paragraph: string;
  ordinal: number;
}

export function parseObligationId(text: string): (ObligationKey & { id: ObligationId }) | undefined {
  const [, symbol, paragraph, ordinal] = ID.exec(text) ?? [];
  return symbol === undefined || paragraph === undefined
    ? undefined
    : { id: text as ObligationId, symbol, paragraph, ordinal: Number(ordinal) };
}

export function obligationId(key: ObligationKey): ObligationId {
  const text = `${key.symbol}#${key.paragraph}.${key.ordinal}`;
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
}
