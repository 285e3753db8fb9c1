import type { Insertable, Selectable } from 'kysely';
import { DIRECTORY_STREAM } from '../domain/directory/directory-record.ts';
import { Fault } from '../domain/faults.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import { CALENDAR_STREAM } from '../domain/planning/calendar-record.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Db, Tables } from './tables.ts';
import { verifyRecord } from './verify.ts';

/**
 * The records of some obligations as they are kept, with all that is needed to verify them and to go on from them elsewhere: the
 * calendar's and the directory's records, public keys, names. Nothing of private keys, digests or documents. Plain JSON.
 */
export interface RecordCopy {
  /** By the clock of the house that made it. */
  at: Instant;
  obligations: ObligationId[];
  rows: { [Table in (typeof COPIED)[number]]: Selectable<Tables[Table]>[] };
}

/** The order in which they are put in. */
const COPIED = [
  'signing_key',
  'person',
  'record_event',
  'record_part',
  'record_answer',
  'obligation_view',
  'delivery_view',
  'milestone_view',
  'reader_view',
  'draft_view',
  'body_view',
] as const satisfies (keyof Tables)[];

const streamsOf = (obligations: readonly string[]): string[] => [
  ...obligations,
  CALENDAR_STREAM,
  DIRECTORY_STREAM,
];

/** Reads them as they stand at one moment. Writes nothing, and could not: the transaction is one that only reads. */
export function copyRecords(db: Db, obligations: ObligationId[], at: Instant): Promise<RecordCopy> {
  const streams = streamsOf(obligations);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const events = tx.selectFrom('record_event').selectAll().where('obligation', 'in', streams);
      const parts = tx.selectFrom('record_part').selectAll().where('obligation', 'in', streams);
      const answers = tx.selectFrom('record_answer').selectAll().where('obligation', 'in', streams);
      const deliveries = tx.selectFrom('delivery_view').selectAll().where('obligation', 'in', obligations);
      const milestones = tx.selectFrom('milestone_view').selectAll().where('obligation', 'in', obligations);
      const readers = tx.selectFrom('reader_view').selectAll().where('obligation', 'in', obligations);
      const drafts = tx.selectFrom('draft_view').selectAll().where('obligation', 'in', obligations);
      const bodies = tx.selectFrom('body_view').selectAll().where('obligation', 'in', obligations);
      const views = tx.selectFrom('obligation_view').selectAll().where('obligation', 'in', obligations);
      return {
        ...{ at, obligations },
        rows: {
          signing_key: await tx.selectFrom('signing_key').selectAll().orderBy('id').execute(),
          person: await tx.selectFrom('person').selectAll().orderBy('id').execute(),
          record_event: await events.orderBy('obligation').orderBy('seq').execute(),
          record_part: await parts.orderBy('obligation').orderBy('seq').orderBy('name').execute(),
          record_answer: await answers.orderBy('obligation').orderBy('command_id').execute(),
          obligation_view: await views.orderBy('obligation').execute(),
          delivery_view: await deliveries.orderBy('obligation').orderBy('delivery').execute(),
          milestone_view: await milestones.orderBy('obligation').orderBy('milestone').execute(),
          draft_view: await drafts.orderBy('obligation').orderBy('sha256').execute(),
          body_view: await bodies.orderBy('obligation').orderBy('body').execute(),
          reader_view: await readers.orderBy('obligation').orderBy('reader').execute(),
        },
      };
    });
}

/** A statement has room for 65,535 values; the widest table has 22 columns. */
const ROWS_AT_ONCE = 1000;

/**
 * Puts a copy into a store that has none of it, all or nothing. Throws `record.broken`, with what an auditor would object to, when
 * a record in it does not hold.
 */
export async function takeInCopy(db: Db, { obligations, rows }: RecordCopy): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const table of COPIED) {
      const all: readonly object[] = rows[table];
      for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
        const some = all.slice(from, from + ROWS_AT_ONCE) as Insertable<Tables[typeof table]>[];
        await tx.insertInto(table).values(some).execute();
      }
    }
    for (const stream of streamsOf(obligations)) {
      const objections = await verifyRecord(tx, stream);
      if (objections.length > 0) throw broken(stream, objections);
      if (stream !== CALENDAR_STREAM && stream !== DIRECTORY_STREAM) await refuseEmpty(tx, stream);
    }
  });
}

/** Of what has no event an auditor has nothing to say. */
async function refuseEmpty(tx: Db, stream: string): Promise<void> {
  const query = tx.selectFrom('record_event').select('seq').where('obligation', '=', stream).limit(1);
  if ((await query.executeTakeFirst()) === undefined)
    throw broken(stream, [`the record of ${stream} is empty`]);
}

const MOST_TOLD = 10;

function broken(stream: string, objections: readonly string[]): Fault {
  const told = objections.slice(0, MOST_TOLD).map((objection) => `  ${objection}`);
  if (objections.length > told.length) told.push(`  and ${objections.length - told.length} more`);
  return new Fault(
    'record.broken',
    `The record of ${stream} does not hold, so nothing goes on from it:\n${told.join('\n')}`,
    'Was a row changed by hand, or an older copy of the database put back? Put the right copy in its place. The record is looked at with: rapporteur history ID.',
  );
}
