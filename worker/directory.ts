import type { DirectoryNeeds } from '../client/api/directory.ts';
import type { PersonLine } from '../client/api/directory-contract.ts';
import { startDirectoryChange } from '../client/directory/start-change.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import { allOf, type Directory, LAST, saidOf } from '../domain/directory/directory.ts';
import { DIRECTORY_STREAM } from '../domain/directory/directory-record.ts';
import { withoutNames } from '../domain/directory/facts.ts';
import { seatsOf } from '../domain/directory/seats.ts';
import { Fault } from '../domain/faults.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { dayAt } from '../domain/time/instant.ts';
import {
  changeDirectory,
  directoryFromRecord,
  directoryLine,
  directoryLines,
  directorySeq,
} from '../store/directory.ts';
import { personNames } from '../store/reads.ts';
import { REAL_CLOCK } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { verifyRecord } from '../store/verify.ts';

/** What a house does with its directory: kept in this database, told by the workflows that `run` starts. */
export function directoryOf(db: Db, run: RunOptions): DirectoryNeeds {
  return {
    async changeDirectory({ facts, actor, ...request }) {
      const command = { ...request, ...withoutNames(facts), actor: actor as PersonId };
      const { seq } = await changeDirectory(db, REAL_CLOCK, command, REAL_CLOCK.now());
      await startDirectoryChange(await directoryLine(db, seq), run);
      return { seq };
    },
    async directory(on = dayAt(REAL_CLOCK.now(), GREENWICH), wanted) {
      const last = await directorySeq(db);
      if (wanted !== undefined && wanted > last) throw noSuchChange(wanted, last);
      const { directory, seq } = await directoryFromRecord(db, wanted);
      const [names, changes, objections] = await Promise.all([
        personNames(db),
        directoryLines(db),
        verifyRecord(db, DIRECTORY_STREAM),
      ]);
      const posts = [...new Set(allOf(directory, 'post').map(({ fact }) => fact.post))];
      return {
        ...{ seq, on, objections },
        people: peopleIn(directory, names, on),
        posts: seatsOf(directory, posts.sort(), on),
        changes: changes.filter((change) => change.seq <= seq),
      };
    },
  };
}

/** The directory belongs to no station. */
const GREENWICH = { station: 'Greenwich', offsets: [] };

/** Those who are in the directory on that day, by name. */
function peopleIn(directory: Directory, names: ReadonlyMap<string, string>, on: CivilDate): PersonLine[] {
  const holdings = allOf(directory, 'holding').filter(({ from, to }) => from <= on && on <= to);
  return allOf(directory, 'person')
    .filter(({ to }) => to >= on)
    .map(({ fact: { person: id } }) => ({
      id,
      name: names.get(id) ?? id,
      posts: holdings.flatMap(({ fact }) => (fact.person === id ? [fact.post] : [])).sort(),
      away: saidOf(directory, 'absence', id)
        .filter(({ to }) => to >= on)
        .map(({ from, to }) => ({ from, to: to === LAST ? null : to })),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const noSuchChange = (seq: number, last: number): Fault =>
  new Fault(
    'request.invalid',
    `The directory has no change ${seq}; the last is ${last}.`,
    'Name one of these.',
  );
