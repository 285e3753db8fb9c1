import type { Digest } from '../../../domain/digest/digest.ts';
import { nextMorning, type Station } from '../../../domain/digest/mornings.ts';
import { digestsOfMorning } from '../../../domain/digest/of-records.ts';
import type { RecordedEvent } from '../../../domain/obligation/events.ts';
import { foldAll } from '../../../domain/obligation/evolve.ts';
import type { PersonId } from '../../../domain/obligation/parties.ts';
import { NOTHING, type ObligationState } from '../../../domain/obligation/state.ts';
import { dayAt, type Instant } from '../../../domain/time/instant.ts';

/** What a person would have been told by that moment, morning by morning, of obligations with these records. */
export function inboxOf(
  person: PersonId,
  records: readonly (readonly RecordedEvent[])[],
  station: Station,
  until: Instant,
): Digest[] {
  const readers = records.map((record) => ({ record, state: NOTHING as ObligationState, read: 0 }));
  const digests: Digest[] = [];
  for (;;) {
    const nextEvents = readers.flatMap(({ record, read }) => record[read]?.at ?? []);
    // Mornings on which nothing is new say nothing.
    const [first] = nextEvents.sort();
    if (first === undefined) return digests;
    const at = nextMorning(station, first);
    if (at > until) return digests;
    const morning = { day: dayAt(at, station.zone), at };
    const recorded = readers.map((reader) => {
      const news = reader.record.slice(reader.read).filter((event) => event.at <= at);
      reader.state = foldAll(reader.state, news);
      reader.read += news.length;
      return { state: reader.state, record: news };
    });
    digests.push(...digestsOfMorning(recorded, morning, null).filter((each) => each.person === person));
  }
}
