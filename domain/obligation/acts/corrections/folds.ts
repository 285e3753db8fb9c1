import type { Fact } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { CorrectionFacts } from './facts.ts';

export const CORRECTION_FOLDS: Folds<keyof CorrectionFacts> = {
  /** The fact with this seq, wherever it stands, gets another day. */
  FactCorrected: (state, { facts: { fact: seq, happenedOn: on } }) => {
    const fix = <F extends Fact | null>(known: F): F => (known?.seq === seq ? { ...known, on } : known);
    return {
      ...state,
      views: state.views && { ...state.views, replies: state.views.replies.map(fix) },
      deliveries: Object.fromEntries(
        Object.entries(state.deliveries).map(([key, progress]) => [
          key,
          {
            ...progress,
            forecast: fix(progress.forecast),
            submitted: fix(progress.submitted),
            issued: fix(progress.issued),
            invited: fix(progress.invited),
            held: fix(progress.held),
          },
        ]),
      ),
    };
  },
};
