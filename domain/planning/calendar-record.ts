import type { Envelope } from '../obligation/events.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { PlanningFact } from './world.ts';

/** The stream of the calendar in the record. No mandate and no obligation is called so. */
export const CALENDAR_STREAM = 'calendar';

/** What was said of the world that plans are made in. Never changed once released; a new shape is a new version. */
export interface CalendarFacts {
  facts: PlanningFact[];
  /** The file that they come from; null: they were typed in. */
  file: { name: string; sha256: string } | null;
}

export type CalendarChanged = Envelope & { type: 'CalendarChanged'; version: number; facts: CalendarFacts };

/** What an officer asks: to take these facts. The reason is kept apart, so that it can be erased. */
export interface CalendarCommand extends CalendarFacts {
  commandId: string;
  actor: PersonId;
  reason: string;
}

/** Kept by the command's id and told again to a repeat. `seq`: of the event. */
export interface CalendarAnswer {
  accepted: true;
  seq: number;
}
