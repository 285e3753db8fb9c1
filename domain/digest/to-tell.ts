import type { RecordedEvent } from '../obligation/events.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';

/** An event of a record that speaks to people: a rung, or new dates that are proposed. */
export interface ToTell {
  obligation: string;
  seq: number;
  at: Instant;
  /** The key of what is awaited: `draft`, `submit/GA-64`. */
  awaited: string;
  /** The last day that it speaks of; null: that of whatever is awaited then. */
  due: CivilDate | null;
  kind: 'reminder' | 'escalation';
  /** The key of the rung; null: it is none. */
  rung: string | null;
}

/** Undefined when the event speaks to nobody. */
export function toTellOf(event: RecordedEvent): ToTell | undefined {
  const { obligation, seq, at } = event;
  if (event.type === 'Reminded') {
    const { milestone: awaited, due, kind, rung } = event.facts;
    return { obligation, seq, at, awaited, due, kind, rung };
  }
  // A proposal that only takes an earlier one back asks nobody anything.
  if (event.type !== 'DatesProposed' || event.facts.moves.length === 0) return undefined;
  return { obligation, seq, at, awaited: `dates/${seq}`, due: null, kind: 'reminder', rung: null };
}
