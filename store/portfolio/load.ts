import { sql } from 'kysely';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Reader } from '../../domain/rights/reader.ts';
import { addDays, type CivilDate } from '../../domain/time/civil-date.ts';
import { isOpenTo } from '../reading.ts';
import type { Db } from '../tables.ts';
import { cursorOf, keyOf } from './cursor.ts';
import { DUE } from './filter.ts';
import { named } from './line.ts';
import type { Page } from './page.ts';

/** How much a post has on the table, by who holds it. */
export interface LoadLine {
  post: string;
  person: { id: PersonId; name: string } | null;
  /** Obligations that are with it now. */
  open: number;
  /** Of these whose next day comes within the weeks that are asked for; what is late is among them. */
  due: number;
  late: number;
}

export interface LoadQuestion {
  /** Who asks: what is not open to them is not counted. */
  reader: Reader;
  day: CivilDate;
  weeks: number;
  /** Of one person only. */
  person?: PersonId | undefined;
  /** Posts, not lines: of a post that two have held there are two. */
  limit: number;
  after: string | null;
}

interface Row {
  post: string;
  person: string | null;
  name: string | null;
  open: number;
  due: number;
  late: number;
}

/** How much everybody has, post by post in the order of their names; of one person all at once. */
export async function loadPage(db: Db, question: LoadQuestion): Promise<Page<LoadLine>> {
  const { limit, after, ...asked } = question;
  const { reader } = asked;
  const open = isOpenTo(reader);
  if (asked.person !== undefined) {
    const rows = await counted(db, asked, sql`holder_person = ${asked.person} and ${open}`);
    return { lines: rows.map(lineOf), next: null };
  }
  const from = after === null ? '' : (keyOf(asked, after, 1)[0] ?? '');
  const posts = await postsAfter(db, from, limit + 1);
  const shown = posts.slice(0, limit);
  const last = posts.length > limit ? shown.at(-1) : undefined;
  const rows =
    shown.length === 0 ? [] : await counted(db, asked, sql`holder_post in (${sql.join(shown)}) and ${open}`);
  return { lines: rows.map(lineOf), next: last === undefined ? null : cursorOf(asked, [last]) };
}

const counted = async (
  db: Db,
  { day, weeks }: Pick<LoadQuestion, 'day' | 'weeks'>,
  whose: ReturnType<typeof sql>,
): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select load.*, person.name from (
      select holder_post as post, holder_person as person, count(*)::integer as open,
        (count(*) filter (where ${DUE} <= ${addDays(day, 7 * weeks)}))::integer as due,
        (count(*) filter (where risk_late_from <= ${day}))::integer as late
      from obligation_view where ${whose}
      group by holder_post, holder_person
    ) load left join person on person.id = load.person
    order by post, load.person nulls first`.execute(db);
  return rows;
};

/** Posts that have anything, each found by a step in the index. */
async function postsAfter(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ post: string }>`
    with recursive posts (post, at) as (
      (select holder_post, 1 from obligation_view
        where holder_post > ${after} order by holder_post limit 1)
      union all
      select (
        select holder_post from obligation_view
        where holder_post > posts.post order by holder_post limit 1
      ), at + 1
      from posts where posts.post is not null and at < ${limit}
    )
    select post from posts where post is not null order by at`.execute(db);
  return rows.map(({ post }) => post);
}

const lineOf = ({ post, person, name, open, due, late }: Row): LoadLine => ({
  ...{ post, person: person === null ? null : named(person, name), open, due, late },
});
