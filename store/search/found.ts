import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../domain/rights/reader.ts';
import { cursorOf, keyOf } from '../portfolio/cursor.ts';
import type { Page } from '../portfolio/page.ts';
import { namesOpen } from '../reading.ts';
import type { Db, Tables } from '../tables.ts';
import { matches, QUERY_OF_ROW, readWords } from './query.ts';

/** Something that has the words, and where it stands. */
export interface Found {
  kind: Tables['search_entry']['kind'];
  mandate: string | null;
  paragraph: string | null;
  obligation: string | null;
  /** The event that said it, in the record of the obligation, the series or the mandate. */
  record: string;
  event: number;
  snippet: Snippet;
}

/** Plain text, with the places of the words that were found: `text.slice(from, to)`. */
export interface Snippet {
  text: string;
  hits: { from: number; to: number }[];
}

export interface SearchQuestion {
  /** Who asks: what is said of a file is found by those to whom it is open. */
  reader: Reader;
  words: string;
  limit: number;
  after: string | null;
}

export interface FoundPage extends Page<Found> {
  /** There is more than was looked at: more words find the right one. */
  cut: boolean;
}

/** Whoever asks for a word that is everywhere wants none of the rest; and the best of a million are not told in milliseconds. */
const LOOKED_AT = 200;

/** A page of what has these words, the best first. */
export async function searchPage(db: Db, question: SearchQuestion): Promise<FoundPage> {
  const { words, reader, limit, after } = question;
  const asked = { words, reader };
  const [rank = null, id = ''] = after === null ? [] : keyOf(asked, after, 2);
  const behind =
    rank === null ? sql`true` : sql`(rank < ${number(rank)} or (rank = ${number(rank)} and id > ${id}))`;
  const { rows } = await sql<{ looked: number; found: string | null }>`
    with ${readWords(words)}, looked as materialized (
      (${having(asked, IN_SAMPLE)}) union all (${having(asked, sql`not ${IN_SAMPLE}`)}) limit ${LOOKED_AT + 1}
    ), page as materialized (
      select id, rank from looked where ${behind} order by rank desc, id limit ${limit + 1}
    )
    select (select count(*) from looked)::integer as looked, (
      select json_agg(line order by rank desc, id)::text from (
        select id, rank, kind, symbol, paragraph, obligation, stream, seq,
          ts_headline(language::regconfig, words, ${QUERY_OF_ROW}, ${HEADLINE}) as marked
        from page join search_entry using (id)
      ) line
    ) as found`.execute(db);
  const [{ looked, found } = { looked: 0, found: null }] = rows;
  const all: FoundRow[] = found === null ? [] : JSON.parse(found);
  const shown = all.slice(0, limit);
  const last = all.length > limit ? shown.at(-1) : undefined;
  return {
    lines: shown.map(foundOf),
    next: last === undefined ? null : cursorOf(asked, [String(last.rank), last.id]),
    cut: looked > LOOKED_AT,
  };
}

type FoundRow = Pick<
  Tables['search_entry'],
  'id' | 'kind' | 'symbol' | 'paragraph' | 'obligation' | 'stream' | 'seq'
> & { rank: number; marked: string };

/** What has its words also in `search_entry_sample`: of a word that is everywhere it has enough, and the rest is not asked for. */
const IN_SAMPLE = sql<SqlBool>`((hashtextextended(id, 0) & 15) = 0)`;

const having = ({ words, reader }: { words: string; reader: Reader }, where: RawBuilder<SqlBool>) =>
  sql`select id, (ts_rank(document, ${QUERY_OF_ROW}) * 1000000)::integer as rank
    from search_entry where ${where} and ${matches(words)} and ${namesOpen(reader, 'search_entry.obligation')}`;

const number = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** Two letters that no text has: what the database marks, we tell by places. */
const [OPENS, CLOSES] = ['\uE000', '\uE001'];
const HEADLINE = `StartSel=${OPENS}, StopSel=${CLOSES}, MinWords=15, MaxWords=40, ShortWord=0`;

const foundOf = ({
  kind,
  symbol: mandate,
  paragraph,
  obligation,
  stream: record,
  seq: event,
  marked,
}: FoundRow): Found => ({
  ...{ kind, mandate, paragraph, obligation, record, event, snippet: snippetOf(marked) },
});

function snippetOf(marked: string): Snippet {
  let text = '';
  const hits: Snippet['hits'] = [];
  for (const piece of marked.split(OPENS)) {
    const [hit, ...rest] = piece.split(CLOSES);
    if (rest.length === 0) text += piece;
    else {
      hits.push({ from: text.length, to: text.length + (hit?.length ?? 0) });
      text += hit + rest.join('');
    }
  }
  return { text, hits };
}
