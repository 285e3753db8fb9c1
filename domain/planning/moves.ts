import type { CivilDate } from '../time/civil-date.ts';

/** A milestone that another plan puts on another day. */
export interface Move {
  /** `submit/GA-64`. */
  milestone: string;
  /** null: the other plan has no such milestone. */
  from: CivilDate | null;
  to: CivilDate | null;
}

interface Dates {
  milestones: readonly { key: string; on: CivilDate }[];
}

/** What moves from one plan of an obligation to another, in the order of the second. Empty when nothing does. */
export function movesBetween(before: Dates, after: Dates): Move[] {
  const old = new Map(before.milestones.map(({ key, on }) => [key, on]));
  const moves: Move[] = [];
  for (const { key, on } of after.milestones) {
    const from = old.get(key) ?? null;
    old.delete(key);
    if (from !== on) moves.push({ milestone: key, from, to: on });
  }
  for (const [key, from] of old) moves.push({ milestone: key, from, to: null });
  return moves;
}
