import type { Alive } from '../../state.ts';
import { isLateOn } from '../../viewing.ts';
import type { Folds } from '../act.ts';
import type { CorrectionFacts } from './facts.ts';
import { withFact } from './facts-stated.ts';

/** A reply of another day may be late, or late no more. */
const repliesJudged = (state: Alive, seq: number): Alive => {
  const { views } = state;
  if (views === null) return state;
  const replies = views.replies.map((reply) =>
    reply.seq === seq ? { ...reply, late: isLateOn(state, views, reply, reply.on) } : reply,
  );
  return { ...state, views: { ...views, replies } };
};

export const CORRECTION_FOLDS: Folds<keyof CorrectionFacts> = {
  /** The fact with this seq, wherever it stands, gets another day. */
  FactCorrected: (state, { facts: { fact: seq, happenedOn: on } }) =>
    repliesJudged(
      withFact(state, seq, (fact) => ({ ...fact, on })),
      seq,
    ),
  FactStruck: (state, { facts: { fact: seq } }) => withFact(state, seq, () => null),
};
