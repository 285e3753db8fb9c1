import { addMonths, type CivilDate, daysBetween, earlier } from '../time/civil-date.ts';
import { type Owed, owingOf } from './owing.ts';
import { planDays } from './plan-days.ts';
import type { Chain } from './prepare.ts';
import type { World } from './world.ts';

/** So many days nobody has to do anything yet: to look at what was asked, and to say who does it. Ours (assumed). */
const NOTICE_DAYS = 14;
/** Far enough before for every step to have its usual length. */
const YEARS = 3;

/**
 * How long before it is due a cycle is launched, in whole weeks: the usual steps and two weeks' notice. Where cycles come
 * sooner than that, so long as lies between them: one text is not begun before the one before it is due. `gap`: that, in
 * days; null: no other follows. A period of ISO 8601.
 */
export function usualLead(
  cycle: Owed,
  due: CivilDate,
  gap: number | null,
  { station, world, chain }: { station: string; world: World; chain: Chain },
): string {
  const owing = { ...owingOf(cycle, station, chain), adopted: addMonths(due, -12 * YEARS) };
  const { milestones, feasibility } = planDays(owing, world);
  const first = milestones[0]?.on ?? due;
  const begins = feasibility === null ? first : earlier(feasibility.from, first);
  const days = Math.max(0, daysBetween(begins, due)) + NOTICE_DAYS;
  const weeks = Math.ceil(days / 7);
  return gap !== null && weeks * 7 > gap ? `P${Math.max(1, gap)}D` : `P${weeks}W`;
}
