import type { Addressee, Product } from '../../reading/reading.ts';
import type { Grade } from '../../time/citation.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import type { Feasibility, Step } from '../plan.ts';
import type { Naming } from './told.ts';

/** Somebody to whom a product goes, as an obligation has it. */
export interface Recipient {
  /** `GA-64`. */
  key: string;
  body: string;
  session: number | null;
}

/** Steps that are past when a text is adopted late: the others give way first. */
export type LateStep = Extract<Step, 'forecast' | 'submit' | 'issue' | 'hold'>;

/** Of a day that is by rule only. */
interface Unsure {
  provisional: boolean;
}

type Nothing = Record<string, never>;

/** Everything that is told of plans beside their proofs: what each message needs. `delivery` and `milestone` are keys. */
export interface MessageInputs {
  /** The first line. */
  'of-the-text': { symbol: string; adopted: CivilDate | null; duties: number };
  paragraph: { label: string };
  /** What is owed, and by whom. */
  owed: { product: Product; addressee: Addressee };
  /** A section of another product, in the words of the text. */
  'no-document-of-its-own': { words: string };
  /** The short name of a recipient with the long one, where that says more. */
  recipient: Recipient;
  /** Both told already: to whom, and when it is due there. */
  'to-whom-when': { recipient: string; due: string };
  /** "report (GA-64)". */
  'product-to': { product: Product; delivery: string };

  'due-on-a-day': { on: CivilDate } & Unsure;
  /** `own`: the session is that of the recipient, and named before. */
  'due-at-a-session': {
    own: boolean;
    body: string;
    session: number;
    from: CivilDate;
    to: CivilDate;
  } & Unsure;
  'due-in-a-time': { from: CivilDate; to: CivilDate } & Unsure;
  /** `goesOn`: those are the first of its days. */
  'due-in-a-series': { days: readonly CivilDate[]; goesOn: boolean } & Unsure;
  /** Instead of what the text says. */
  'day-given': { on: CivilDate };
  /** What to type: `7`, `14/GA-64`. */
  'give-the-day': { place: string };
  'nothing-planned': Nothing;

  /** The verdict on the time that there is. */
  'time-fits': { from: CivilDate };
  'time-tight': { shortBy: number; from: CivilDate };
  'time-short': { shortBy: number; from: CivilDate };
  /** There is time to prepare it, but a day of conference services was past. */
  'time-for-the-house-only': { from: CivilDate };
  'past-on-adoption': { milestones: readonly string[] };

  /** Before a warning that is told already. */
  attention: { warning: string };
  /** Warnings: what a person must know before launching. */
  'provisional-session': { delivery: string; body: string; session: number };
  /** `next`: the one that is the next by today's calendar; null: none is known. */
  'no-longer-next': { delivery: string; body: string; session: number; next: number | null };
  'one-of-several-days': { delivery: string; count: number; on: CivilDate };
  'one-of-a-series': { delivery: string; on: CivilDate };
  'not-after-adoption': { delivery: string; on: CivilDate; adopted: CivilDate };
  'later-than-allowed': { delivery: string; on: CivilDate; last: CivilDate };
  'short-from-the-start': {
    step: LateStep;
    delivery: string;
    on: CivilDate;
    days: number;
    earliest: CivilDate;
  };

  /** Headings of lists. */
  'at-a-glance': Nothing;
  steps: Nothing;
  meetings: Nothing;
  why: Nothing;
  /** A step of the proof: where it is from, and what it rests on. */
  'rests-on': { source: string; grade: Grade; from: readonly number[] };
  /** What the grades mean, and the numbers in brackets. */
  legend: Nothing;

  /** In working days; negative: so many are missing. */
  slack: { days: number };
  'meeting-by-agenda': { delivery: string };
  'meeting-at-the-opening': { delivery: string };
  'meeting-at-the-earliest': { delivery: string };

  /** What if: null is no day. */
  'nothing-would-move': { symbol: string };
  'would-touch': { symbol: string; touched: number; duties: number };
  moves: { milestone: string; from: CivilDate | null; to: CivilDate | null };
  because: { sentence: string };
  'time-now': Nothing;
  'time-then': Nothing;
}

export type MessageCode = keyof MessageInputs;

/** A message as data, in no language yet. */
export type Message<C extends MessageCode = MessageCode> = {
  [M in C]: { code: M; inputs: MessageInputs[M] };
}[C];

/** What a message takes from around it: how bodies and deliveries are called. */
export interface Names extends Naming {
  /** How a delivery is called in a list, by its key; a plan with one delivery need not name it in each line: ''. */
  delivery(key: string): string;
}

/** Every message in one language; the compiler finds one that is missing. */
export type Messages = { [M in MessageCode]: (inputs: MessageInputs[M], names: Names) => string };

/** What stands in a column next to a duty: whether there is time; no day is known; the day of another recipient is not. */
export type Verdict = Feasibility['verdict'] | 'open' | 'waits';

/** Names that come again and again. */
export interface Nouns {
  /** As a line of a list. */
  steps: Record<Step, string>;
  products: Record<Product, string>;
  grades: Record<Grade, string>;
  verdicts: Record<Verdict, string>;
}
