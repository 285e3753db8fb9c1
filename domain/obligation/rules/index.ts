import type { CivilDate } from '../../time/civil-date.ts';
import type { Command } from '../commands.ts';
import type { Refusal } from '../refusals.ts';
import { saysSomething } from '../said.ts';
import type { Alive } from '../state.ts';
import type { Check, Rules } from './attempt.ts';
import { RULES_V1 } from './v1.ts';
import { RULES_V2 } from './v2.ts';

/** By version. Tables are added, never changed or taken out: running obligations are pinned to theirs. */
const TABLES: Record<number, Rules> = { 1: RULES_V1, 2: RULES_V2 };

/** What a launch pins today. */
export const CURRENT_RULES = 2;

/**
 * The first thing that stands against a command; undefined when it may happen. Workflow, API and pages all ask this. `counts`: what
 * does; a page that has not asked for all fields yet leaves out what depends on them.
 */
export function standsAgainst(
  attempt: { life: Alive; command: Command; today: CivilDate },
  counts: (refusal: Refusal) => boolean = () => true,
): Refusal | undefined {
  const table = TABLES[attempt.life.rules];
  if (table === undefined) {
    throw new Error(`the record pins rules version ${attempt.life.rules}, which this program does not have`);
  }
  // TypeScript does not see that the checks are those of the command's own type.
  const checks = table[attempt.command.type] as readonly Check<never>[];
  const { comment } = attempt.command;
  // What says nothing is no reason.
  const command = saysSomething(comment) ? attempt.command : { ...attempt.command, comment: null };
  for (const check of checks) {
    const refusal = check({ ...attempt, command } as never);
    if (refusal !== undefined && counts(refusal)) return refusal;
  }
  return undefined;
}
