import type { Clock } from '../obligation/clock.ts';
import type { PersonId } from '../obligation/parties.ts';
import { isAway, seatOf } from '../obligation/seating.ts';
import type { Life } from '../obligation/state.ts';
import type { Milestone } from '../planning/plan.ts';
import { type CivilDate, fromEpochDay, toEpochDay } from '../time/civil-date.ts';
import { type WorkingDays, workingDaysBetween } from '../time/working-days.ts';

/** A post and who holds it, and for how many days it had the move. */
export interface Held {
  post: string;
  person: PersonId | null;
  days: number;
  workingDays: number;
}

/** Why a milestone is late: where the days were lost, and with whom. */
export interface Cause {
  /** The milestone at which most of the days were lost: it, or one before it. */
  milestone: string;
  /** In working days: how many of them there. */
  lost: number;
  /** Who had the move for most of the days by which that one is late; null where nobody did. */
  with: (Held & { away: boolean }) | null;
}

/** A milestone as it came out, before anybody asks why. */
export interface Bare {
  milestone: Milestone;
  key: string;
  due: CivilDate;
  reached: CivilDate | null;
  late: number;
}

/** The order of a procedure: what is late hands its days on to what comes after. */
const CHAIN = ['ask-views', 'close-views', 'draft', 'clear', 'submit', 'issue'] as const;
const BRIEFING_CHAIN = ['ask-views', 'close-views', 'draft', 'clear', 'hold'] as const;

/** Why a milestone is late, among all of its obligation; null: no days were lost. */
export function causeOf(
  { key, step, delivery }: Milestone,
  all: readonly Bare[],
  {
    life,
    clock,
    today,
    workingDays,
  }: { life: Life; clock: Clock; today: CivilDate; workingDays: WorkingDays },
): Cause | null {
  const chain: readonly string[] = step === 'hold' ? BRIEFING_CHAIN : CHAIN;
  const place = chain.indexOf(step);
  const before =
    place < 0
      ? all.filter((each) => each.key === key)
      : chain
          .slice(0, place + 1)
          .flatMap((name) =>
            all.filter(
              ({ milestone }) =>
                milestone.step === name && (milestone.delivery === null || milestone.delivery === delivery),
            ),
          );
  const lost = lostAlong(before).reduce<Lost | undefined>(
    (most, each) => (most === undefined || each.days > most.days ? each : most),
    undefined,
  );
  if (lost === undefined) return null;
  const { at: where, days } = lost;
  // A day is charged to whoever has the move at its end: late are those from the day that was due up to, not with, the last.
  const span = { from: toEpochDay(where.due), to: toEpochDay(where.reached ?? today) };
  return { milestone: where.key, lost: days, with: holderWithin(life, clock, span, workingDays) };
}

interface Lost {
  at: Bare;
  days: number;
}

/** Where the days were lost by which the last of these is late. What was caught up is taken off what was lost last. */
function lostAlong(inOrder: readonly Bare[]): Lost[] {
  const lost: Lost[] = [];
  let late = 0;
  for (const each of inOrder) {
    if (each.late > late) lost.push({ at: each, days: each.late - late });
    for (let caughtUp = late - each.late; caughtUp > 0; ) {
      const last = lost.pop();
      if (last === undefined) break;
      if (last.days > caughtUp) lost.push({ ...last, days: last.days - caughtUp });
      caughtUp -= last.days;
    }
    late = each.late;
  }
  return lost;
}

/**
 * Who had the move for most working days after the first day, up to and with the last, both as numbers since 1970-01-01. The day on
 * which it passes on is still of who had it before: that is when it was done.
 */
function holderWithin(
  life: Life,
  { holdings }: Clock,
  span: { from: number; to: number },
  days: WorkingDays,
): (Held & { away: boolean }) | null {
  const held = new Map<string, Held>();
  for (const { post, person, from, until } of holdings) {
    const [first, last] = [Math.max(toEpochDay(from), span.from), Math.min(toEpochDay(until), span.to)];
    if (last <= first) continue;
    const key = `${post} ${person}`;
    const known = held.get(key) ?? { post, person, days: 0, workingDays: 0 };
    const working = workingDaysBetween(days, fromEpochDay(first), fromEpochDay(last));
    held.set(key, {
      ...known,
      days: known.days + last - first,
      workingDays: known.workingDays + working,
    });
  }
  const longest = [...held.values()].reduce<Held | null>(
    (most, each) => (most === null || each.workingDays > most.workingDays ? each : most),
    null,
  );
  if (longest === null) return null;
  const seat = seatOf(life, longest.post);
  const away = Array.from({ length: span.to - span.from }, (_, at) => fromEpochDay(span.from + 1 + at)).some(
    (day) => seat !== undefined && isAway(seat, day),
  );
  return { ...longest, away };
}
