import type { Delivery } from '../obligation/obligation.ts';
import type { DueElement } from '../reading/reading.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Reason } from './plan.ts';

/** What a delivery is planned back from: a session that is still to open, or a day. */
export interface Anchor {
  kind: 'session' | 'day';
  /** The opening of the session, or the day. */
  on: CivilDate;
  /** The last day that still keeps the word of the text: the session's last day, or the day. */
  until: CivilDate;
  /** The last one gives `on`. */
  reasons: Reason[];
  /** What a person must know of it. */
  warnings: string[];
}

export interface NoDay {
  why: string;
}

/** A delivery with what its mandate says. */
export interface Stated {
  delivery: Delivery;
  adopted: CivilDate;
  /** Where the words stand. */
  source: string;
}

/** One way to find the anchor; undefined when the text has nothing for it. */
export type Reader = (stated: Stated) => Anchor | NoDay | undefined;

export type Element<T extends DueElement['type']> = Extract<DueElement, { type: T }>;

/** What the text says of that kind, with the words. */
export const elements = <T extends DueElement['type']>(delivery: Delivery, type: T) =>
  delivery.stated.flatMap(({ element, words }) =>
    element.type === type ? [{ element: element as Element<T>, words }] : [],
  );

export const day = (on: CivilDate, reasons: Reason[], warnings: string[] = []): Anchor => ({
  kind: 'day',
  on,
  until: on,
  reasons,
  warnings,
});

/** A reason that is the text itself. */
export const quoted = (rule: string, sentence: string, source: string): Reason => ({
  rule,
  sentence,
  source,
  grade: 'primary',
});
