import { sql } from 'kysely';
import type { NameOf } from '../domain/obligation/acts/act.ts';
import type { Claim, Envelope, RecordedEvent } from '../domain/obligation/events.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { ObligationState, Running } from '../domain/obligation/state.ts';
import { statementSayings } from '../domain/obligation/telling/statements.ts';
import { sayingOf } from '../domain/obligation/telling/story.ts';
import { EVERYTHING, type Reader } from '../domain/rights/reader.ts';
import { besideComments } from './beside-comments.ts';
import { eventOf, headerOf } from './envelope.ts';
import { STATE, stateOf } from './projection.ts';
import { isOpenTo } from './reading.ts';
import type { Db } from './tables.ts';

/** The portfolio: every obligation that is open to a reader in one line, those first that are due first. */
export async function listObligations(db: Db, reader: Reader) {
  const rows = await db
    .selectFrom('obligation_view')
    .leftJoin('person', 'person.id', 'obligation_view.holder_person')
    .leftJoin('series_view', 'series_view.series', 'obligation_view.obligation')
    .select([
      'obligation',
      'obligation_view.status',
      'series_view.series',
      'stage',
      'procedure',
      'holder_post',
      'next_due',
      'proposal',
      'sensitivity',
      'person.name',
    ])
    .where(isOpenTo(reader))
    .orderBy('next_due', (order) => order.asc().nullsLast())
    .orderBy('obligation')
    .execute();
  return rows.map((row) => ({
    id: row.obligation,
    // Of a duty that recurs its cycles run; it is launched as a series.
    status: row.series === null ? row.status : 'series',
    stage: row.stage,
    procedure: row.procedure,
    holder: row.holder_post === null ? null : { post: row.holder_post, person: row.name ?? 'unknown' },
    nextDue: row.next_due,
    /** The event that proposed new dates which nobody has answered yet. */
    proposal: row.proposal,
    sensitivity: row.sensitivity,
  }));
}

/** Where an obligation stands; undefined when there is none of this id. */
export async function obligationState(db: Db, id: string): Promise<ObligationState | undefined> {
  const row = await db
    .selectFrom('obligation_view')
    .select(STATE)
    .where('obligation', '=', id)
    .executeTakeFirst();
  return row && stateOf(row);
}

/**
 * For whoever is about to read all that runs, page by page. The embedded database gathers no statistics by itself, and
 * without them it would go through all rows for every page.
 */
export const beforePages = (db: Db): Promise<unknown> => sql`analyze obligation_view`.execute(db);

/** A page of what runs by the record, behind the obligation that is named, in the order of ids. */
export async function runningAfter(
  db: Db,
  after: string | null,
  limit: number,
  reader = EVERYTHING,
): Promise<Running[]> {
  const rows = await db
    .selectFrom('obligation_view')
    .select(STATE)
    .where('status', '=', 'running')
    .where(isOpenTo(reader))
    .where('obligation', '>', after ?? '')
    .orderBy('obligation')
    .limit(limit)
    .execute();
  return rows.map((row) => stateOf<Running>(row));
}

/** All that runs by the record, page by page; the next page is fetched while one is worked on. */
export async function* runningPages(
  db: Db,
  limit: number,
  reader = EVERYTHING,
): AsyncGenerator<Running[], void> {
  await beforePages(db);
  for (let asked: Promise<Running[]> | undefined = runningAfter(db, null, limit, reader); asked; ) {
    const page: Running[] = await asked;
    const last = page.length < limit ? undefined : page.at(-1)?.obligation.id;
    asked = last === undefined ? undefined : runningAfter(db, last, limit, reader);
    // Who stops in between does not wait for it: then it may fail unheard.
    asked?.catch(() => {});
    yield page;
  }
}

/** The records of all that was launched, running or closed, some at a time in the order of ids: of more it never holds. */
export async function* launchedRecords(db: Db, atOnce: number): AsyncGenerator<RecordedEvent[], void> {
  await beforePages(db);
  for (let after = ''; ; ) {
    const ids = await db
      .selectFrom('obligation_view')
      .select('obligation')
      .where('status', 'in', ['running', 'settled'])
      .where('obligation', '>', after)
      .orderBy('obligation')
      .limit(atOnce)
      .execute();
    const last = ids.at(-1)?.obligation;
    if (last === undefined) return;
    after = last;
    const rows = await db
      .selectFrom('record_event')
      .select(['obligation', 'header', 'hash'])
      .where(
        'obligation',
        'in',
        ids.map(({ obligation }) => obligation),
      )
      .orderBy('obligation')
      .orderBy('seq')
      .execute();
    const records = Map.groupBy(rows, ({ obligation }) => obligation);
    for (const record of records.values()) yield record.map(({ header, hash }) => eventOf(header, hash));
  }
}

/** Obligations of which a delivery may go to that body, page by page in the order of ids. */
export async function* owingTo(db: Db, body: string, limit = 200): AsyncGenerator<ObligationState, void> {
  // In the state as JSON: whoever owes it to the body has it in these letters.
  const named = `%"body":${JSON.stringify(body).replaceAll(/[%_\\]/g, '\\$&')}%`;
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('obligation_view')
      .select(['obligation', ...STATE])
      .where('obligation', '>', after)
      .where('state', 'like', named)
      .orderBy('obligation')
      .limit(limit)
      .execute();
    for (const row of rows) yield stateOf(row);
    const last = rows.at(-1)?.obligation;
    if (last === undefined || rows.length < limit) return;
    after = last;
  }
}

/** What is told with an event: the words and names that are kept beside it. */
export interface Told {
  writtenAt: string;
  comment: string | null;
  actorName: string;
  /** null: it was done in nobody's stead. */
  onBehalfOfName: string | null;
  /** What happened, as a sentence without the actor. */
  saying: string;
  /** The id of the key that signed the command, in its first event; else null. */
  signedBy: string | null;
}

export type StoryLine = RecordedEvent &
  Told & {
    /** Of a take-over: each statement as a sentence, told as one. */
    statements?: string[];
  };

/** The record of an obligation with the words and names that are kept beside it. Empty when there is none. */
export const storyOf = (db: Db, id: string): Promise<StoryLine[]> =>
  storyIn<RecordedEvent, StoryLine>(db, id, (event, told, nameOf) => ({
    ...event,
    ...told,
    saying: sayingOf(event, nameOf),
    ...(event.type === 'TakenOver' ? { statements: statementSayings(event.facts, nameOf) } : {}),
  }));

type AnyEvent = Envelope & { type: string; facts: unknown };

/** Every event of a stream, told by `tell`. */
export async function storyIn<E extends AnyEvent, Line>(
  db: Db,
  stream: string,
  tell: (event: E, told: Omit<Told, 'saying'>, nameOf: NameOf) => Line,
): Promise<Line[]> {
  const rows = await besideComments(db, stream)
    .select(['record_event.header', 'record_event.hash', 'record_part.value'])
    .execute();
  const names = await personNames(db);
  const nameOf: NameOf = (id) => names.get(id) ?? id;
  return rows.map(({ header, hash, value }) => {
    const event = eventOf<E>(header, hash);
    const { writtenAt, signed } = headerOf(header);
    const comment = value === null ? null : (JSON.parse(value) as string);
    return tell(
      event,
      { writtenAt, comment, ...whoIn(event, nameOf), signedBy: signed?.key ?? null },
      nameOf,
    );
  });
}

/** Whoever nobody has proved to be is told as the one it names, and that it only says so. */
function whoIn(event: AnyEvent, nameOf: NameOf): Pick<Told, 'actorName' | 'onBehalfOfName'> {
  const claimed = event.type === 'CommandRefused' ? (event.facts as { claimed?: Claim }).claimed : undefined;
  const { actor, onBehalfOf } = claimed ?? event;
  const name = nameOf(actor);
  return {
    actorName: claimed === undefined ? name : `said to be ${name}`,
    onBehalfOfName: onBehalfOf === null ? null : nameOf(onBehalfOf),
  };
}

/** What persons are called, by id; `ids`: only these. */
export async function personNames(db: Db, ids?: readonly string[]): Promise<Map<string, string>> {
  if (ids?.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...(ids ?? [])]))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who has that id, or is called so; several may be. */
export async function personsCalled(db: Db, idOrName: string): Promise<{ id: PersonId; name: string }[]> {
  const people = db.selectFrom('person').select(['id', 'name']);
  // Each by its index; with "or" the database goes through all ids in their order.
  const rows = await people
    .where('id', '=', idOrName)
    .unionAll(({ parens }) =>
      parens(
        people.where('name', '=', idOrName).where('id', '!=', idOrName).orderBy('id').limit(sql.lit(20)),
      ),
    )
    .execute();
  return rows.map(({ id, name }) => ({ id: id as PersonId, name }));
}

/** Where these obligations stand, by id. */
export async function statesOf(db: Db, ids: readonly string[]): Promise<Map<string, ObligationState>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('obligation_view')
    .select(['obligation', ...STATE])
    .where('obligation', 'in', ids)
    .execute();
  return new Map(rows.map(({ obligation, ...row }) => [obligation, stateOf(row)]));
}

/** Puts names to persons, where the directory does not know them yet. */
export async function introduce(db: Db, persons: { id: string; name: string }[]): Promise<void> {
  if (persons.length === 0) return;
  await db
    .insertInto('person')
    .values(persons)
    .onConflict((row) => row.column('id').doUpdateSet((set) => ({ name: set.ref('excluded.name') })))
    .execute();
}
