import { sql } from 'kysely';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { Instant } from '../domain/time/instant.ts';
import { besideComments } from './beside-comments.ts';
import { eventOf } from './envelope.ts';
import { personNames } from './reads.ts';
import { readRecord } from './record.ts';
import type { Db } from './tables.ts';

/** Records of changes that somebody said of the whole house, all of one type: the calendar's, the directory's. */

/** The last event of such a record. */
export interface Head {
  seq: number;
  hash: string;
}
export const BEGINNING: Head = { seq: 0, hash: '' };

/** An event of such a record: facts that were taken together, and the file that they came from. */
interface Change<F> extends Head {
  at: Instant;
  actor: PersonId;
  facts: { facts: F[]; file: { name: string; sha256: string } | null };
}

export async function headOf(db: Db, stream: string): Promise<Head> {
  const row = await db
    .selectFrom('record_event')
    .select(['seq', 'hash'])
    .where('obligation', '=', stream)
    .orderBy('seq', 'desc')
    // As a number, so that it is planned once.
    .limit(sql.lit(1))
    .executeTakeFirst();
  return row ?? BEGINNING;
}

/**
 * What was said behind `from` up to `seq`, the oldest first; null when the record does not go on from there: another database is
 * at this address now, because an older copy was put back.
 */
export async function changesSince<C extends Head>(
  db: Db,
  stream: string,
  from: Head,
  seq: number,
): Promise<C[] | null> {
  const changes: C[] = [];
  for (let after = Math.max(from.seq - 1, 0); after < seq; ) {
    const page = await readRecord<C>(db, stream, after);
    changes.push(...page);
    after = page.at(-1)?.seq ?? seq;
  }
  if (from.seq > 0 && changes[0]?.hash !== from.hash) return null;
  return changes.filter((change) => change.seq > from.seq && change.seq <= seq);
}

/** A change for whoever looks at it: what, when, who, why. Names stand apart, `personNames`. */
export interface ChangeLine<F> extends Head {
  facts: F[];
  file: { name: string; sha256: string } | null;
  at: Instant;
  by: PersonId;
  byName: string;
  /** null: none was given, or it was erased. */
  reason: string | null;
}

/** All changes, the oldest first. */
export async function changeLines<F>(
  db: Db,
  stream: string,
  only: { seq: number } | null = null,
): Promise<ChangeLine<F>[]> {
  const rows = await besideComments(db, stream)
    .select(['record_event.header', 'record_event.hash', 'record_part.value'])
    .$if(only !== null, (query) => query.where('record_event.seq', '=', only?.seq ?? 0))
    .execute();
  const names = await personNames(db);
  return rows.map(({ header, hash, value }) => {
    const { seq, at, actor, facts } = eventOf<Change<F>>(header, hash);
    const reason = value === null ? null : (JSON.parse(value) as string);
    return { seq, hash, ...facts, at, by: actor, byName: names.get(actor) ?? actor, reason };
  });
}

/** One change. Throws a RangeError when there is none of this number. */
export async function changeLine<F>(db: Db, stream: string, seq: number): Promise<ChangeLine<F>> {
  const [line] = await changeLines<F>(db, stream, { seq });
  if (line === undefined) throw new RangeError(`the ${stream} has no change ${seq}`);
  return line;
}
