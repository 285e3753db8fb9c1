import { randomUUID } from 'node:crypto';
import { stationHours } from '../activities/station-hours.ts';
import { zoneOf } from '../activities/zones.ts';
import type { People } from '../client/api/contract.ts';
import { withoutNames } from '../domain/directory/facts.ts';
import { factsNamed, type NamedWhere, otherHolders } from '../domain/directory/named.ts';
import { seatsOf } from '../domain/directory/seats.ts';
import { Fault } from '../domain/faults.ts';
import type { Launch } from '../domain/obligation/launch.ts';
import { type Assignments, type PersonId, postsIn } from '../domain/obligation/parties.ts';
import { type CivilDate, civilDate, yearOf } from '../domain/time/civil-date.ts';
import { dayAt, type Instant } from '../domain/time/instant.ts';
import type { KnownDays } from '../domain/time/known-days.ts';
import { changeDirectory, directoryFromRecord } from '../store/directory.ts';
import { personNames } from '../store/reads.ts';
import type { RecordClock } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import type { LaunchNeeds } from './launch-one.ts';
import { partiesNamed } from './posts.ts';

/** Throws `directory.other-holder` when the directory gives a post to another than a launch names. Writes nothing. */
export async function refuseOtherHolders(db: Db, people: People, on: CivilDate): Promise<void> {
  const { directory } = await directoryFromRecord(db);
  const others = otherHolders(directory, partiesNamed(people), on);
  const [first] = others;
  if (first === undefined) return;
  const names = await personNames(db);
  const called = (id: string): string => (names.has(id) ? `${names.get(id)} (${id})` : id);
  const questions = others.map(
    ({ post, holder, named }) =>
      `Who holds the post ${post}? The directory says ${called(holder)}, this launch says ${named.name} (${named.id}).`,
  );
  throw new Fault(
    'directory.other-holder',
    questions.join('\n  '),
    `If ${first.named.name} has taken it over: rapporteur appoint '${first.post}' ${first.named.id} --name '${first.named.name}' --reason WORDS. Else correct the file of --people. Nothing was launched.`,
  );
}

export interface Naming {
  /** Why the directory changes: `named at the launch of A/RES/63/194`. */
  reason: string;
  people: People;
  where: NamedWhere;
  at: Instant;
}

/**
 * Makes known to the directory who is named at a launch and not known yet, as a change of its record. The number of that
 * change; null: all were known. Throws `directory.*`.
 */
export async function nameInDirectory(
  db: Db,
  clock: RecordClock,
  { reason, people, where, at }: Naming,
): Promise<number | null> {
  const { directory } = await directoryFromRecord(db);
  const facts = factsNamed(directory, partiesNamed(people), where);
  if (facts.length === 0) return null;
  const actor = people.officer.person.id as PersonId;
  const command = { commandId: randomUUID(), actor, ...withoutNames(facts), file: null, reason };
  return (await changeDirectory(db, clock, command, at)).seq;
}

/** Whom a file of people names is in the directory from today on. Throws `directory.other-holder`, and writes nothing then. */
export async function nameAll(
  { db, clock, at, station, tellOfDirectory }: LaunchNeeds,
  people: People,
  reason: string,
): Promise<void> {
  const year = yearOf(civilDate(at.slice(0, 10)));
  const on = dayAt(at, zoneOf(station, year - 1, year + 1));
  await refuseOtherHolders(db, people, on);
  const where = { station, on, supervisor: people.supervisor.post };
  const named = await nameInDirectory(db, clock, { people, where, at, reason });
  if (named !== null) await tellOfDirectory?.(named);
}

/** Who holds the posts by the directory as it stands, with the hours of their stations. */
export async function seatsForLaunch(
  db: Db,
  assignments: Assignments,
  on: CivilDate,
  { known, years, station }: { known: KnownDays; years: { from: number; to: number }; station: string },
): Promise<Pick<Launch, 'seats' | 'hours' | 'directorySeq'>> {
  const { directory, seq: directorySeq } = await directoryFromRecord(db);
  const seats = seatsOf(directory, postsIn(assignments), on);
  const stations = new Set([station, ...seats.map((seat) => seat.station)]);
  const hours = [...stations].map((each) => stationHours(known, zoneOf(each, years.from, years.to), years));
  return { seats, hours, directorySeq };
}
