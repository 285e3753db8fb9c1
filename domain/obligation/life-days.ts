import type { CivilDate } from '../time/civil-date.ts';
import { toEpochDay } from '../time/civil-date.ts';
import { dayAt, type Instant, type Zone } from '../time/instant.ts';
import { normalise, overlap, type Span, type Spans } from '../time/spans.ts';
import { pastOf, withNobody } from './acts/taking-over/past.ts';
import type { TakingOverFacts } from './acts/taking-over/statement.ts';
import type { RecordedEvent } from './events.ts';
import { evolve, folded } from './evolve.ts';
import { NOTHING, type ObligationState, type Running, type Settled } from './state.ts';

type Alive = Running | Settled;

/** The days of an obligation at the station of its plan, as numbers since 1970-01-01, and how it stood on each. */
export interface LifeDays {
  /** From the day of the launch, or where it was taken over from that of the adoption, or on which its cycle began: up to the present day, which is not over, or with the day of the settlement. */
  counted: Span;
  /** How it stood at the end of the days from `from` up to `to`; together they are `counted`, without gap or overlap. */
  stretches: (Span & { life: Alive })[];
  /** All that was recorded, corrections too. */
  life: Alive;
  settledOn: number | null;
  /** When it was taken over half-way; null: it was lived here. */
  takenOn: number | null;
}

/**
 * Counts the days by one rule: a day is as it stands at its end, and the day of the settlement is as it was settled. What
 * people in the house do counts on the day on which it is recorded, the settlement on the day on which the last delivery was
 * issued or held, whenever that was recorded or corrected. Undefined when nothing was launched by that moment; what was
 * recorded after it is not known yet.
 */
export function daysOfLife(record: readonly RecordedEvent[], asOf: Instant): LifeDays | undefined {
  let state: ObligationState = NOTHING;
  let standing: { day: number; life: Alive }[] = [];
  let isTaken = false;
  let endedThere: CivilDate | null = null;
  for (const event of record) {
    if (event.at > asOf) break;
    const before = state;
    state = evolve(state, event);
    if (event.type === 'TakenOver' && before.status === 'running') {
      const past = pastOf(before, event, folded);
      isTaken = true;
      endedThere = endStatedIn(event.facts);
      standing = past.map(({ on, life }) => ({ day: toEpochDay(on), life }));
    }
    if (state.status === 'running')
      standing.push({ day: epochDayAt(event.at, state.plan.zone), life: state });
  }
  if (state.status !== 'running' && state.status !== 'settled') return undefined;
  const { zone } = state.plan;
  const launchedHere = epochDayAt(state.launchedAt, zone);
  const takenOn = isTaken ? launchedHere : null;
  const launchedOn = isTaken ? (standing[0]?.day ?? launchedHere) : launchedHere;
  const today = epochDayAt(asOf, zone);
  if (state.status === 'running') {
    const counted = { from: launchedOn, to: today };
    return { counted, stretches: stretchesOf(standing, counted), life: state, settledOn: null, takenOn };
  }
  const settledOn = Math.min(Math.max(lastDelivered(state, endedThere), launchedOn), today);
  const counted = { from: launchedOn, to: settledOn + 1 };
  const until = [
    ...standing.filter(({ day }) => day <= settledOn),
    { day: settledOn, life: settledOn < launchedHere ? withNobody(state) : state },
  ];
  return { counted, stretches: stretchesOf(until, counted), life: state, settledOn, takenOn };
}

export const epochDayAt = (at: Instant, zone: Zone): number => toEpochDay(dayAt(at, zone));

function stretchesOf(
  standing: readonly { day: number; life: Alive }[],
  counted: Span,
): LifeDays['stretches'] {
  return standing.flatMap(({ day, life }, index) => {
    // Of several on one day the last stands at its end: the others last no day.
    const shared = overlap({ from: day, to: standing[index + 1]?.day ?? counted.to }, counted);
    return shared === undefined ? [] : [{ ...shared, life }];
  });
}

/**
 * By the facts as they are known now: the day on which the last delivery was issued, held or no longer owed. What was
 * withdrawn or merged ran until somebody said so, here or, as is stated, elsewhere.
 */
function lastDelivered(life: Settled, endedThere: CivilDate | null): number {
  const facts = Object.values(life.deliveries).flatMap(({ issued, held, dropped }): CivilDate[] => {
    const fact = issued ?? held ?? dropped;
    return fact === null ? [] : [fact.on];
  });
  if (facts.length > 0 && life.settledAs === 'delivered')
    return Math.max(...facts.map((on) => toEpochDay(on)));
  return endedThere === null ? epochDayAt(life.settledAt, life.plan.zone) : toEpochDay(endedThere);
}

const endStatedIn = ({ statements }: TakingOverFacts['TakenOver']): CivilDate | null =>
  statements.find(({ states }) => states.some(({ type }) => type === 'Withdrawn' || type === 'MergedInto'))
    ?.happenedOn ?? null;

/** On which days something stood so: each thing that `standing` ever tells of a life, with its days. */
export function daysOf<T>(
  { stretches }: LifeDays,
  standing: (life: Alive) => readonly T[],
  nameOf: (thing: T) => string,
): { thing: T; days: Spans }[] {
  const found = new Map<string, { thing: T; spans: Span[] }>();
  for (const { from, to, life } of stretches) {
    for (const thing of standing(life)) {
      const name = nameOf(thing);
      const known = found.get(name);
      if (known === undefined) found.set(name, { thing, spans: [{ from, to }] });
      else known.spans.push({ from, to });
    }
  }
  return [...found.values()].map(({ thing, spans }) => ({ thing, days: normalise(spans) }));
}
