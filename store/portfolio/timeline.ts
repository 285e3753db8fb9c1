import { sql } from 'kysely';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Reader } from '../../domain/rights/reader.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { isOpenTo } from '../reading.ts';
import type { Db } from '../tables.ts';
import { cursorOf, keyOf } from './cursor.ts';
import { type Holding, named } from './line.ts';
import type { Page } from './page.ts';
import { rowsAtOnce } from './rows-at-once.ts';

/** Something that is due on a day and not done yet. */
export interface TimelineLine {
  on: CivilDate;
  /** `draft`, `submit/GA-64`. */
  milestone: string;
  step: string;
  /** The product is with its recipient by then: the last milestone of a delivery. */
  isDelivery: boolean;
  delivery: { key: string; body: string; session: number | null } | null;
  id: string;
  title: string | null;
  stage: string | null;
  holder: Holding | null;
}

export interface TimelineQuestion {
  /** Who asks. */
  reader: Reader;
  /** Both included. */
  from: CivilDate;
  to: CivilDate;
  /** Only what is due to a recipient. */
  deliveries: boolean;
  /** Of obligations of which a delivery goes there. */
  body?: string | undefined;
  post?: string | undefined;
  person?: PersonId | undefined;
  limit: number;
  after: string | null;
}

/** What is due between two days, day by day. */
export async function timelinePage(db: Db, question: TimelineQuestion): Promise<Page<TimelineLine>> {
  const { limit, after, ...asked } = question;
  const { reader } = asked;
  const { from, to, deliveries, body, post, person } = asked;
  const key = after === null ? null : keyOf(asked, after, 3);
  // Of all obligations the index by days is right, whatever the days: where it knows the limit and not the days, the database plans once.
  const isOfAll = (post ?? person ?? body) === undefined;
  const days = (day: CivilDate) => (isOfAll ? sql<CivilDate>`(select ${day}::text)` : day);
  const query = db
    .selectFrom('milestone_view as due')
    .innerJoin('obligation_view as of', 'of.obligation', 'due.obligation')
    .leftJoin('delivery_view as to', (join) =>
      join.onRef('to.obligation', '=', 'due.obligation').onRef('to.delivery', '=', 'due.delivery'),
    )
    .select(['due.due', 'due.milestone', 'due.step', 'due.delivers', 'due.delivery', 'due.obligation'])
    .select([
      'of.title',
      'of.stage',
      'of.holder_post',
      'of.holder_person',
      'of.unit',
      'to.body',
      'to.session',
    ])
    .select(({ selectFrom }) =>
      selectFrom('person').select('person.name').whereRef('person.id', '=', 'of.holder_person').as('name'),
    )
    .where('due.due', '>=', days(from))
    .where('due.due', '<=', days(to))
    .where(isOpenTo(reader, 'of'))
    .$if(deliveries, (query) => query.where('due.delivers', '=', true))
    .$if(post !== undefined, (query) => query.where('of.holder_post', '=', post ?? ''))
    .$if(person !== undefined, (query) => query.where('of.holder_person', '=', person ?? ''))
    .$if(body !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('delivery_view as any')
            .select('any.delivery')
            .whereRef('any.obligation', '=', 'due.obligation')
            .where('any.body', '=', body ?? ''),
        ),
      ),
    )
    .$if(key !== null, (query) => query.where(behind(key ?? [])))
    .orderBy('due.due')
    .orderBy('due.obligation')
    .orderBy('due.milestone')
    .limit(isOfAll ? sql.lit(limit + 1) : limit + 1);
  const rows = await rowsAtOnce(db, query);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    lines: shown.map(lineOf),
    next: last === undefined ? null : cursorOf(asked, [last.due, last.obligation, last.milestone]),
  };
}

const behind = ([due, obligation, milestone]: readonly string[]) =>
  sql<boolean>`(due.due, due.obligation, due.milestone) > (${due}, ${obligation}, ${milestone})`;

interface Row {
  due: string;
  milestone: string;
  step: string;
  delivers: boolean;
  delivery: string | null;
  obligation: string;
  title: string | null;
  stage: string | null;
  holder_post: string | null;
  holder_person: string | null;
  unit: string | null;
  body: string | null;
  session: number | null;
  name: string | null;
}

const lineOf = (row: Row): TimelineLine => ({
  ...{ on: row.due as CivilDate, milestone: row.milestone, step: row.step, isDelivery: row.delivers },
  ...{ id: row.obligation, title: row.title, stage: row.stage },
  delivery: row.delivery === null ? null : { key: row.delivery, body: row.body ?? '', session: row.session },
  holder:
    row.holder_post === null
      ? null
      : {
          ...{ post: row.holder_post, unit: row.unit },
          person: row.holder_person === null ? null : named(row.holder_person, row.name),
        },
});
