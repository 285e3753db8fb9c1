import { AWAITED, type AwaitedKind, type Ladder, type LaddersSet } from '../obligation/ladder/ladders.ts';
import type { Cited } from '../time/citation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Policy } from './policy.ts';

/**
 * What a secretariat sets of its own ways, from a day on. Plain JSON, kept in the calendar's record. One day decides for a
 * whole chain of steps, so that no plan is half by the old and half by the new: see `Where`.
 */
export type PolicyChange =
  /**
   * How many working days a step takes: `of` is a step in the house (`in-house.ts`: finishing, clearing, drafting …), a
   * stage of clearance (`department`) or the post that has it.
   */
  | ({ kind: 'length'; of: string; workingDays: number; station: string | null; from: CivilDate } & Cited)
  /** The timetable of conference services that a body goes by: `10-6-4`, `8-4-4`. */
  | ({ kind: 'timetable'; body: string; timetable: string; station: string | null; from: CivilDate } & Cited)
  /** When it speaks up while something is awaited, and to whom: for what is launched from that day on. */
  | LadderFact;

export type LadderFact = {
  kind: 'ladder';
  wait: AwaitedKind;
  station: string | null;
  from: CivilDate;
} & Ladder &
  Cited;

/** The policy after these changes, the newest last. Throws a RangeError for a timetable that there is not. */
export function withPolicyChanges(policy: Policy, changes: readonly PolicyChange[]): Policy {
  if (changes.length === 0) return policy;
  for (const change of changes) {
    if (change.kind === 'timetable' && !policy.timetables.some(({ name }) => name === change.timetable)) {
      throw new RangeError(
        `no such timetable: ${change.timetable}; there are ${policy.timetables.map(({ name }) => name).join(', ')}`,
      );
    }
  }
  return { ...policy, changes: [...policy.changes, ...changes] };
}

/** The place and the day by which it is asked what holds. */
interface Where {
  station: string;
  /**
   * What holds on this day counts, also for steps that end before it. Of a length: the day on which the text must be ready,
   * which is the first submission or the first day on which a briefing can be held; for setting the day of a briefing, the
   * first day on which that one can be held. Of a timetable: the day for which the document is awaited. Of a ladder: the day
   * of the launch. Ours (assumed).
   */
  on: CivilDate;
}

/** What the newest change that holds then and there says; undefined when none does. */
export function lengthSet(
  { changes }: Policy,
  names: readonly string[],
  where: Where,
): Extract<PolicyChange, { kind: 'length' }> | undefined {
  return newest(changes, where, (change) =>
    change.kind === 'length' && names.includes(change.of) ? change : undefined,
  );
}

/** The name of the timetable that was set for a body; undefined when none was. */
export const timetableSet = ({ changes }: Policy, body: string, where: Where): string | undefined =>
  newest(changes, where, (change) =>
    change.kind === 'timetable' && change.body === body ? change : undefined,
  )?.timetable;

/** The ladders that were set for what is launched then and there. */
export function laddersSet({ changes }: Policy, where: Where): LaddersSet {
  const set: LaddersSet = {};
  for (const wait of AWAITED) {
    const found = newest(changes, where, (change) =>
      change.kind === 'ladder' && change.wait === wait ? change : undefined,
    );
    if (found !== undefined) set[wait] = { rungs: found.rungs, rhythm: found.rhythm };
  }
  return set;
}

function newest<T extends PolicyChange>(
  changes: readonly PolicyChange[],
  { station, on }: Where,
  pick: (change: PolicyChange) => T | undefined,
): T | undefined {
  let found: T | undefined;
  for (const change of changes) {
    const picked = pick(change);
    if (picked === undefined || picked.from > on) continue;
    if (picked.station !== null && picked.station !== station) continue;
    if (found === undefined || picked.from >= found.from) found = picked;
  }
  return found;
}
