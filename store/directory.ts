import { type RawBuilder, sql } from 'kysely';
import { type Directory, directoryWith, NOBODY } from '../domain/directory/directory.ts';
import {
  DIRECTORY_STREAM,
  type DirectoryAnswer,
  type DirectoryChanged,
  type DirectoryCommand,
} from '../domain/directory/directory-record.ts';
import { type DirectoryFact, factNumber } from '../domain/directory/facts.ts';
import type { Objection } from '../domain/directory/objection.ts';
import { objectionsTo } from '../domain/directory/objections.ts';
import { objectionsToSaying } from '../domain/directory/who-says.ts';
import { Fault } from '../domain/faults.ts';
import type { Instant } from '../domain/time/instant.ts';
import {
  BEGINNING,
  type ChangeLine,
  changeLine,
  changeLines,
  changesSince,
  type Head,
  headOf,
} from './changes.ts';
import { introduce } from './reads.ts';
import { answerOf, lock, type RecordClock, write } from './record.ts';
import type { Db } from './tables.ts';

/** Who holds what, and the last event of the directory's record that says so; 0 when there is none. */
export interface RecordedDirectory {
  directory: Directory;
  seq: number;
}

type Remembered = Head & RecordedDirectory;
const EMPTY: Remembered = { ...BEGINNING, directory: NOBODY };
const REMEMBERED = new WeakMap<Db, Remembered>();

/**
 * Takes facts into the directory's record, all or none, and puts names to persons. A known command id is answered as the
 * first time and writes nothing. Throws `directory.*` for what contradicts what stands; then nothing is taken.
 */
export async function changeDirectory(
  db: Db,
  clock: RecordClock,
  command: DirectoryCommand,
  at: Instant,
): Promise<DirectoryAnswer> {
  return db.transaction().execute(async (tx) => {
    await lock(tx, DIRECTORY_STREAM);
    const { commandId, actor, facts, names, file, reason } = command;
    const before = await answerOf<DirectoryAnswer>(tx, DIRECTORY_STREAM, commandId);
    if (before !== undefined) return before;
    const head = await headOf(tx, DIRECTORY_STREAM);
    const seq = head.seq + 1;
    const { directory } = await directoryUpTo(tx, head, REMEMBERED.get(db) ?? EMPTY);
    refuse(objectionsTo(directory, facts, seq));
    refuse(objectionsToSaying(directory, facts, { actor, reason }));
    const answer: DirectoryAnswer = { accepted: true, seq };
    await write<DirectoryChanged>(tx, clock, {
      ...{ obligation: DIRECTORY_STREAM, afterSeq: head.seq, afterHash: head.hash },
      ...{ commandId, actor, onBehalfOf: null, at, rules: 0 },
      events: [
        {
          ...{ type: 'DirectoryChanged', version: 1, facts: { facts, file }, comment: reason },
          personal: Object.fromEntries(Object.entries(names).map(([id, name]) => [namePart(id), name])),
        },
      ],
      answer,
    });
    await introduce(
      tx,
      Object.entries(names).map(([id, name]) => ({ id, name })),
    );
    return answer;
  });
}

/** The part of an event that says what a person is called: beside the facts, committed to by them, to be erased alone. */
export const namePart = (person: string): string => `name of ${person}`;

/** The seq of the last change; 0 when nobody is known. */
export const directorySeq = async (db: Db): Promise<number> => (await headOf(db, DIRECTORY_STREAM)).seq;

/**
 * As it stands, or as it stood after the change `seq`. Of what stands only what is new is read again. Throws a RangeError
 * when there is no such change.
 */
export async function directoryFromRecord(db: Db, seq?: number): Promise<RecordedDirectory> {
  const head = await headOf(db, DIRECTORY_STREAM);
  if (seq !== undefined && seq !== head.seq) {
    if (seq < 0 || seq > head.seq) throw new RangeError(`the directory has no change ${seq}`);
    return directoryUpTo(db, { seq, hash: '' }, EMPTY);
  }
  const before = REMEMBERED.get(db);
  if (before?.hash === head.hash) return before;
  const now = await directoryUpTo(db, head, before ?? EMPTY);
  REMEMBERED.set(db, now);
  return now;
}

/**
 * Asks something by the directory as it is remembered, and once more where it has changed since: what is asked asks for `head`
 * beside it, and so in the same moment and without a question of its own.
 */
export async function byDirectory<Told extends { head: string | null }>(
  db: Db,
  ask: (directory: Directory, head: RawBuilder<string | null>) => Promise<Told>,
): Promise<Told> {
  for (;;) {
    const { directory, hash } = REMEMBERED.get(db) ?? EMPTY;
    const told = await ask(directory, HEAD);
    if ((told.head ?? EMPTY.hash) === hash) return told;
    await directoryFromRecord(db);
  }
}

const HEAD = sql<string | null>`(
  select hash from record_event where record_event.obligation = ${sql.lit(DIRECTORY_STREAM)} order by seq desc limit 1
)`;

async function directoryUpTo(db: Db, { seq, hash }: Head, from: Remembered): Promise<Remembered> {
  const changes = await changesSince<DirectoryChanged>(db, DIRECTORY_STREAM, from, seq);
  if (changes === null) return directoryUpTo(db, { seq, hash }, EMPTY);
  const facts = changes.flatMap((change) =>
    change.facts.facts.map((fact, index) => ({ number: factNumber(change.seq, index + 1), fact })),
  );
  return { seq, hash, directory: directoryWith(from.directory, facts) };
}

/** A change of the directory for whoever looks at it. */
export type DirectoryLine = ChangeLine<DirectoryFact>;

/** All changes, the oldest first. */
export const directoryLines = (db: Db): Promise<DirectoryLine[]> =>
  changeLines<DirectoryFact>(db, DIRECTORY_STREAM);

/** One change. Throws a RangeError when there is none of this number. */
export const directoryLine = (db: Db, seq: number): Promise<DirectoryLine> =>
  changeLine<DirectoryFact>(db, DIRECTORY_STREAM, seq);

const MOST_TOLD = 20;

/** Throws the fault of the first objection, which tells of the others too. */
function refuse(objections: readonly Objection[]): void {
  const [first] = objections;
  if (first === undefined) return;
  const told = objections.slice(0, MOST_TOLD).map(({ at, field, why }) => `Fact ${at}, ${field}: ${why}`);
  if (objections.length > told.length) told.push(`And ${objections.length - told.length} more.`);
  throw new Fault(
    `directory.${first.code}`,
    told.join('\n  '),
    'Correct it and send all facts again: nothing was taken. See what stands with: rapporteur people.',
  );
}
