import type { Milestone, Reason, WakeUp } from '../planning/plan.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';
import { momentOf, type Zone } from '../time/instant.ts';

/** When we speak up, in days from the milestone, at 09:00 of the station. Ours (assumed); no United Nations rule says. */
const TIMETABLE = [
  { name: 'reminder-1', kind: 'reminder', days: -14 },
  { name: 'reminder-2', kind: 'reminder', days: -3 },
  { name: 'escalation', kind: 'escalation', days: 7 },
] as const;
const MORNING = 9;

/** The wake-ups of one milestone, by moment: reminders before it, its end, and who hears of it a week later. */
export function wakeUpsFor(milestone: Milestone, zone: Zone): WakeUp[] {
  const { key, on, at } = milestone;
  const spoken: WakeUp[] = TIMETABLE.map(({ name, kind, days }) => ({
    key: `${key}/${name}`,
    milestone: key,
    kind,
    at: momentOf(addDays(on, days), MORNING, zone),
  }));
  const late: WakeUp = { key: `${key}/late`, milestone: key, kind: 'late', at };
  return [...spoken, late].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The same milestone on another day, with one reason more. */
export function moveMilestone(milestone: Milestone, on: CivilDate, zone: Zone, reason: Reason): Milestone {
  return { ...milestone, on, at: momentOf(on, 24, zone), reasons: [...(milestone.reasons ?? []), reason] };
}
