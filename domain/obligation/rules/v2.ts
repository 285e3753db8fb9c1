import type { Rules } from './attempt.ts';
import { TO_THE_FILE } from './v2/to-the-file.ts';
import { TO_THE_RECIPIENTS } from './v2/to-the-recipients.ts';
import { TO_THE_TEXT } from './v2/to-the-text.ts';

/**
 * The table of what is allowed, version 2: the whole procedure. For each command what is asked, in this order; the first
 * refusal is the answer. Pinned at launch; a changed rule is a new table, because recorded answers refer to this one.
 * While it is on hold nobody acts on it, but what happens outside is recorded.
 */
export const RULES_V2: Rules = { ...TO_THE_TEXT, ...TO_THE_RECIPIENTS, ...TO_THE_FILE };
