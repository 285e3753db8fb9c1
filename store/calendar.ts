import { Fault } from '../domain/faults.ts';
import { ladderProblem } from '../domain/obligation/ladder/ladder-shape.ts';
import {
  CALENDAR_STREAM,
  type CalendarAnswer,
  type CalendarChanged,
  type CalendarCommand,
} from '../domain/planning/calendar-record.ts';
import { type UnknownInFact, unknownIn } from '../domain/planning/facts-known.ts';
import { type PlanningFact, SHIPPED_WORLD, type World, worldWith } from '../domain/planning/world.ts';
import type { Instant } from '../domain/time/instant.ts';
import {
  BEGINNING,
  type ChangeLine,
  changeLine,
  changeLines,
  changesSince,
  type Head,
  headOf,
} from './changes.ts';
import { answerOf, lock, type RecordClock, write } from './record.ts';
import type { Db } from './tables.ts';

/** The world that plans are made in, and the last event of the calendar's record that made it; 0 when there is none. */
export interface RecordedWorld {
  world: World;
  seq: number;
}

/**
 * Takes facts into the calendar's record. A known command id is answered as the first time and writes nothing. Throws
 * `calendar.unknown-body`, `calendar.unknown-station`, `calendar.bad-ladder` and `request.invalid` for what nobody knows; then nothing is taken.
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
    const head = await headOf(tx, CALENDAR_STREAM);
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
export const calendarSeq = async (db: Db): Promise<number> => (await headOf(db, CALENDAR_STREAM)).seq;

/**
 * As the program ships, with all that officers said since. Only what is new is read again. `within`: the transaction of
 * this database in which it is asked.
 */
export async function worldFromRecord(db: Db, within: Db = db): Promise<RecordedWorld> {
  const head = await headOf(within, CALENDAR_STREAM);
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
  const changes = await changesSince<CalendarChanged>(db, CALENDAR_STREAM, from, seq);
  if (changes === null) return worldUpTo(db, { seq, hash }, AS_SHIPPED);
  const facts = changes.flatMap((change) => change.facts.facts);
  return { seq, hash, world: worldWith(from.world, facts) };
}

/** A change of the calendar for whoever looks at it. */
export type CalendarLine = ChangeLine<PlanningFact>;

/** All changes, the oldest first. */
export const calendarLines = (db: Db): Promise<CalendarLine[]> =>
  changeLines<PlanningFact>(db, CALENDAR_STREAM);

/** One change. Throws a RangeError when there is none of this number. */
export const calendarLine = (db: Db, seq: number): Promise<CalendarLine> =>
  changeLine<PlanningFact>(db, CALENDAR_STREAM, seq);

/** Throws what `changeCalendar` throws. */
export function refuseUnknown(facts: readonly PlanningFact[], world: World): void {
  for (const [index, fact] of facts.entries()) {
    const problem = fact.kind === 'ladder' ? ladderProblem(fact) : undefined;
    if (problem === undefined) continue;
    throw new Fault(
      'calendar.bad-ladder',
      `Fact ${index + 1} sets a ladder that cannot be: ${problem}.`,
      'Correct it, and send all facts again: nothing was taken.',
    );
  }
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
