import { type RawBuilder, sql } from 'kysely';
import type { Directory } from '../../domain/directory/directory.ts';
import { type MayAct, whoMayAct } from '../../domain/directory/may-act.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Reader } from '../../domain/rights/reader.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { byDirectory } from '../directory.ts';
import { isOpenTo } from '../reading.ts';
import type { Db } from '../tables.ts';
import { cursorOf, keyOf } from './cursor.ts';
import { DUE } from './filter.ts';
import { lineOf, linesOf, type PortfolioLine } from './line.ts';
import type { Page } from './page.ts';
import { rowsAtOnceWith } from './rows-at-once.ts';

/** An obligation that waits for somebody, and why for this person. */
export interface InboxLine extends PortfolioLine {
  as: MayAct['as'];
  /** On whose behalf; null: it is theirs. */
  for: PersonId | null;
}

export interface InboxQuestion {
  person: PersonId;
  /** Who asks, be it for another. */
  reader: Reader;
  day: CivilDate;
  limit: number;
  after: string | null;
}

export interface InboxPage extends Page<InboxLine> {
  /** What the person is called; null: nobody has that id. */
  name: string | null;
}

/** What waits for a person now, by the next day: what they hold, and what they may do for others as the directory has it that day. */
export async function inboxPage(db: Db, question: InboxQuestion): Promise<InboxPage> {
  const { person, reader, day, limit, after } = question;
  const asked = { inbox: person, reader, day };
  const key = after === null ? ['', ''] : keyOf(asked, after, 2);
  const { may, rows, name } = await byDirectory(db, async (directory, head) => {
    const may = mayActOn(directory, day).get(person) ?? [];
    const found = waiting({ person, reader }, may, key, limit + 1);
    const lines = linesOf(db, found)
      .select(['found.due', 'found.source'])
      .orderBy('found.due')
      .orderBy('found.id');
    const beside = sql<Beside>`${head} as head, (select name from person where id = ${person}) as name`;
    return { may, ...(await rowsAtOnceWith(db, lines, beside)) };
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    lines: shown.map((row) => ({ ...lineOf(row, day), ...whyOf(may[row.source]) })),
    next: last === undefined ? null : cursorOf(asked, [last.due, last.id]),
    name,
  };
}

interface Beside {
  head: string | null;
  name: string | null;
}

const whyOf = (may: MayAct | undefined): Pick<InboxLine, 'as' | 'for'> =>
  may === undefined || may.as === 'holder' ? { as: 'holder', for: null } : { as: may.as, for: may.for };

interface Waiting {
  id: string;
  due: string;
  /** Which of the posts; -1: it is with the person by its own record. */
  source: number;
}

/**
 * From each post the first few in the order of an index, and of these the first. What is with the person by its own record
 * comes first: the directory may know a change of which the obligation is told in a moment.
 */
function waiting(
  { person, reader }: Pick<InboxQuestion, 'person' | 'reader'>,
  may: readonly MayAct[],
  [due = '', id = '']: readonly string[],
  limit: number,
): RawBuilder<Waiting> {
  const posts = may.map(({ post, as, for: whom }, source) => ({
    ...{ source, post, holder: as === 'holder' ? null : whom },
  }));
  return sql<Waiting>`(
    select * from (
      (select obligation as id, ${DUE} as due, -1 as source from obligation_view
        where holder_person = ${person} and ${isOpenTo(reader)} and (${DUE}, obligation) > (${due}, ${id})
        order by ${DUE}, obligation limit ${limit})
      union all
      (select found.id, found.due, posts.source
        from json_to_recordset(${JSON.stringify(posts)}::json) as posts (source integer, post text, holder text)
        cross join lateral (
          select obligation as id, ${DUE} as due from obligation_view
          where holder_post = posts.post and ${isOpenTo(reader)} and (${DUE}, obligation) > (${due}, ${id})
            and case when posts.holder is null then holder_person is distinct from ${person}
              else holder_person = posts.holder end
          order by ${DUE}, obligation limit ${limit}
        ) found)
    ) waiting
    order by due, id limit ${limit}
  )`;
}

/** Asked for by everybody, and the same for all of a day. */
const KNOWN = new WeakMap<Directory, { day: CivilDate; may: ReturnType<typeof whoMayAct> }>();

function mayActOn(directory: Directory, day: CivilDate): ReturnType<typeof whoMayAct> {
  const known = KNOWN.get(directory);
  if (known?.day === day) return known.may;
  const may = whoMayAct(directory, day);
  KNOWN.set(directory, { day, may });
  return may;
}
