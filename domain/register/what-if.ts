import type { RegisterCommand } from './commands.ts';
import type { ProposedMandateEvent, RecordedMandateEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { MandateState } from './state.ts';

/** The register as it would be if the record took these events: to look before anything is written. */
export const whatIf = (
  state: MandateState,
  events: readonly ProposedMandateEvent[],
  { commandId, actor, onBehalfOf }: RegisterCommand,
  at: RecordedMandateEvent['at'],
): MandateState =>
  events.reduce((before: MandateState, { comment: _comment, ...event }) => {
    const place = { obligation: 'what if', seq: before.seq + 1, hash: '', commandId, at, actor, onBehalfOf };
    return evolve(before, { ...event, ...place } as RecordedMandateEvent);
  }, state);
