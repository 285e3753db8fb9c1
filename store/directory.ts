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
import { Fault } from '../domain/faults.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { Instant } from '../domain/time/instant.ts';
import { eventOf } from './envelope.ts';
import { introduce, personNames } from './reads.ts';
import { answerOf, lock, type RecordClock, readRecord, write } from './record.ts';
import type { Db } from './tables.ts';

/** Who holds what, and the last event of the directory's record that says so; 0 when there is none. */
export interface RecordedDirectory {
  directory: Directory;
  seq: number;
}

interface Head {
  seq: number;
  hash: string;
}
type Remembered = Head & RecordedDirectory;
const BEGINNING: Head = { seq: 0, hash: '' };
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
    const head = await headOf(tx);
    const seq = head.seq + 1;
    const { directory } = await directoryUpTo(tx, head, REMEMBERED.get(db) ?? EMPTY);
    refuse(objectionsTo(directory, facts, seq));
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
export const directorySeq = async (db: Db): Promise<number> => (await headOf(db)).seq;

/**
 * As it stands, or as it stood after the change `seq`. Of what stands only what is new is read again. Throws a RangeError
 * when there is no such change.
 */
export async function directoryFromRecord(db: Db, seq?: number): Promise<RecordedDirectory> {
  const head = await headOf(db);
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

async function directoryUpTo(db: Db, { seq, hash }: Head, from: Remembered): Promise<Remembered> {
  const changes: DirectoryChanged[] = [];
  for (let after = Math.max(from.seq - 1, 0); after < seq; ) {
    const page = await readRecord<DirectoryChanged>(db, DIRECTORY_STREAM, after);
    changes.push(...page);
    after = page.at(-1)?.seq ?? seq;
  }
  const own = from.seq === 0 ? undefined : changes[0];
  // Another database is at this address now: an older copy was put back.
  if (from.seq > 0 && own?.hash !== from.hash) return directoryUpTo(db, { seq, hash }, EMPTY);
  const facts = changes
    .filter((change) => change.seq > from.seq && change.seq <= seq)
    .flatMap((change) =>
      change.facts.facts.map((fact, index) => ({ number: factNumber(change.seq, index + 1), fact })),
    );
  return { seq, hash, directory: directoryWith(from.directory, facts) };
}

/** A change of the directory for whoever looks at it: what, when, who, why. Names stand apart, `personNames`. */
export interface DirectoryLine {
  seq: number;
  hash: string;
  facts: DirectoryFact[];
  file: { name: string; sha256: string } | null;
  at: Instant;
  by: PersonId;
  byName: string;
  /** null: none was given, or it was erased. */
  reason: string | null;
}

/** All changes, the oldest first. */
export async function directoryLines(db: Db, only: { seq: number } | null = null): Promise<DirectoryLine[]> {
  const rows = await db
    .selectFrom('record_event')
    .leftJoin('record_part', (join) =>
      join
        .onRef('record_part.obligation', '=', 'record_event.obligation')
        .onRef('record_part.seq', '=', 'record_event.seq')
        .on('record_part.name', '=', 'comment'),
    )
    .select(['record_event.header', 'record_event.hash', 'record_part.value'])
    .where('record_event.obligation', '=', DIRECTORY_STREAM)
    .$if(only !== null, (query) => query.where('record_event.seq', '=', only?.seq ?? 0))
    .orderBy('record_event.seq')
    .execute();
  const names = await personNames(db);
  return rows.map(({ header, hash, value }) => {
    const { seq, at, actor, facts } = eventOf<DirectoryChanged>(header, hash);
    const reason = value === null ? null : (JSON.parse(value) as string);
    return { seq, hash, ...facts, at, by: actor, byName: names.get(actor) ?? actor, reason };
  });
}

/** One change. Throws a RangeError when there is none of this number. */
export async function directoryLine(db: Db, seq: number): Promise<DirectoryLine> {
  const [line] = await directoryLines(db, { seq });
  if (line === undefined) throw new RangeError(`the directory has no change ${seq}`);
  return line;
}

async function headOf(db: Db): Promise<Head> {
  const row = await db
    .selectFrom('record_event')
    .select(['seq', 'hash'])
    .where('obligation', '=', DIRECTORY_STREAM)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? BEGINNING;
}

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
