import type { Instant } from '../../time/instant.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { EventFacts, EventType, ProposedEvent, RecordedEventOf } from '../events.ts';
import type { PersonId } from '../parties.ts';
import type { Alive } from '../state.ts';

/** What each of some commands means once nothing stands against it: at least one event. */
export type Consequences<T extends CommandType> = {
  [C in T]: (life: Alive, command: CommandOf<C>, at: Instant) => ProposedEvent[];
};

/** How each of some events changes the state. */
export type Folds<T extends EventType> = {
  [E in T]: (state: Alive, event: RecordedEventOf<E>) => Alive;
};

/** The name of a person, as the directory has it; the id where it has none. */
export type NameOf = (person: PersonId) => string;

/** One sentence for each of some events: what happened, not what the program did. The actor stands before it. */
export type Sayings<T extends EventType> = { [E in T]: (facts: EventFacts[E], nameOf: NameOf) => string };

/** An event of a command, with the command's comment. */
export const says = <T extends EventType>(
  { comment }: { comment: string | null },
  type: T,
  facts: EventFacts[T],
): ProposedEvent => ({ type, version: VERSIONS[type] ?? 1, facts, comment }) as ProposedEvent;

/** The newest version of each shape that has more than one. */
export const VERSIONS: Partial<Record<EventType, number>> = {
  ...{ Launched: 3, Reassigned: 2 },
  ...{ WaiverDecided: 2, MandateCorrected: 2, AddresseeChanged: 2 },
  ...{ AddresseesAdded: 2, ViewsExtended: 2 },
};

/** What the table of rules has made sure of; a table that does not is a fault of ours. */
export function allowed<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('the table let through what cannot be');
  return value;
}
