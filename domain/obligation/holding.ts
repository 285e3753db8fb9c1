import { type Instant, toMs } from '../time/instant.ts';
import type { RecordedEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { NOTHING, type ObligationState } from './state.ts';

/** How long a post had the move, over the whole life; in days, not rounded. */
export interface Holding {
  post: string;
  days: number;
}

const DAY_MS = 86_400_000;

/** Charges every day between launch and closing to the post that had the move then. In order of first holding. */
export function daysPerHolder(events: readonly RecordedEvent[]): Holding[] {
  const days = new Map<string, number>();
  let state: ObligationState = NOTHING;
  let since: Instant | undefined;
  for (const event of events) {
    if (state.status === 'running' && since !== undefined) {
      const { post } = state.holder;
      days.set(post, (days.get(post) ?? 0) + (toMs(event.at) - toMs(since)) / DAY_MS);
    }
    state = evolve(state, event);
    since = event.at;
  }
  return [...days].map(([post, held]) => ({ post, days: held }));
}
