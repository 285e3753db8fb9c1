import type { Folds } from '../act.ts';
import type { ReminderFacts } from './facts.ts';

export const REMINDER_FOLDS: Folds<keyof ReminderFacts> = {
  Reminded: (state, { facts: { rung } }) => ({ ...state, rung: [...state.rung, rung] }),
  RangInVain: (state, { facts: { rung } }) => ({ ...state, rung: [...state.rung, rung] }),
  FellLate: (state, { facts: { rung, milestone } }) => ({
    ...state,
    rung: [...state.rung, rung],
    late: [...state.late, milestone],
  }),
};
