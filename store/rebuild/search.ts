import { sql } from 'kysely';
import { canonical, headerOf } from '../envelope.ts';
import type { Entry } from '../search/entries.ts';
import { entriesOfEvent } from '../search/entries-of-event.ts';
import { hasWords } from '../search/has-words.ts';
import type { Db } from '../tables.ts';
import type { Difference } from './stream.ts';

/** What can be found otherwise than the records of a page give it. */
export interface SearchComparison {
  differences: Difference[];
  /** Ids of entries that no record gives, or gives otherwise. */
  wrong: string[];
}

/** All of a record that the search goes by, as it is at one moment. */
interface Read {
  stream: string;
  events: [seq: number, type: string, header: string][];
  comments: [seq: number, value: string][];
  queued: number[];
  entries: Entry[];
}

const COLUMNS = 'id, stream, seq, kind, symbol, obligation, paragraph, language, words';

/**
 * Compares what is found of these records with what they say. That the search is behind the record is no difference: what waits
 * in the queue may be missing, and what was said before may stand until then.
 */
export async function compareSearch(db: Db, streams: readonly string[]): Promise<SearchComparison> {
  const all: SearchComparison = { differences: [], wrong: [] };
  if (streams.length === 0) return all;
  const { rows } = await sql<Read>`
    select given.stream,
      (select coalesce(json_agg(json_build_array(seq, type, header) order by seq), '[]')
        from record_event where obligation = given.stream) as events,
      (select coalesce(json_agg(json_build_array(seq, value)), '[]')
        from record_part where obligation = given.stream and name = 'comment' and value is not null) as comments,
      (select coalesce(json_agg(seq), '[]') from search_queue where search_queue.stream = given.stream) as queued,
      (select coalesce(json_agg(found), '[]') from (
        select ${sql.raw(COLUMNS)} from search_entry where search_entry.stream = given.stream) as found) as entries
    from unnest(${[...streams]}::text[]) as given (stream)`.execute(db);
  for (const read of rows) {
    const { missing, wrong } = await differencesOf(db, read);
    const what = [...(missing ? ['missing'] : []), ...(wrong.length > 0 ? ['wrong or left over'] : [])];
    if (what.length > 0) all.differences.push({ of: 'search', id: read.stream, what });
    all.wrong.push(...wrong);
  }
  return all;
}

async function differencesOf(db: Db, read: Read): Promise<{ missing: boolean; wrong: string[] }> {
  const comments = new Map(read.comments);
  /** Of each kind the entries of the last event that says it; a comment is of its own event. */
  const last = new Map<string, Entry[]>();
  const ever = new Map<string, Entry>();
  for (const [seq, type, header] of read.events) {
    const { facts, parts } = headerOf(header);
    if (
      !hasWords(
        read.stream,
        type,
        Object.keys(parts).map((name) => ({ name })),
      )
    )
      continue;
    const said = await entriesOfEvent(db, { stream: read.stream, seq }, { type, facts }, comments.get(seq));
    for (const [name, entries] of said) {
      last.set(name === 'comment' ? `${name} ${seq}` : name, entries);
      for (const entry of entries) ever.set(entry.id, entry);
    }
  }
  const due = new Map([...last.values()].flat().map((entry) => [entry.id, entry]));
  const allowed = read.queued.length > 0 ? ever : due;
  const kept = new Map(read.entries.map((entry) => [entry.id, entry]));
  const isRight = (entry: Entry): boolean => canonical(entry) === canonical(allowed.get(entry.id) ?? null);
  return {
    missing: [...due.values()].some(({ id, seq }) => !kept.has(id) && !read.queued.includes(seq)),
    wrong: read.entries.filter((entry) => !isRight(entry)).map(({ id }) => id),
  };
}

/** What is wrong is found no more; what is right is taken up anew with its record. */
export async function deleteEntries(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from search_entry where id = any(${[...ids]}::text[])`.execute(db);
}
