import type { Cited } from '../time/citation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Outcome, ProofStep, RuleInputs, RuleName } from './proof.ts';

/** A proof while it is written: steps are only ever added. */
export interface ProofBook {
  steps: ProofStep[];
}

export const openBook = (): ProofBook => ({ steps: [] });

/** Writes a step behind the others and gives its id. */
export function prove<R extends RuleName>(
  { steps }: ProofBook,
  rule: R,
  inputs: RuleInputs[R],
  from: number[],
  result: Outcome,
  { source, grade }: Cited,
): number {
  const id = steps.length + 1;
  // One rule with its own inputs is one step of the table; the compiler cannot see that of a type parameter.
  steps.push({ id, rule, inputs, from, result, source, grade } as ProofStep);
  return id;
}

export const aDay = (on: CivilDate): Outcome => ({ kind: 'day', on });
export const aWindow = (from: CivilDate, to: CivilDate): Outcome => ({ kind: 'window', from, to });

/** Our own reading of what words mean, where no text of the Organization says. */
export const READ_SO: Cited = { source: 'reading of the mandate', grade: 'assumed' };
