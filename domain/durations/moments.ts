import { pastOf } from '../obligation/acts/taking-over/past.ts';
import type { RecordedEvent } from '../obligation/events.ts';
import { evolve, folded } from '../obligation/evolve.ts';
import { type Alive, NOTHING, type ObligationState } from '../obligation/state.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { dayAt, type Instant } from '../time/instant.ts';

/** How it stood after something happened, and on which day that was. */
export interface Moment {
  on: CivilDate;
  life: Alive;
}

/**
 * How an obligation stood after each event of its record from the launch on, and after each statement of what happened before it was
 * taken over. Unlike `daysOfLife`, which tells how a day ended, of a day on which much happened it tells all.
 */
export function momentsOf(record: readonly RecordedEvent[], asOf: Instant): Moment[] {
  let state: ObligationState = NOTHING;
  let moments: Moment[] = [];
  for (const event of record) {
    if (event.at > asOf) break;
    const before = state;
    state = evolve(state, event);
    if (state.status !== 'running' && state.status !== 'settled') continue;
    // What it was launched with stood from when there was time for it, and not only from when it was taken over.
    if (event.type === 'TakenOver' && before.status === 'running') moments = pastOf(before, event, folded);
    moments.push({ on: dayAt(event.at, state.plan.zone), life: state });
  }
  return moments;
}
