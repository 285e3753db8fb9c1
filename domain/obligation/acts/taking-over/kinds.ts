import type { Kind } from './kind.ts';
import { CLEARANCE } from './kinds/clearance.ts';
import { TO_THE_FILE } from './kinds/to-the-file.ts';
import { TO_THE_RECIPIENTS } from './kinds/to-the-recipients.ts';
import { TO_THE_TEXT } from './kinds/to-the-text.ts';

/** By the words with which a file names it. The house's own table of what is allowed is asked, but for who may act. */
export const KINDS = {
  ...TO_THE_TEXT,
  ...CLEARANCE,
  ...TO_THE_RECIPIENTS,
  ...TO_THE_FILE,
} as const satisfies Record<string, Kind>;

export type StatementKind = keyof typeof KINDS;
export const STATEMENT_KINDS = Object.keys(KINDS) as StatementKind[];

export const kindNamed = (what: string): StatementKind | undefined =>
  STATEMENT_KINDS.find((each) => each === what);
