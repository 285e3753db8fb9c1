import { sql } from 'kysely';
import type { Reader } from '../../domain/rights/reader.ts';
import { RISK_LEVELS } from '../../domain/risk/risk.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Db } from '../tables.ts';
import { conditionsOf, type PortfolioFilter } from './filter.ts';
import { isAtLevel } from './levels.ts';
import type { Count } from './page.ts';

/** How many of what is looked for there are in each state and at each level of risk. */
export interface Facets {
  /** By stage, of a closed file by how it ended; of what is not launched by its status. */
  state: ({ value: string } & Count)[];
  risk: ({ value: string } & Count)[];
}

/** Further nobody counts. */
const COUNTED = 10_000;

/** Where something can stand. */
const STAGES = [
  ...[
    'on-hold',
    'views',
    'scheduling',
    'drafting',
    'clearance',
    'submission',
    'issuance',
    'invitation',
    'briefing',
  ],
  ...['done', 'delivered', 'withdrawn', 'merged'],
];

/** Those of which there are any. Each value is counted by itself, and up to a bound: the more there are, the less a number says. */
export async function facetsOf(
  db: Db,
  filter: PortfolioFilter,
  day: CivilDate,
  reader: Reader,
): Promise<Facets> {
  const count = async (more: PortfolioFilter, condition = sql<boolean>`true`): Promise<Count> => {
    const some = db
      .selectFrom('obligation_view')
      .select('obligation')
      .where(conditionsOf({ ...filter, ...more }, day, reader))
      .where(condition)
      .limit(COUNTED + 1);
    const { found } = await db
      .selectFrom(some.as('some'))
      .select(sql<number>`count(*)::integer`.as('found'))
      .executeTakeFirstOrThrow();
    return { count: Math.min(found, COUNTED), atLeast: found > COUNTED };
  };
  const facets: Facets = { state: [], risk: [] };
  const keep = (of: keyof Facets, value: string, counted: Count): void => {
    if (counted.count > 0) facets[of].push({ value, ...counted });
  };
  for (const status of ['confirmed', 'series', 'undone'] as const)
    if (filter.status === undefined || filter.status === status)
      keep('state', status, await count({ status }));
  for (const stage of STAGES)
    if (filter.stage === undefined || filter.stage === stage) keep('state', stage, await count({ stage }));
  for (const level of RISK_LEVELS) keep('risk', level, await count({}, isAtLevel(level, day)));
  return facets;
}
