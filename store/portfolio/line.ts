import { type AliasableExpression, sql } from 'kysely';
import type { Sensitivity } from '../../domain/obligation/acts/handling/handling.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { RiskDays } from '../../domain/risk/days.ts';
import { levelOn, type RiskLevel } from '../../domain/risk/risk.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Db, Tables } from '../tables.ts';

/** An obligation in one line, with all that a table of many shows. */
export interface PortfolioLine {
  id: string;
  mandate: string;
  title: string | null;
  kind: string;
  product: string;
  status: string;
  stage: string | null;
  holder: Holding | null;
  nextDue: CivilDate | null;
  finalDue: CivilDate | null;
  station: string | null;
  risk: RiskLevel;
  sensitivity: Sensitivity;
  /** The event that proposed new dates which nobody has answered yet. */
  proposal: number | null;
  deliveries: PortfolioDelivery[];
}

export interface Holding {
  post: string;
  /** null: the post is vacant. `name`: the id where nobody knows the name. */
  person: { id: PersonId; name: string } | null;
  unit: string | null;
}

export interface PortfolioDelivery {
  key: string;
  body: string;
  session: number | null;
  due: CivilDate | null;
  state: Tables['delivery_view']['state'];
}

/** Lines with what they are joined with. */
const linesIn = (db: Db) =>
  db
    .selectFrom('obligation_view')
    .select([
      'obligation_view.obligation as id',
      'obligation_view.symbol',
      'title',
      'procedure',
      'product',
      'stage',
      'holder_post',
      'holder_person',
      'unit',
      'next_due',
      'final_due',
      'station',
      'risk_medium_from',
      'risk_high_from',
      'risk_late_from',
      'sensitivity',
      'proposal',
    ])
    .select(({ selectFrom, ref }) => [
      // Asked for the few rows of a page only, by their keys.
      sql<string>`case when obligation_view.status = 'confirmed' and exists (
          select from series_view where series = ${ref('obligation_view.obligation')}
        ) then 'series' else obligation_view.status end`.as('status'),
      selectFrom('person').select('person.name').whereRef('person.id', '=', 'holder_person').as('name'),
      selectFrom('delivery_view')
        .select(
          sql<
            PortfolioDelivery[]
          >`json_agg(json_build_object('key', delivery, 'body', body, 'session', session,
            'due', due, 'state', state) order by due, delivery)`.as('deliveries'),
        )
        .whereRef('delivery_view.obligation', '=', 'obligation_view.obligation')
        .as('deliveries'),
    ]);

/** The lines of those that were found, whose order the caller says again. */
export const linesOf = <Found extends { id: string }>(db: Db, found: AliasableExpression<Found>) =>
  linesIn(db).innerJoin(found.as('found'), (join) =>
    join.onRef('found.id', '=', 'obligation_view.obligation'),
  );

export type LineRow = Awaited<ReturnType<ReturnType<typeof linesIn>['execute']>>[number];

export const lineOf = (row: LineRow, day: CivilDate): PortfolioLine => ({
  ...{ id: row.id, mandate: row.symbol, title: row.title, kind: row.procedure, product: row.product },
  ...{ status: row.status, stage: row.stage, holder: holdingOf(row), station: row.station },
  ...{ nextDue: row.next_due as CivilDate | null, finalDue: row.final_due as CivilDate | null },
  ...{ risk: levelOn(riskDaysIn(row), day), sensitivity: row.sensitivity, proposal: row.proposal },
  deliveries: row.deliveries ?? [],
});

const holdingOf = (row: LineRow): Holding | null =>
  row.holder_post === null
    ? null
    : {
        post: row.holder_post,
        person: row.holder_person === null ? null : named(row.holder_person, row.name),
        unit: row.unit,
      };

export const named = (id: string, name: string | null): { id: PersonId; name: string } => ({
  id: id as PersonId,
  name: name ?? id,
});

/** All three are there, or none. */
function riskDaysIn(row: LineRow): RiskDays | null {
  const { risk_medium_from: medium, risk_high_from: high, risk_late_from: late } = row;
  if (medium === null || high === null || late === null) return null;
  return { medium: medium as CivilDate, high: high as CivilDate, late: late as CivilDate };
}
