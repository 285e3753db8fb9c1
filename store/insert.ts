import { type RawBuilder, sql } from 'kysely';
import type { RowChanges } from './beside-view.ts';
import { canonical } from './envelope.ts';
import type { Projected } from './projection.ts';
import type { Db, Tables } from './tables.ts';

/** Events as their table keeps them, and what is kept apart from them. */
export interface RecordRows {
  events: Tables['record_event'][];
  parts: Tables['record_part'][];
  /** Events that have words which can be found. */
  searched: { stream: string; seq: number; at: string }[];
}

/** Whatever the record says, what is written stands. */
const ALWAYS = sql`select 1`;

/**
 * Keeps all that a command led to in one statement, for the same reason for which all was asked in one (`standing.ts`). It
 * is the same text for any number of rows, so that the database has read and planned it before. `read`: what becomes of
 * the read model, where the stream has one. `provided`: a question without a row as its answer leaves everything as it is.
 * Whether it was kept.
 */
export async function insertRows(
  db: Db,
  command: { obligation: string; commandId: string; answer: unknown },
  { events, parts, searched }: RecordRows,
  read?: Projected,
  provided: RawBuilder<unknown> = ALWAYS,
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    with provided as materialized (${provided}),
    events as (
      insert into record_event (obligation, seq, hash, header, type)
      select each.* from provided, json_to_recordset(${JSON.stringify(events)}::json)
        as each (obligation text, seq integer, hash text, header text, type text)
    ),
    ${parts.length === 0 ? NOTHING : keepingParts(parts)}
    ${searched.length === 0 ? NOTHING : queueing(searched)}
    ${events.length === 0 ? NOTHING : telling(events)}
    ${read === undefined ? NOTHING : keepingView(read)}
    ${read === undefined || read.toTell.length === 0 ? NOTHING : keepingToTell(read.toTell)}
    ${read === undefined || isSame(read.deliveries) ? NOTHING : keepingDeliveries(read.view.obligation, read.deliveries)}
    ${read === undefined || isSame(read.milestones) ? NOTHING : keepingMilestones(read.view.obligation, read.milestones)}
    ${read === undefined || isSame(read.readers) ? NOTHING : keepingPairs(['reader_view', 'reader'], read.view.obligation, read.readers)}
    ${read === undefined || isSame(read.drafts) ? NOTHING : keepingPairs(['draft_view', 'sha256'], read.view.obligation, read.drafts)}
    ${read === undefined || isSame(read.bodies) ? NOTHING : keepingPairs(['body_view', 'body'], read.view.obligation, read.bodies)}
    answer as (
      insert into record_answer (obligation, command_id, answer)
      select ${command.obligation}, ${command.commandId}, ${canonical(command.answer)} from provided
    )
    select exists (select from provided) as kept`.execute(db);
  return rows[0]?.kept === true;
}

/** What is not there is not asked for: opening a table costs as much as writing a row. */
const NOTHING = sql``;

const keepingParts = (parts: RecordRows['parts']) => sql`
    parts as (
      insert into record_part (obligation, seq, name, salt, value)
      select each.* from provided, json_to_recordset(${JSON.stringify(parts)}::json)
        as each (obligation text, seq integer, name text, salt text, value text)
    ),`;

/** For whoever looks on: `live.ts`. */
function telling(events: RecordRows['events']) {
  const last = events.at(-1);
  return sql`
    told as (
      insert into live_change (stream, seq, type)
      select ${last?.obligation}, ${last?.seq}::integer, ${last?.type} from provided
    ),`;
}

/** To be found later: an act does not wait for it. */
const queueing = (searched: RecordRows['searched']) => sql`
    queued as (
      insert into search_queue (stream, seq, at)
      select each.* from provided, json_to_recordset(${JSON.stringify(searched)}::json)
        as each (stream text, seq integer, at text)
    ),`;

const keepingView = ({ view, keepsPlan }: Projected) => sql`
    view as (
      insert into obligation_view (
        obligation, symbol, seq, status, stage, procedure, product, title,
        holder_post, holder_person, unit, station, next_due, final_due, proposal, calendar_seq,
        risk_medium_from, risk_high_from, risk_late_from, sensitivity, state, plan
      )
      select ${view.obligation}, ${view.symbol}, ${view.seq}::integer, ${view.status}, ${view.stage}, ${view.procedure},
        ${view.product}, ${view.title}, ${view.holder_post}, ${view.holder_person}, ${view.unit}, ${view.station},
        ${view.next_due}, ${view.final_due}, ${view.proposal}::integer, ${view.calendar_seq}::integer,
        ${view.risk_medium_from}, ${view.risk_high_from}, ${view.risk_late_from}, ${view.sensitivity},
        ${view.state}, ${view.plan}
      from provided
      on conflict (obligation) do update set
        seq = excluded.seq, status = excluded.status, stage = excluded.stage, procedure = excluded.procedure,
        product = excluded.product, title = excluded.title, holder_post = excluded.holder_post,
        holder_person = excluded.holder_person, unit = excluded.unit, station = excluded.station,
        next_due = excluded.next_due, final_due = excluded.final_due, proposal = excluded.proposal,
        calendar_seq = excluded.calendar_seq, risk_medium_from = excluded.risk_medium_from,
        risk_high_from = excluded.risk_high_from, risk_late_from = excluded.risk_late_from,
        sensitivity = excluded.sensitivity, state = excluded.state,
        plan = case when ${keepsPlan} then obligation_view.plan else excluded.plan end
    ),`;

const isSame = ({ put, gone }: RowChanges<unknown>): boolean => put.length === 0 && gone.length === 0;

const keepingDeliveries = (obligation: string, { put, gone }: Projected['deliveries']) => sql`
    deliveries as (
      insert into delivery_view (obligation, delivery, body, session, due, state)
      select each.* from provided, json_to_recordset(${JSON.stringify(put)}::json)
        as each (obligation text, delivery text, body text, session integer, due text, state text)
      on conflict (obligation, delivery) do update set
        body = excluded.body, session = excluded.session, due = excluded.due, state = excluded.state
    ),
    deliveries_gone as (
      delete from delivery_view using provided
      where obligation = ${obligation} and delivery in (select json_array_elements_text(${JSON.stringify(gone)}::json))
    ),`;

const keepingMilestones = (obligation: string, { put, gone }: Projected['milestones']) => sql`
    milestones as (
      insert into milestone_view (obligation, milestone, step, delivery, due, delivers)
      select each.* from provided, json_to_recordset(${JSON.stringify(put)}::json)
        as each (obligation text, milestone text, step text, delivery text, due text, delivers boolean)
      on conflict (obligation, milestone) do update set
        step = excluded.step, delivery = excluded.delivery, due = excluded.due, delivers = excluded.delivers
    ),
    milestones_gone as (
      delete from milestone_view using provided
      where obligation = ${obligation} and milestone in (select json_array_elements_text(${JSON.stringify(gone)}::json))
    ),`;

/** Rows of two columns, an obligation and one of several that it has. */
const keepingPairs = (
  [table, column]:
    | readonly ['reader_view', 'reader']
    | readonly ['draft_view', 'sha256']
    | readonly ['body_view', 'body'],
  obligation: string,
  { put, gone }: RowChanges<Projected['readers' | 'drafts' | 'bodies']['put'][number]>,
) => sql`
    ${sql.ref(`${table}_put`)} as (
      insert into ${sql.table(table)} (obligation, ${sql.ref(column)})
      select each.* from provided, json_to_recordset(${JSON.stringify(put)}::json)
        as each (obligation text, ${sql.ref(column)} text)
      on conflict do nothing
    ),
    ${sql.ref(`${table}_gone`)} as (
      delete from ${sql.table(table)} using provided
      where obligation = ${obligation}
        and ${sql.ref(column)} in (select json_array_elements_text(${JSON.stringify(gone)}::json))
    ),`;

const keepingToTell = (toTell: Projected['toTell']) => sql`
    telling as (
      insert into to_tell (obligation, seq, at, open)
      select each.* from provided, json_to_recordset(${JSON.stringify(toTell)}::json)
        as each (obligation text, seq integer, at text, open boolean)
    ),`;
