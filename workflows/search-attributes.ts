import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';

/**
 * By what obligations can be found on Temporal's own pages. They are not encrypted: no persons. A namespace on SQL has ten
 * places for keywords and three for dates.
 */
export interface Attributes {
  /** What is owed: report, background paper, … */
  Product: string;
  Stage: string;
  HolderPost: string;
  /** Whose mandate it is: GA, HRC, … */
  Body: string;
  /** An instant on the day of the next milestone; null when all are reached. */
  NextDue: string | null;
}

/** A day is told by its noon, which is on that day wherever somebody looks at it. */
export const NOON_UTC = 'T12:00:00.000Z';

/** Their names and types, as a namespace is to know them. */
export const ATTRIBUTE_TYPES = {
  Product: 'KEYWORD',
  Stage: 'KEYWORD',
  HolderPost: 'KEYWORD',
  Body: 'KEYWORD',
  NextDue: 'DATETIME',
} as const satisfies Record<keyof Attributes, 'KEYWORD' | 'DATETIME'>;

const KEYS = {
  Product: defineSearchAttributeKey('Product', ATTRIBUTE_TYPES.Product),
  Stage: defineSearchAttributeKey('Stage', ATTRIBUTE_TYPES.Stage),
  HolderPost: defineSearchAttributeKey('HolderPost', ATTRIBUTE_TYPES.HolderPost),
  Body: defineSearchAttributeKey('Body', ATTRIBUTE_TYPES.Body),
  NextDue: defineSearchAttributeKey('NextDue', ATTRIBUTE_TYPES.NextDue),
};

export const attributePairs = ({ NextDue, ...words }: Attributes): SearchAttributeUpdatePair[] => [
  { key: KEYS.Product, value: words.Product },
  { key: KEYS.Stage, value: words.Stage },
  { key: KEYS.HolderPost, value: words.HolderPost },
  { key: KEYS.Body, value: words.Body },
  { key: KEYS.NextDue, value: NextDue === null ? null : new Date(NextDue) },
];
