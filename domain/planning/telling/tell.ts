import { type KnownDays, SHIPPED } from '../../time/known-days.ts';
import type { ProofStep, StepOf } from '../proof.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { stepNumbered, stepsUnder } from './proof-tree.ts';
import { type BodyNames, type Language, type Sentences, sentenceOf } from './told.ts';

const LANGUAGES: Record<Language, Sentences> = { en: ENGLISH, fr: FRENCH };

/** A step as one plain sentence. `known` names the bodies. Throws a RangeError for a step whose proof is broken. */
export function tellStep(
  step: ProofStep,
  proof: readonly ProofStep[],
  language: Language,
  known: KnownDays = SHIPPED,
  bodies: BodyNames = 'full',
): string {
  const because = step.from.map((id) => stepNumbered(id, proof));
  return sentenceOf(LANGUAGES[language], step, { step, because, known, bodies });
}

/** Everything that a step rests on and the step itself, in order, each once. */
export const tellProof = (
  proof: readonly ProofStep[],
  rootId: number,
  language: Language,
  known: KnownDays = SHIPPED,
): string[] => stepsUnder(proof, rootId).map((step) => tellStep(step, proof, language, known));

/** What a person is asked: a sentence that ends in a question. */
export const tellQuestion = (
  step: StepOf<'ask-a-person'>,
  language: Language,
  known: KnownDays = SHIPPED,
): string => sentenceOf(LANGUAGES[language], step, { step, because: [], known, bodies: 'full' });
