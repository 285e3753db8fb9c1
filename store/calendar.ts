import { Fault } from '../domain/faults.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import {
  CALENDAR_STREAM,
  type CalendarAnswer,
  type CalendarChanged,
  type CalendarCommand,
} from '../domain/planning/calendar-record.ts';
import { type UnknownInFact, unknownIn } from '../domain/planning/facts-known.ts';
import { type PlanningFact, SHIPPED_WORLD, type World, worldWith } from '../domain/planning/world.ts';
import type { Instant } from '../domain/time/instant.ts';
import { eventOf } from './envelope.ts';
import { personNames } from './reads.ts';
import { answerOf, lock, type RecordClock, readRecord, write } from './record.ts';
import type { Db } from './tables.ts';

/** The world that plans are made in, and the last event of the calendar's record that made it; 0 when there is none. */
export interface RecordedWorld {
  world: World;
  seq: number;
}

interface Head {
  seq: number;
  hash: string;
}
const BEGINNING: Head = { seq: 0, hash: '' };

/**
 * Takes facts into the calendar's record. A known command id is answered as the first time and writes nothing. Throws
 * `calendar.unknown-body`, `calendar.unknown-station` and `request.invalid` for what nobody knows; then nothing is taken.
 */
export async function changeCalendar(
  db: Db,
  clock: RecordClock,
  command: CalendarCommand,
  at: Instant,
): Promise<CalendarAnswer> {
  return db.transaction().execute(async (tx) => {
    await lockCalendar(tx);
    const { commandId, actor, facts, file, reason } = command;
    const before = await answerOf<CalendarAnswer>(tx, CALENDAR_STREAM, commandId);
    if (before !== undefined) return before;
    const head = await headOf(tx);
    refuseUnknown(facts, (await worldUpTo(tx, head, REMEMBERED.get(db) ?? AS_SHIPPED)).world);
    const answer: CalendarAnswer = { accepted: true, seq: head.seq + 1 };
    await write<CalendarChanged>(tx, clock, {
      ...{ obligation: CALENDAR_STREAM, afterSeq: head.seq, afterHash: head.hash },
      ...{ commandId, actor, onBehalfOf: null, at, rules: 0 },
      events: [{ type: 'CalendarChanged', version: 1, facts: { facts, file }, comment: reason }],
      answer,
    });
    return answer;
  });
}

/** Whoever must know that the calendar does not change meanwhile waits here, until the end of the transaction. */
export const lockCalendar = (tx: Db): Promise<unknown> => lock(tx, CALENDAR_STREAM);

/** The seq of the last change; 0 when nobody has changed anything. */
export const calendarSeq = async (db: Db): Promise<number> => (await headOf(db)).seq;

/**
 * As the program ships, with all that officers said since. Only what is new is read again. `within`: the transaction of
 * this database in which it is asked.
 */
export async function worldFromRecord(db: Db, within: Db = db): Promise<RecordedWorld> {
  const head = await headOf(within);
  const before = REMEMBERED.get(db);
  if (before?.hash === head.hash) return before;
  const now = await worldUpTo(within, head, before ?? AS_SHIPPED);
  REMEMBERED.set(db, now);
  return now;
}

type Remembered = Head & RecordedWorld;
const AS_SHIPPED: Remembered = { ...BEGINNING, world: SHIPPED_WORLD };
const REMEMBERED = new WeakMap<Db, Remembered>();

async function worldUpTo(db: Db, { seq, hash }: Head, from: Remembered): Promise<Remembered> {
  const changes: CalendarChanged[] = [];
  for (let after = Math.max(from.seq - 1, 0); after < seq; ) {
    const page = await changesAfter(db, after);
    changes.push(...page);
    after = page.at(-1)?.seq ?? seq;
  }
  const own = from.seq === 0 ? undefined : changes[0];
  const rest = from.seq === 0 ? changes : changes.slice(1);
  // Another database is at this address now: an older copy was put back.
  if (from.seq > 0 && own?.hash !== from.hash) {
    return worldUpTo(db, { seq, hash }, AS_SHIPPED);
  }
  const facts = rest.flatMap((change) => (change.seq <= seq ? change.facts.facts : []));
  return { seq, hash, world: worldWith(from.world, facts) };
}

/** A change of the calendar for whoever looks at it: what, when, who, why. */
export interface CalendarLine {
  seq: number;
  hash: string;
  facts: PlanningFact[];
  file: { name: string; sha256: string } | null;
  at: Instant;
  by: PersonId;
  byName: string;
  /** null: it was erased. */
  reason: string | null;
}

/** All changes, the oldest first. */
export async function calendarLines(db: Db, only: { seq: number } | null = null): Promise<CalendarLine[]> {
  const rows = await db
    .selectFrom('record_event')
    .leftJoin('record_part', (join) =>
      join
        .onRef('record_part.obligation', '=', 'record_event.obligation')
        .onRef('record_part.seq', '=', 'record_event.seq')
        .on('record_part.name', '=', 'comment'),
    )
    .select(['record_event.header', 'record_event.hash', 'record_part.value'])
    .where('record_event.obligation', '=', CALENDAR_STREAM)
    .$if(only !== null, (query) => query.where('record_event.seq', '=', only?.seq ?? 0))
    .orderBy('record_event.seq')
    .execute();
  const names = await personNames(db);
  return rows.map(({ header, hash, value }) => {
    const { seq, at, actor, facts } = eventOf<CalendarChanged>(header, hash);
    const reason = value === null ? null : (JSON.parse(value) as string);
    return { seq, hash, ...facts, at, by: actor, byName: names.get(actor) ?? actor, reason };
  });
}

/** One change. Throws a RangeError when there is none of this number. */
export async function calendarLine(db: Db, seq: number): Promise<CalendarLine> {
  const [line] = await calendarLines(db, { seq });
  if (line === undefined) throw new RangeError(`the calendar has no change ${seq}`);
  return line;
}

/** A page of the record; empty when there is no more. */
const changesAfter = (db: Db, after: number): Promise<CalendarChanged[]> =>
  readRecord<CalendarChanged>(db, CALENDAR_STREAM, after);

async function headOf(db: Db): Promise<Head> {
  const row = await db
    .selectFrom('record_event')
    .select(['seq', 'hash'])
    .where('obligation', '=', CALENDAR_STREAM)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? BEGINNING;
}

/** Throws what `changeCalendar` throws. */
export function refuseUnknown(facts: readonly PlanningFact[], world: World): void {
  const unknown = unknownIn(world, facts);
  if (unknown !== undefined) throw UNKNOWN[unknown.what](unknown, world);
}

const UNKNOWN: Record<UnknownInFact['what'], (unknown: UnknownInFact, world: World) => Fault> = {
  body: ({ at, named }) =>
    new Fault(
      'calendar.unknown-body',
      `Fact ${at} speaks of “${named}”, which is no body that is known here.`,
      'Correct it, or make the body known with a fact of the kind “body” before it. Nothing was taken.',
    ),
  station: ({ at, named }, { known }) =>
    new Fault(
      'calendar.unknown-station',
      `Fact ${at} speaks of “${named}”, which is no duty station.`,
      `There are ${[...known.stations.keys()].join(', ')}. Nothing was taken.`,
    ),
  timetable: ({ at, named }, { policy }) =>
    new Fault(
      'request.invalid',
      `Fact ${at} names a timetable that there is not: ${named}.`,
      `There are ${policy.timetables.map(({ name }) => name).join(', ')}. Nothing was taken.`,
    ),
};
