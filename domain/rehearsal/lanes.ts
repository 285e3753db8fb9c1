import type { Clock } from '../obligation/clock.ts';
import type { RecordedEvent } from '../obligation/events.ts';
import { evolve } from '../obligation/evolve.ts';
import type { PersonId } from '../obligation/parties.ts';
import { NOTHING, type ObligationState } from '../obligation/state.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';
import { dayAt } from '../time/instant.ts';

/** `until` is the day after the last. */
export interface Span {
  from: CivilDate;
  until: CivilDate;
}

/** What happened at a post while one person held it: when it had the move, was away, was reminded. */
export interface Lane {
  post: string;
  person: PersonId | null;
  held: Span[];
  away: Span[];
  /** Of which milestone; `escalation`: that somebody did not do it. */
  reminded: { on: CivilDate; kind: 'reminder' | 'escalation'; of: string }[];
  /** Calendar days for which it had the move. */
  days: number;
}

/** Reads off a record the lanes of all who had to do with it, in the order in which they come into it. */
export function lanesOf(record: readonly RecordedEvent[], clock: Clock): Lane[] {
  const lanes = new Map<string, Lane>();
  const laneOf = (post: string, person: PersonId | null): Lane => {
    const key = `${post} ${person}`;
    const lane = lanes.get(key) ?? { post, person, held: [], away: [], reminded: [], days: 0 };
    lanes.set(key, lane);
    return lane;
  };
  for (const { post, person, from, until, days } of clock.holdings) {
    const lane = laneOf(post, person);
    lane.held.push({ from, until });
    lane.days += days;
  }
  let state: ObligationState = NOTHING;
  for (const event of record) {
    state = evolve(state, event);
    if (state.status !== 'running' && state.status !== 'settled') continue;
    if (event.type === 'Reminded') {
      const { to, also = [], kind, milestone } = event.facts;
      const on = dayAt(event.at, state.plan.zone);
      for (const { post, person } of [to, ...also])
        laneOf(post, person).reminded.push({ on, kind, of: milestone });
    }
    // An absence that is over may leave the seat; it was there all the same.
    for (const { post, holder, away } of Object.values(state.seats))
      for (const { from, to } of away) {
        const lane = lanes.get(`${post} ${holder}`);
        const until = to === null ? clock.until : addDays(to, 1);
        if (lane && !lane.away.some((known) => known.from === from && known.until === until))
          lane.away.push({ from, until });
      }
  }
  return [...lanes.values()];
}
