import { sql } from 'kysely';
import type { RecordedEvent } from '../domain/obligation/events.ts';
import type { ObligationState, Running } from '../domain/obligation/state.ts';
import { eventOf, headerOf } from './envelope.ts';
import type { Db } from './tables.ts';

/** The portfolio: every obligation in one line, those first that are due first. */
export async function listObligations(db: Db) {
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
      'person.name',
    ])
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
  }));
}

/** Where an obligation stands; undefined when there is none of this id. */
export async function obligationState(db: Db, id: string): Promise<ObligationState | undefined> {
  const row = await db
    .selectFrom('obligation_view')
    .select('state')
    .where('obligation', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.state) as ObligationState);
}

/**
 * For whoever is about to read all that runs, page by page. The embedded database gathers no statistics by itself, and
 * without them it would go through all rows for every page.
 */
export const beforePages = (db: Db): Promise<unknown> => sql`analyze obligation_view`.execute(db);

/** A page of what runs by the record, behind the obligation that is named, in the order of ids. */
export async function runningAfter(db: Db, after: string | null, limit: number): Promise<Running[]> {
  const rows = await db
    .selectFrom('obligation_view')
    .select('state')
    .where('status', '=', 'running')
    .where('obligation', '>', after ?? '')
    .orderBy('obligation')
    .limit(limit)
    .execute();
  return rows.map(({ state }) => JSON.parse(state) as Running);
}

/** All that runs by the record, page by page; the next page is fetched while one is worked on. */
export async function* runningPages(db: Db, limit: number): AsyncGenerator<Running[], void> {
  await beforePages(db);
  for (let asked: Promise<Running[]> | undefined = runningAfter(db, null, limit); asked; ) {
    const page: Running[] = await asked;
    const last = page.length < limit ? undefined : page.at(-1)?.obligation.id;
    asked = last === undefined ? undefined : runningAfter(db, last, limit);
    // Who stops in between does not wait for it: then it may fail unheard.
    asked?.catch(() => {});
    yield page;
  }
}

/** `signedBy`: the id of the key that signed the command, in its first event; else null. */
export type StoryLine = RecordedEvent & {
  writtenAt: string;
  comment: string | null;
  actorName: string;
  signedBy: string | null;
};

/** The record of an obligation with the words and names that are kept beside it. Empty when there is none. */
export async function storyOf(db: Db, id: string): Promise<StoryLine[]> {
  const rows = await db
    .selectFrom('record_event')
    .leftJoin('record_part', (join) =>
      join
        .onRef('record_part.obligation', '=', 'record_event.obligation')
        .onRef('record_part.seq', '=', 'record_event.seq')
        .on('record_part.name', '=', 'comment'),
    )
    .select(['record_event.header', 'record_event.hash', 'record_part.value'])
    .where('record_event.obligation', '=', id)
    .orderBy('record_event.seq')
    .execute();
  const names = await personNames(db);
  return rows.map(({ header, hash, value }) => {
    const event = eventOf(header, hash);
    const { writtenAt, signed } = headerOf(header);
    return {
      ...event,
      writtenAt,
      comment: value === null ? null : (JSON.parse(value) as string),
      actorName: actorIn(event, names),
      signedBy: signed?.key ?? null,
    };
  });
}

/** Whoever nobody has proved to be is told as the one it names, and that it only says so. */
function actorIn(event: RecordedEvent, names: Map<string, string>): string {
  const name = (id: string): string => names.get(id) ?? id;
  return event.type === 'CommandRefused' && event.facts.claimed !== undefined
    ? `said to be ${name(event.facts.claimed.actor)}`
    : name(event.actor);
}

export async function personNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('person').selectAll().execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
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
