import { EVERYTHING } from '../../domain/rights/reader.ts';
import { addDays, type CivilDate } from '../../domain/time/civil-date.ts';
import { conditionsOf, DUE, type PortfolioFilter } from '../../store/portfolio/filter.ts';
import { matches } from '../../store/search/query.ts';
import type { Db } from '../../store/tables.ts';

/** One question in both ways: over HTTP, and as the bare query. */
export interface Asked {
  name: string;
  url: string;
  bare(db: Db): Promise<unknown>;
}

const LIMIT = 50;
const FILTERS = [
  {},
  { body: 'HRC' },
  { unit: 'Unit 7' },
  { product: 'study' },
  { risk: 'high' },
  { stage: 'drafting' },
] as const;

/** The least that gives these rows: one statement by an index, nothing told of each but what stands in its row. */
const lines = (db: Db, filter: PortfolioFilter, day: CivilDate) =>
  db
    .selectFrom('obligation_view')
    .select(['obligation', 'title', 'stage', 'holder_post', 'next_due', 'risk_late_from'])
    .where(conditionsOf(filter, day, EVERYTHING))
    .limit(LIMIT);
const byDue = (db: Db, filter: PortfolioFilter, day: CivilDate) =>
  lines(db, filter, day).orderBy(DUE).orderBy('obligation').execute();

/** The same for each `round`, and others for another one. */
export function askedIn(round: number, day: CivilDate): Asked[] {
  const person = `p-${(round * 37) % 400}`;
  const from = addDays(day, (round * 11) % 300);
  const to = addDays(from, 30);
  // Of the first three the page is full among ten thousand already: else a larger house would be asked for more.
  const words = ['climate', 'trafficking or water', 'deserts', `number ${round % 4_000}`][round % 4] ?? '';
  const filter = FILTERS[round % FILTERS.length] ?? {};
  const url = (path: string, of: Record<string, string>) =>
    `/${path}?${new URLSearchParams({ ...of, limit: String(LIMIT) })}`;
  return [
    {
      name: 'portfolio by due',
      url: url('portfolio', { ...filter, order: 'due', on: day }),
      bare: (db) => byDue(db, filter, day),
    },
    {
      name: 'portfolio by risk',
      url: url('portfolio', { ...filter, order: 'risk', on: day }),
      bare: (db) =>
        lines(db, { risk: 'late', ...filter }, day)
          .orderBy('risk_late_from')
          .orderBy('obligation')
          .execute(),
    },
    {
      name: 'portfolio by id',
      url: url('portfolio', { ...filter, order: 'id', on: day }),
      bare: (db) => lines(db, filter, day).orderBy('obligation').execute(),
    },
    { name: 'inbox', url: url('inbox', { person, on: day }), bare: (db) => byDue(db, { person }, day) },
    {
      name: 'timeline',
      url: url('timeline', { from, to }),
      bare: (db) =>
        db
          .selectFrom('milestone_view')
          .selectAll()
          .where('due', '>=', from)
          .where('due', '<=', to)
          .orderBy('due')
          .orderBy('obligation')
          .orderBy('milestone')
          .limit(LIMIT)
          .execute(),
    },
    {
      name: 'search',
      url: url('search', { words }),
      bare: (db) =>
        db.selectFrom('search_entry').select(['id', 'words']).where(matches(words)).limit(LIMIT).execute(),
    },
  ];
}
