import type { DueElement } from '../reading/reading.ts';
import type { Cited } from '../time/citation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import type { QuestionCode } from './proof.ts';
import type { ProofBook } from './proof-book.ts';

/** One element of time as the text has it; `words` null: they are not kept. */
export interface Said<T extends DueElement = DueElement> {
  element: T;
  words: string | null;
}

/** What a text says of when a product is due at one recipient. */
export interface Stated {
  said: readonly Said[];
  /** To whom, and at which of its sessions. */
  body: string;
  session: number | 'next' | null;
  adopted: CivilDate;
  symbol: string | null;
  /** Where the words stand: "A/RES/63/194, para. 14". */
  words: Cited;
  /** Where working days are counted. */
  station: string;
  /** The product is a section of another. */
  inContext: boolean;
}

/** When a product is due, as far as text and calendars tell; `step` is the step of the proof that says so. */
export type Due =
  | { kind: 'day'; on: CivilDate; step: number; provisional: boolean }
  | {
      kind: 'window';
      from: CivilDate;
      to: CivilDate;
      step: number;
      provisional: boolean;
      session: SessionDue | null;
    }
  | {
      kind: 'series';
      /** The first five, or all. */
      days: CivilDate[];
      step: number;
      provisional: boolean;
      /** Of a series of sessions each, in the order of `days`; else empty. */
      sessions: SessionDue[];
      /** What the first is due at, when it is a session. */
      first: Extract<Due, { kind: 'window' }> | null;
      /** So that days beyond the first five can be found; null when they have no rhythm. */
      rhythm: { anchor: CivilDate; anchorStep: number; months: number; days: number } | null;
    }
  | { kind: 'open'; question: QuestionCode; step: number };

export interface SessionDue {
  body: string;
  number: number;
}

/** A single element, resolved. */
export type Point = Extract<Due, { kind: 'day' | 'window' | 'open' }>;

/** What resolving needs beside the words. */
export interface Resolving {
  stated: Stated;
  book: ProofBook;
  known: KnownDays;
  /** The step that gives the day of adoption; made when first asked for. */
  adoption(): number;
}

export type ElementOf<T extends DueElement['type']> = Extract<DueElement, { type: T }>;

/** What the text says of one kind. */
export const saidOf = <T extends DueElement['type']>({ said }: Stated, type: T): Said<ElementOf<T>>[] =>
  said.filter((each): each is Said<ElementOf<T>> => each.element.type === type);
