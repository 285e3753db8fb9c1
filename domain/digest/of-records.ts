import type { RecordedEvent } from '../obligation/events.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { ObligationState } from '../obligation/state.ts';
import type { Instant } from '../time/instant.ts';
import { type Digest, digestOf } from './digest.ts';
import { type DigestLine, linesOf } from './lines.ts';
import type { Morning } from './mornings.ts';
import { toTellOf } from './to-tell.ts';

/** An obligation as it stands on that morning, with its record so far. */
export interface Recorded {
  state: ObligationState;
  record: readonly RecordedEvent[];
}

/**
 * The digests of a morning, from whole records: for a rehearsal, which has no outbox. `since`: the morning up to which all
 * was told before; null: nothing was. Everybody lives by that one morning here, wherever their post is.
 */
export function digestsOfMorning(
  recorded: readonly Recorded[],
  { day, at }: Morning,
  since: Instant | null,
): Digest[] {
  const byPerson = new Map<PersonId, DigestLine[]>();
  for (const { state, record } of recorded) {
    const told = record
      .filter((event) => event.at <= at && (since === null || event.at > since))
      .flatMap((event) => toTellOf(event) ?? []);
    for (const { person, line } of linesOf(state, told, at).lines)
      byPerson.set(person, [...(byPerson.get(person) ?? []), line]);
  }
  return [...byPerson].flatMap(([person, lines]) => digestOf(person, day, lines) ?? []);
}
