import type { CivilDate } from '../../time/civil-date.ts';
import type { KnownDays } from '../../time/known-days.ts';
import type { Outcome, ProofStep, RuleInputs, RuleName } from '../proof.ts';

/** The languages that proofs can be told in. */
export type Language = 'en' | 'fr';

/** `short`: a name that is too long to be told again and again is shortened; for texts that have given it in full. */
export type BodyNames = 'full' | 'short';

/** How bodies are called. */
export interface Naming {
  /** Whose names count. */
  known: KnownDays;
  bodies: BodyNames;
}

/** A step that is told, with what it rests on. */
export interface Told extends Naming {
  step: ProofStep;
  /** The steps that it rests on, in the order that its rule gives them. */
  because: readonly ProofStep[];
}

/** A sentence for every rule; the compiler finds a rule that has none. */
export type Sentences = { [R in RuleName]: (inputs: RuleInputs[R], told: Told) => string };

type Applied<R extends RuleName> = { [N in R]: { rule: N; inputs: RuleInputs[N] } }[R];

/** The sentence of a step; `told.step` is that step. */
export function sentenceOf<R extends RuleName>(sentences: Sentences, step: Applied<R>, told: Told): string {
  return sentences[step.rule](step.inputs, told);
}

/** The day that the step comes to. */
export const dayOf = ({ step }: Told): CivilDate => resultOf(step, 'day').on;

/** The window that the step comes to. */
export const windowOf = ({ step }: Told): Extract<Outcome, { kind: 'window' }> => resultOf(step, 'window');

/** The days of the series that the step comes to. */
export const daysOf = ({ step }: Told): readonly CivilDate[] => resultOf(step, 'series').days;

/** The day of the first step that it rests on, or of another; a window's first day, the first day of a series. */
export function dayBelow(told: Told, place = 0): CivilDate {
  const { result } = stepBelow(told, place);
  switch (result.kind) {
    case 'day':
      return result.on;
    case 'window':
      return result.from;
    case 'series': {
      const [first] = result.days;
      if (first === undefined) throw new RangeError(`a step below step ${told.step.id} is an empty series`);
      return first;
    }
    case 'open':
      throw new RangeError(`step ${told.step.id} rests on an open question; expected a day`);
  }
}

/** The window of the first step that it rests on. */
export const windowBelow = (told: Told): Extract<Outcome, { kind: 'window' }> =>
  resultOf(stepBelow(told, 0), 'window');

function stepBelow({ step, because }: Told, place: number): ProofStep {
  const below = because[place];
  if (below === undefined) {
    throw new RangeError(
      `step ${step.id}, ${step.rule}, rests on ${because.length} steps; one more is expected`,
    );
  }
  return below;
}

function resultOf<K extends Outcome['kind']>(step: ProofStep, kind: K): Extract<Outcome, { kind: K }> {
  const { result } = step;
  if (isOf(result, kind)) return result;
  throw new RangeError(`step ${step.id}, ${step.rule}, has the result “${result.kind}”; expected “${kind}”`);
}

const isOf = <K extends Outcome['kind']>(result: Outcome, kind: K): result is Extract<Outcome, { kind: K }> =>
  result.kind === kind;
