import { type SqlBool, sql } from 'kysely';
import type { RungId } from '../domain/digest/lines.ts';
import type { DigestLanguage, Message } from '../domain/digest/telling/tell.ts';
import { type ToTell, toTellOf } from '../domain/digest/to-tell.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { ObligationState } from '../domain/obligation/state.ts';
import type { Reader } from '../domain/rights/reader.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import { eventOf } from './envelope.ts';
import { STATE, stateOf } from './projection.ts';
import { namesOpen } from './reading.ts';
import { lock } from './record.ts';
import type { Db, Tables } from './tables.ts';

/** What of one obligation is to be told, as it stands, and who was told of which event already. */
export interface OpenOfOne {
  state: ObligationState;
  told: ToTell[];
  before: (RungId & { person: PersonId })[];
}

/** A page of the obligations of which something is to be told that was recorded until then, behind the one that is named. */
export async function openToTell(
  db: Db,
  until: Instant,
  after: string | null,
  limit: number,
): Promise<OpenOfOne[]> {
  const ids = await db
    .selectFrom('to_tell')
    .select('obligation')
    .distinct()
    .where('open', '=', true)
    .where('at', '<=', until)
    .where('obligation', '>', after ?? '')
    .orderBy('obligation')
    .limit(limit)
    .execute();
  if (ids.length === 0) return [];
  const wanted = ids.map(({ obligation }) => obligation);
  const events = await db
    .selectFrom('to_tell')
    .innerJoin('record_event', (join) =>
      join
        .onRef('record_event.obligation', '=', 'to_tell.obligation')
        .onRef('record_event.seq', '=', 'to_tell.seq'),
    )
    .select(['to_tell.obligation', 'header', 'hash'])
    .where('to_tell.obligation', 'in', wanted)
    .where('open', '=', true)
    .where('at', '<=', until)
    .orderBy('to_tell.obligation')
    .orderBy('to_tell.seq')
    .execute();
  const before = await db
    .selectFrom('message_rung')
    .innerJoin('to_tell', (join) =>
      join
        .onRef('to_tell.obligation', '=', 'message_rung.obligation')
        .onRef('to_tell.seq', '=', 'message_rung.seq'),
    )
    .select(['message_rung.obligation', 'message_rung.seq', 'person'])
    .where('message_rung.obligation', 'in', wanted)
    .where('open', '=', true)
    .execute();
  const states = await db
    .selectFrom('obligation_view')
    .select(['obligation', ...STATE])
    .where('obligation', 'in', wanted)
    .orderBy('obligation')
    .execute();
  return states.map(({ obligation, ...row }) => ({
    state: stateOf(row),
    told: events.flatMap((row) =>
      row.obligation === obligation ? (toTellOf(eventOf(row.header, row.hash)) ?? []) : [],
    ),
    before: before.flatMap((row) =>
      row.obligation === obligation ? [{ ...row, person: row.person as PersonId }] : [],
    ),
  }));
}

/** Nobody is to be told of these any more. */
export async function closeToTell(db: Db, rungs: readonly RungId[]): Promise<void> {
  for (const { obligation, seq } of rungs) {
    await db
      .updateTable('to_tell')
      .set({ open: false })
      .where('obligation', '=', obligation)
      .where('seq', '=', seq)
      .execute();
  }
}

/** A digest that is to be kept. */
export interface NewMessage extends Message {
  id: string;
  person: PersonId;
  day: CivilDate;
  station: string;
  language: DigestLanguage;
  madeAt: Instant;
  /** At least one. */
  rungs: readonly RungId[];
}

/**
 * Keeps a message, whole or not at all. False when the person has one of that day, or was told of one of these events
 * since it was looked: then nothing is kept, and what is new waits for the next morning.
 */
export async function keepMessage(
  db: Db,
  { subject, body, rungs, ...message }: NewMessage,
): Promise<boolean> {
  const { id, person, day, station, language, madeAt: made_at } = message;
  return db.transaction().execute(async (tx) => {
    await lock(tx, `outbox of ${person}`);
    if (await isTold(tx, id, person, rungs)) return false;
    await tx
      .insertInto('message')
      .values({ id, person, day, station, language, made_at, status: 'captured' })
      .execute();
    await tx.insertInto('message_text').values({ message: id, subject, body }).execute();
    const rows = rungs.map(({ obligation, seq }) => ({ obligation, seq, person, message: id }));
    await tx.insertInto('message_rung').values(rows).execute();
    return true;
  });
}

async function isTold(tx: Db, id: string, person: string, rungs: readonly RungId[]): Promise<boolean> {
  const kept = await tx.selectFrom('message').select('id').where('id', '=', id).executeTakeFirst();
  if (kept !== undefined) return true;
  const seqs = rungs.map(({ seq }) => seq);
  const before = await tx
    .selectFrom('message_rung')
    .select(['obligation', 'seq'])
    .where('person', '=', person)
    .where('seq', 'in', seqs)
    .execute();
  return before.some((row) =>
    rungs.some(({ obligation, seq }) => row.obligation === obligation && row.seq === seq),
  );
}

/** A message in one line. */
export interface MessageLine {
  id: string;
  person: PersonId;
  /** The id where the name was erased. */
  name: string;
  day: CivilDate;
  station: string;
  language: DigestLanguage;
  madeAt: Instant;
  status: Tables['message']['status'];
  /** null: it was erased. */
  subject: string | null;
}

export interface MessageRead extends MessageLine {
  body: string | null;
  /** The events of the record that it tells of. */
  rungs: RungId[];
}

/** At most so many at a time, the newest. */
const MOST_MESSAGES = 500;

/**
 * Messages that tell of nothing that is not open to the reader, and the reader’s own; the newest first. `person`: an id, or what
 * somebody is called.
 */
export async function messagesIn(
  db: Db,
  reader: Reader,
  { person, day }: { person?: string | undefined; day?: CivilDate | undefined } = {},
): Promise<MessageLine[]> {
  const rows = await messages(db)
    .where(isTellable(reader))
    .$if(person !== undefined, (query) =>
      query.where((row) =>
        row.or([row('person.name', '=', person ?? ''), row('message.person', '=', person ?? '')]),
      ),
    )
    .$if(day !== undefined, (query) => query.where('message.day', '=', day ?? ''))
    .orderBy('message.day', 'desc')
    .orderBy('message.id')
    .limit(MOST_MESSAGES)
    .execute();
  return rows.map(lineOf);
}

/** One message; undefined when there is none of this id that the reader may read. */
export async function messageWith(db: Db, reader: Reader, id: string): Promise<MessageRead | undefined> {
  const row = await messages(db)
    .select('body')
    .where('message.id', '=', id)
    .where(isTellable(reader))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const rungs = await db
    .selectFrom('message_rung')
    .select(['obligation', 'seq'])
    .where('message', '=', id)
    .orderBy('obligation')
    .orderBy('seq')
    .execute();
  return { ...lineOf(row), body: row.body, rungs };
}

const isTellable = (reader: Reader) => sql<SqlBool>`(
  message.person = ${reader.person} or not exists (
    select from message_rung where message_rung.message = message.id
      and not ${namesOpen(reader, 'message_rung.obligation')}
  )
)`;

const messages = (db: Db) =>
  db
    .selectFrom('message')
    .innerJoin('message_text', 'message_text.message', 'message.id')
    .leftJoin('person', 'person.id', 'message.person')
    .select([
      'message.id',
      'message.person',
      'person.name',
      'day',
      'station',
      'language',
      'made_at',
      'status',
    ])
    .select('subject');

const lineOf = (row: {
  id: string;
  person: string;
  name: string | null;
  day: string;
  station: string;
  language: string;
  made_at: string;
  status: MessageLine['status'];
  subject: string | null;
}): MessageLine => ({
  ...{ id: row.id, person: row.person as PersonId, name: row.name ?? row.person, day: row.day as CivilDate },
  ...{ station: row.station, language: row.language as DigestLanguage, madeAt: row.made_at as Instant },
  ...{ status: row.status, subject: row.subject },
});
