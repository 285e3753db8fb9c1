import type { ProofStep } from '../proof.ts';

/** A step with what it rests on. */
export interface ProofNode {
  step: ProofStep;
  /** In the order that the rule gives them; empty where the step is told `above`. */
  because: ProofNode[];
  /** `above`: it stands in the tree already, with what it rests on; this is a reference to it. */
  told: 'here' | 'above';
}

/** The proof of a step as a tree, in which a step that several rest on is told once. Throws a RangeError for a reference to no step. */
export function proofTree(proof: readonly ProofStep[], rootId: number): ProofNode {
  const seen = new Set<number>();
  const nodeOf = (id: number): ProofNode => {
    const step = stepNumbered(id, proof);
    if (seen.has(id)) return { step, because: [], told: 'above' };
    seen.add(id);
    return { step, because: step.from.map(nodeOf), told: 'here' };
  };
  return nodeOf(rootId);
}

/** The steps that a step rests on and the step itself, each once, in the order of the proof. */
export function stepsUnder(proof: readonly ProofStep[], rootId: number): ProofStep[] {
  const under = new Set([rootId]);
  for (const id of under) for (const below of stepNumbered(id, proof).from) under.add(below);
  return proof.filter(({ id }) => under.has(id));
}

/** Throws a RangeError when the proof has no such step. */
export function stepNumbered(id: number, proof: readonly ProofStep[]): ProofStep {
  const step = proof[id - 1]?.id === id ? proof[id - 1] : proof.find((each) => each.id === id);
  if (step === undefined)
    throw new RangeError(`the proof has no step ${id}; its ids are 1 to ${proof.length}`);
  return step;
}
