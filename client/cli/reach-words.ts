import { inWords } from '../../domain/time/civil-date.ts';
import { dayAt } from '../../domain/time/instant.ts';
import type { CalendarReach, WaitingLine } from '../../store/calendar-reach.ts';

/** Days as Greenwich has them: the calendar belongs to no station. */
const GREENWICH = { station: 'Greenwich', offsets: [] };

/** Whom the last change has reached of what runs and was planned before it. */
export function reachLines({ seq, proposed, same, waits, toCome, waiting }: CalendarReach): string[] {
  const all = proposed + same + waits + toCome;
  if (all === 0) return [`Nothing runs that was planned before change ${seq}.`];
  const more = waits - waiting.length;
  return [
    `Change ${seq} has reached ${proposed + same} of the ${all} that run and were planned before it:`,
    `  ${proposed} proposed new dates, ${same} with nothing to say; ${waits} waiting, ${toCome} still to come.`,
    ...(waits === 0 ? [] : ['These wait and are tried again by themselves:']),
    ...waiting.map(
      ({ id, why, since, tries }) =>
        `  ${id}: ${WHY[why]}; since ${inWords(dayAt(since, GREENWICH))}, tried ${tries} ${tries === 1 ? 'time' : 'times'}`,
    ),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

const WHY: Record<WaitingLine['why'], string> = {
  'no-run': 'Temporal has no run of it (rapporteur resume)',
  'no-answer': 'its run does not answer (see it in Temporal’s own pages)',
  failed: 'it could not be told (see the log of the house)',
};
