import type { CommandOf, CommandType } from '../commands.ts';
import type { Refusal } from '../refusals.ts';
import type { Attempt, Check } from './checks.ts';
import { RULES_V1 } from './v1.ts';

/** By version. Tables are added, never changed or taken out: running obligations are pinned to theirs. */
const TABLES: Record<number, typeof RULES_V1> = { 1: RULES_V1 };

/** What a launch pins today. */
export const CURRENT_RULES = 1;

/** The first thing that stands against a command; undefined when it may happen. Workflow, API and pages all ask this. */
export function standsAgainst<T extends CommandType>(
  attempt: Attempt<T> & { command: CommandOf<T> & { type: T } },
): Refusal | undefined {
  const table = TABLES[attempt.life.rules];
  if (table === undefined) {
    throw new Error(`the record pins rules version ${attempt.life.rules}, which this program does not have`);
  }
  const checks: readonly Check<T>[] = table[attempt.command.type];
  for (const check of checks) {
    const refusal = check(attempt);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
