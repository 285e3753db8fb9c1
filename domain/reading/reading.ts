import type { Span } from '../text/mandate-text.ts';

/** A value, the exact words it was read from, and the name of the rule that read it. */
export interface Read<T> {
  value: T;
  span: Span;
  rule: string;
}

export const PRODUCTS = [
  'report',
  'note',
  'background_paper',
  'study',
  'compilation',
  'plan',
  'proposal',
  'briefing',
  'oral_update',
  'written_update',
  'information',
] as const;
export type Product = (typeof PRODUCTS)[number];

/** What kind of addressee it is: those whose duties to report we keep. */
export const ADDRESSEE_CLASSES = [
  'secretary_general',
  'secretariat_unit',
  'un_entity',
  'expert_mandate',
] as const;

/** Who owes it. `name` as the text has it: "Secretary-General", "United Nations Office on Drugs and Crime". */
export interface Addressee {
  class: (typeof ADDRESSEE_CLASSES)[number];
  name: string;
}

/** To whom: canonical body (GA, SC, ECOSOC, HRC, COP:UNTOC, Member States …) and, where named, its session. */
export interface Recipient {
  body: string;
  session: number | 'next' | null;
}

/** One stated element of time. Periods are ISO 8601 (`P6M`, `P120D`). */
export type DueElement =
  | { type: 'session'; body: string; session: number | 'next' }
  | { type: 'date'; date: string }
  /** `from`: the day the counting starts, when the first product is due one period after it ("every 120 days starting from"). */
  | { type: 'recurring'; every: string; from?: string }
  /** `working`: the days are working days. */
  | { type: 'relative'; within: string; from: string; working?: true }
  | { type: 'event'; text: string }
  | { type: 'unspecified'; text: string };

/** What the program found in a text: a duty to report, with its evidence. A reading has no id. */
export interface Reading {
  /** The label of its paragraph. */
  paragraph: string;
  /** The clause that creates the duty; lies inside the paragraph. */
  evidence: Span;
  /** Those words. */
  words: string;
  product: Read<Product>;
  /** What it is to be about, in the text's words; null when not said. */
  subject: Read<string> | null;
  addressee: Read<Addressee>;
  /** Empty when the text names none. */
  recipients: Read<Recipient>[];
  /** Empty when the text gives no time. */
  due: Read<DueElement>[];
  /** The product of which it becomes a section (no document of its own), in the text's words. */
  inContext: Read<string> | null;
  collectsViews: Read<true> | null;
  /** `doubt` when a careful reader would look twice; `doubts` says why, in words, and is empty when clear. */
  degree: Degree;
  doubts: string[];
}

export type Degree = 'clear' | 'doubt';

/** A resolution or decision that a text names. */
export interface Reference {
  /** As the text has it: "paragraph 14 of its resolution 63/194". */
  words: string;
  /** `A/RES/63/194`; null when its organ numbers in a way that we do not know. */
  symbol: string | null;
  paragraph: string | null;
}

/** What a paragraph does to a duty that an earlier mandate created. */
export interface Effect {
  paragraph: string;
  does: 'ends' | 'changes' | 'repeats';
  evidence: Span;
  words: string;
  /** The mandates that it names; empty when the text does not say which. */
  of: Read<Reference>[];
}

/** Why an operative paragraph creates no duty to report. */
export interface Silence {
  paragraph: string;
  why: string;
  /** What makes a careful reader look twice at the silence, in words; null when it is clear. */
  doubt: string | null;
}

/** Every operative paragraph is in one of the two lists. */
export interface ReadMandate {
  readings: Reading[];
  silences: Silence[];
  /** Duties of earlier mandates that are ended, changed or asked for again. */
  effects: Effect[];
}
