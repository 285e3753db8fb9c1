import { allOf, wasNamed } from '../domain/directory/directory.ts';
import { Fault } from '../domain/faults.ts';
import { COMMANDS, type Command } from '../domain/obligation/commands.ts';
import type { FieldKind } from '../domain/obligation/fields.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import { type PersonId, postsIn } from '../domain/obligation/parties.ts';
import type { SeriesCommand } from '../domain/series/commands.ts';
import { dutyOf } from '../domain/series/series.ts';
import { nearNames } from '../domain/time/near-names.ts';
import { directoryFromRecord } from '../store/directory.ts';
import { obligationState, personNames } from '../store/reads.ts';
import { answerOf } from '../store/record.ts';
import { hostsAmong } from '../store/sections.ts';
import { seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';

/** Whose act it is: the id of an obligation or a series, and its stream in the record. */
interface Acted {
  id: ObligationId;
  stream: string;
  command: Command | SeriesCommand;
}

/**
 * Sends an act once the house knows whom and what it names besides its own obligation: the rules know that one alone. What
 * was answered before is not looked at again. Throws `directory.unknown` of a person or a post, `obligation.unknown`,
 * `merge.into-closed` and `merge.circle`.
 */
export function ofKnownNames<T>(db: Db, acted: Acted, send: () => Promise<T>): Promise<T> {
  const into = hostIn(acted.command);
  const looked = async (): Promise<T> => {
    const persons = personsIn(acted.command);
    const isNew = (): Promise<boolean> =>
      answerOf(db, acted.stream, acted.command.commandId).then((answer) => answer === undefined);
    const posts = acted.command.type === 'reassign' ? acted.command.posts : [];
    if ((persons.length > 0 || posts.length > 0 || into !== undefined) && (await isNew())) {
      await refuseStrangers(db, persons);
      await refuseStrangePosts(db, acted.id, posts);
      if (into !== undefined) await refuseNoHost(db, acted.id, into as ObligationId);
    }
    return send();
  };
  return into === undefined ? looked() : oneByOne(db, looked);
}

const merges = new WeakMap<Db, Promise<unknown>>();

/** Two duties that are merged into each other at one moment would both be found open. */
function oneByOne<T>(db: Db, merge: () => Promise<T>): Promise<T> {
  const merged = (merges.get(db) ?? Promise.resolve()).then(merge);
  merges.set(
    db,
    merged.catch(() => undefined),
  );
  return merged;
}

/** Whom it names; who acts, and for whom, is looked at by the rules, and stands in the record. */
function personsIn(command: Command | SeriesCommand): PersonId[] {
  const tables: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = COMMANDS;
  const given = command as unknown as Record<string, unknown>;
  return Object.entries(tables[command.type] ?? {}).flatMap(([field, kind]) =>
    /^(?:person|people)\??$/.test(kind) && given[field] != null
      ? (given[field] as PersonId | PersonId[])
      : [],
  );
}

const hostIn = (command: Command | SeriesCommand): string | undefined =>
  command.type === 'merge-into'
    ? command.obligation
    : command.type === 'merge-series'
      ? command.into
      : undefined;

async function refuseStrangers(db: Db, persons: readonly PersonId[]): Promise<void> {
  const [names, { directory }] = await Promise.all([personNames(db), directoryFromRecord(db)]);
  const known = new Set([...names.keys(), ...allOf(directory, 'person').map(({ fact }) => fact.person)]);
  const stranger = persons.find((person) => !known.has(person));
  if (stranger === undefined) return;
  const called = (id: string): string => (names.has(id) ? `${id} (${names.get(id)})` : id);
  const near = nearNames(
    stranger,
    [...known].flatMap((id) => [[id, id] as const, [names.get(id) ?? id, id] as const]),
  );
  throw new Fault(
    'directory.unknown',
    `The house knows nobody of the id ${stranger}.${near.length === 0 ? '' : ` Is it ${near.map(called).join(', or ')}?`}`,
    'See who there is with: rapporteur people. Who is new is made known first: rapporteur import-people, or appoint.',
  );
}

/** What nobody knows nobody holds: the work would go to no one. */
async function refuseStrangePosts(db: Db, id: ObligationId, posts: readonly string[]): Promise<void> {
  if (posts.length === 0) return;
  const [{ directory }, state] = await Promise.all([directoryFromRecord(db), obligationState(db, id)]);
  const own = state !== undefined && 'assignments' in state ? postsIn(state.assignments) : [];
  const stranger = posts.find((post) => !own.includes(post) && !wasNamed(directory, post));
  if (stranger === undefined) return;
  const known = [...new Set([...own, ...allOf(directory, 'post').map(({ fact }) => fact.post)])];
  const near = nearNames(
    stranger,
    known.map((post) => [post, post] as const),
  );
  throw new Fault(
    'directory.unknown',
    `The house knows no post “${stranger}”.${near.length === 0 ? '' : ` Is it ${near.map((post) => `“${post}”`).join(', or ')}?`}`,
    'See which posts there are with: rapporteur people. A new one is made known first, with who holds it: rapporteur appoint.',
  );
}

/** Nothing becomes a section of what is not owed, is closed, or is itself a section of the same. */
async function refuseNoHost(db: Db, id: ObligationId, into: ObligationId): Promise<void> {
  const duty = dutyOf(id);
  if ((into === duty && id !== duty) || (await seriesAbove(db, into)).includes(duty))
    throw new Fault(
      'merge.circle',
      `${into} is itself of ${duty}, or a section of it: each would be owed within the other.`,
      'Merge into the one whose text is written.',
    );
  if ((await hostsAmong(db, into)).size > 0) return;
  const [series, state] = await Promise.all([seriesState(db, into), obligationState(db, into)]);
  if (series === undefined && (state === undefined || state.status === 'nothing'))
    throw new Fault(
      'obligation.unknown',
      `There is no obligation or series ${into} to merge into.`,
      'See which there are with: rapporteur list.',
    );
  const within = series?.status === 'merged' ? `: it is a section of ${series.into}` : '';
  throw new Fault(
    'merge.into-closed',
    `${into} is closed${within}. Nothing becomes a section of it any more.`,
    'Name the obligation or series whose text is still to be written. See: rapporteur list.',
  );
}

/** The series within whose text another is owed by now, as far up as that goes. */
async function seriesAbove(db: Db, id: ObligationId): Promise<ObligationId[]> {
  const above: ObligationId[] = [];
  for (let at = dutyOf(id); ; ) {
    const series = await seriesState(db, at);
    if (series?.status !== 'merged') return above;
    at = dutyOf(series.into as ObligationId);
    if (above.includes(at)) return above;
    above.push(at);
  }
}
