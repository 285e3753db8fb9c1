import { sql } from 'kysely';
import { tidy } from '../../store/rebuild/upgrade.ts';
import type { Db } from '../../store/tables.ts';

/** As many obligations as a large house has, made in SQL from the rows of a few that were really launched. */

export interface Loaded {
  /** How many there are of these already. */
  from?: number;
  obligations: number;
  /** Of each: so that so many come together. */
  eventsEach: number;
}

const POSTS = 400;
/** So many are measured first. */
export const FIRST = 10_000;
const BODIES = ['GA', 'SC', 'ECOSOC', 'HRC', 'COP:UNTOC', 'CND', 'CSW', 'UNEA', 'CPD', 'CSocD'];
const PRODUCTS = ['report', 'background_paper', 'briefing', 'note', 'study', 'compilation', 'workplan'];
const UNITS = 40;
const WORDS = (
  'trafficking persons water climate women children rights trade health housing statistics oceans peace law ' +
  'disarmament refugees cities food energy debt youth ageing disability education science forests deserts mountains'
).split(' ');

/** Rows at once: what a statement changes stays in memory until its end. */
const BATCH = 5_000;

/**
 * Puts in that many, each like one of the obligations that are named and with other days, people, bodies and words; and behind
 * each so many events that are copies of theirs. What is read of a record does not hold for these: they are only for measuring.
 */
export async function loadPortfolio(
  db: Db,
  like: readonly string[],
  { from: before = 0, obligations, eventsEach }: Loaded,
  day: string,
  told: (loaded: number) => void = () => {},
): Promise<void> {
  await sql`drop table if exists bench_like`.execute(db);
  await sql`create table bench_like as
    select row_number() over (order by obligation) - 1 as number, * from obligation_view
    where obligation in (${sql.join(like)})`.execute(db);
  for (let from = before + 1; from <= obligations; from += BATCH) {
    const to = Math.min(from + BATCH - 1, obligations);
    await loadViews(db, [from, to], like.length, day);
    await loadBeside(db, [from, to], day);
    await loadEvents(db, [from, to], like.length, eventsEach);
    await loadWords(db, [from, to]);
    told(to);
  }
  await sql`drop table bench_like`.execute(db);
  await loadPeople(db, obligations);
  await tidy(db);
}

/** A number from 0 up to `below`, for each `n` and each thing another, and always the same. */
const chance = (thing: number, below: number) =>
  sql`((hashint4(n + ${sql.lit(thing * 1_000_003)}) & 2147483647) % ${sql.lit(below)})`;

const ID = sql`'B/RES/' || (n / 100) || '/' || (n % 100) || '#1.1'`;
const dueOf = (day: string) => sql`(${day}::date + (${chance(1, 1_200)} - 60))`;
const pick = (from: readonly string[], thing: number) =>
  sql`(array[${sql.join(from)}])[1 + ${chance(thing, from.length)}]`;
/** Each ten thousand have people of their own: in a large house nobody has more to do than in a small one. */
const POST = sql`(${chance(2, POSTS)} + ${sql.lit(POSTS)} * ((n - 1) / ${sql.lit(FIRST)}))`;
const TITLE = sql`'Resolution on ' || ${pick(WORDS, 7)} || ' and ' || ${pick(WORDS, 11)}`;

async function loadViews(db: Db, [from, to]: [number, number], kinds: number, day: string): Promise<void> {
  const running = sql`(t.status = 'running')`;
  await sql`
    insert into obligation_view (obligation, symbol, seq, status, stage, procedure, product, title, holder_post,
      holder_person, unit, station, next_due, final_due, proposal, calendar_seq, risk_medium_from, risk_high_from,
      risk_late_from, state, plan)
    select ${ID}, 'B/RES/' || (n / 100) || '/' || (n % 100), t.seq, t.status, t.stage, t.procedure,
      ${pick(PRODUCTS, 3)}, ${TITLE},
      case when ${running} then 'Post ' || lpad(${POST}::text, 4, '0') end,
      case when ${running} then 'p-' || ${POST} end,
      case when ${running} then 'Unit ' || (${POST} % ${sql.lit(UNITS)}) end,
      t.station,
      case when ${running} then ${dueOf(day)}::text end, (${dueOf(day)} + 200)::text, t.proposal, t.calendar_seq,
      case when ${running} then (${dueOf(day)} - 9)::text end, case when ${running} then (${dueOf(day)} - 3)::text end,
      case when ${running} then (${dueOf(day)} + 1)::text end, t.state, t.plan
    from generate_series(${from}::integer, ${to}::integer) n join bench_like t on t.number = ${chance(4, kinds)}`.execute(
    db,
  );
}

async function loadBeside(db: Db, [from, to]: [number, number], day: string): Promise<void> {
  await sql`
    insert into delivery_view (obligation, delivery, body, session, due, state)
    select ${ID}, 'to-' || k, ${pick(BODIES, 13)}, 60 + ${chance(6, 30)}, (${dueOf(day)} + 100 * k)::text, 'owed'
    from generate_series(${from}::integer, ${to}::integer) n, generate_series(1, 1 + n % 2) k`.execute(db);
  await sql`
    insert into body_view (obligation, body)
    select distinct obligation, body from delivery_view
    where obligation in (select ${ID} from generate_series(${from}::integer, ${to}::integer) n)`.execute(db);
  await sql`
    insert into milestone_view (obligation, milestone, step, delivery, due, delivers)
    select v.obligation, 'step-' || k, 'draft', case when k > 3 then 'to-1' end, (v.next_due::date + 20 * (k - 1))::text, k = 5
    from generate_series(${from}::integer, ${to}::integer) n
      join obligation_view v on v.obligation = ${ID} and v.status = 'running', generate_series(1, 5) k`.execute(
    db,
  );
  // The holder and four others of two units; one in fifty is confidential.
  await sql`
    insert into reader_view (obligation, reader)
    select ${ID}, case when k = 1 then 'person/p-' || ${POST} when k < 6 then 'person/p-' || (${POST} + 37 * k)
      else 'unit/Unit ' || ((${POST} + k - 6) % ${sql.lit(UNITS)}) end
    from generate_series(${from}::integer, ${to}::integer) n, generate_series(1, 7) k on conflict do nothing`.execute(
    db,
  );
  await sql`
    update obligation_view set sensitivity = 'confidential'
    where obligation in (select ${ID} from generate_series(${from}::integer, ${to}::integer) n where n % 50 = 0)`.execute(
    db,
  );
}

async function loadEvents(db: Db, [from, to]: [number, number], kinds: number, each: number): Promise<void> {
  await sql`
    insert into record_event (obligation, seq, hash, header, type)
    select ${ID}, k, e.hash, e.header, case when k = 1 then 'Confirmed' else 'Reminded' end
    from generate_series(${from}::integer, ${to}::integer) n join bench_like t on t.number = ${chance(4, kinds)}
      join record_event e on e.obligation = t.obligation and e.seq = 1, generate_series(1, ${each}::integer) k`.execute(
    db,
  );
}

async function loadWords(db: Db, [from, to]: [number, number]): Promise<void> {
  await sql`
    insert into search_entry (id, stream, seq, kind, symbol, obligation, paragraph, language, words)
    select ${ID} || '/1/' || k, ${ID}, 1, case k when 1 then 'obligation' else 'evidence' end,
      'B/RES/' || (n / 100) || '/' || (n % 100), ${ID}, '1', 'english',
      case k when 1 then ${TITLE} else 'Requests the Secretary-General to submit a report on ' || ${pick(WORDS, 5)} || ' number ' || n end
    from generate_series(${from}::integer, ${to}::integer) n, generate_series(1, 2) k`.execute(db);
}

async function loadPeople(db: Db, obligations: number): Promise<void> {
  const people = POSTS * Math.ceil(obligations / FIRST);
  await sql`insert into person (id, name) select 'p-' || n, 'Person ' || n
    from generate_series(0, ${people - 1}::integer) n on conflict do nothing`.execute(db);
}
