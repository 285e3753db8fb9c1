import type { Milestone } from '../../../planning/plan.ts';
import type { Slot } from '../../dates.ts';
import type { Alive, Proposed } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { DatesFacts } from './facts.ts';

export const DATES_FOLDS: Folds<keyof DatesFacts> = {
  DatesProposed: (state, { seq, at, facts }) => ({
    ...state,
    proposed: facts.moves.length === 0 ? null : { ...facts, seq, at },
  }),
  /** The plan as accepted. More time that was asked for, and is given by the new day already, is not asked for any more. */
  DatesAccepted: (state, { facts: { milestones, wakeUps, late, slotsGivenUp } }) => {
    const { calendarSeq, plan } = open(state);
    return {
      ...state,
      plan: { ...state.plan, ...plan, milestones, wakeUps, calendarSeq },
      deliveries:
        slotsGivenUp === undefined
          ? withSlotsOf(state.deliveries, milestones)
          : movedBy(state, milestones, slotsGivenUp),
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

/** Slots that are given up are none any more; and where the calendar moves the day of submission, no day of before was missed. */
const movedBy = (
  { plan, deliveries }: Alive,
  milestones: readonly Milestone[],
  slots: readonly Slot[],
): Alive['deliveries'] =>
  Object.fromEntries(
    Object.entries(deliveries).map(([key, progress]) => {
      const dayIn = (each: readonly Milestone[]) => each.find((one) => one.key === `submit/${key}`)?.on;
      const { missed, ...rest } = progress;
      const moved = dayIn(plan.milestones) !== dayIn(milestones);
      const slot = slots.some(({ delivery }) => delivery === key) ? null : progress.slot;
      return [key, { ...rest, slot, ...(missed === undefined || moved ? {} : { missed }) }];
    }),
  );

/** As it was before slots were named: one whose day was another one is no slot any more. */
const withSlotsOf = (
  deliveries: Alive['deliveries'],
  milestones: readonly Milestone[],
): Alive['deliveries'] =>
  Object.fromEntries(
    Object.entries(deliveries).map(([key, progress]) => {
      const { on } = milestones.find(({ step, delivery }) => step === 'submit' && delivery === key) ?? {};
      return [key, on === undefined || on === progress.slot ? progress : { ...progress, slot: null }];
    }),
  );

function open(state: Alive): Proposed {
  if (state.proposed == null) throw new Error(`${state.obligation.id}: no dates were proposed`);
  return state.proposed;
}
