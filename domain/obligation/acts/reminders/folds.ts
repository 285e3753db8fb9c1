import type { Alive } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { ReminderFacts } from './facts.ts';

export const REMINDER_FOLDS: Folds<keyof ReminderFacts> = {
  Reminded: (state, { facts: { rung } }) => ({ ...state, rung: [...state.rung, rung] }),
  Acknowledged: (state, { facts: { awaited, due } }) =>
    quieted(state, `${awaited}@${due}`, { acknowledged: true }),
  Snoozed: (state, { facts: { awaited, due, until } }) => quieted(state, `${awaited}@${due}`, { until }),
  /** From that moment on; what lies before it was spoken of by the ladders of before, or is over. */
  LaddersTaken: (state, { at, facts: { calendarSeq, ladders } }) => ({
    ...state,
    ladders,
    laddersTaken: { at, calendarSeq },
  }),
  RungsReplanned: (state) => state,
  RangInVain: (state, { facts: { rung } }) => ({ ...state, rung: [...state.rung, rung] }),
  FellLate: (state, { facts: { rung, milestone } }) => ({
    ...state,
    rung: [...state.rung, rung],
    late: [...state.late, milestone],
  }),
};

function quieted(state: Alive, key: string, change: Partial<Alive['quieted'][string]>): Alive {
  const before = state.quieted[key] ?? { acknowledged: false, until: null };
  return { ...state, quieted: { ...state.quieted, [key]: { ...before, ...change } } };
}
