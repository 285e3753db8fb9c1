import type { Decision } from './entry.ts';
import type { RecordedMandateEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { ReadingKey } from './key.ts';
import { entryOf, type MandateState, UNREAD } from './state.ts';

/** A decision about a reading that was taken back. `undone`: by which event of the record, by whom and when. */
export interface UndoneDecision {
  key: ReadingKey;
  decision: Decision;
  undone: Pick<Decision, 'seq' | 'by' | 'at'>;
}

/**
 * Every decision that was taken back, in the order of undoing, from the whole record of a mandate. The register itself
 * forgets them: there it is as if they had not been.
 */
export function undoneIn(events: readonly RecordedMandateEvent[]): UndoneDecision[] {
  const found: UndoneDecision[] = [];
  let state: MandateState = UNREAD;
  for (const event of events) {
    const before = state;
    state = evolve(before, event);
    if (event.type !== 'DecisionUndone' || before.status === 'unread') continue;
    const undone = { seq: event.seq, by: event.actor, at: event.at };
    const named = entryOf(before, event.facts.key);
    // A joining was decided about each of its members.
    const members =
      event.facts.decision === 'joined' && named?.origin.kind === 'join' ? named.origin.of : undefined;
    for (const key of members ?? [event.facts.key]) {
      const decision = entryOf(before, key)?.decisions.at(-1);
      if (decision !== undefined) found.push({ key, decision, undone });
    }
  }
  return found;
}
