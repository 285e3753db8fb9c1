import type { Alive, Proposed } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { DatesFacts } from './facts.ts';

export const DATES_FOLDS: Folds<keyof DatesFacts> = {
  DatesProposed: (state, { seq, at, facts }) => ({
    ...state,
    proposed: facts.moves.length === 0 ? null : { ...facts, seq, at },
  }),
  /** The plan as accepted. More time that was asked for, and is given by the new day already, is not asked for any more. */
  DatesAccepted: (state, { facts: { milestones, wakeUps, late } }) => {
    const { calendarSeq, plan } = open(state);
    return {
      ...state,
      plan: { ...state.plan, ...plan, milestones, wakeUps, calendarSeq },
      late,
      proposed: null,
      extensions: state.extensions.filter(({ milestone, until }) =>
        milestones.some(({ key, on }) => key === milestone && on < until),
      ),
    };
  },
  DatesKept: (state) => {
    const { calendarSeq, plan } = open(state);
    const milestones = plan.milestones.map(({ key, on }) => ({ key, on }));
    return { ...state, proposed: null, kept: { calendarSeq, milestones } };
  },
};

function open(state: Alive): Proposed {
  if (state.proposed == null) throw new Error(`${state.obligation.id}: no dates were proposed`);
  return state.proposed;
}
