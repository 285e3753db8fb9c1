import { type Clock, clockOf } from '../obligation/clock.ts';
import type { RecordedEvent } from '../obligation/events.ts';
import { evolve } from '../obligation/evolve.ts';
import { awaitedIn } from '../obligation/ladder/awaited.ts';
import type { PersonId } from '../obligation/parties.ts';
import { isReached, progressOf } from '../obligation/progress.ts';
import { partyOf } from '../obligation/seating.ts';
import { type Alive, type Life, NOTHING, type ObligationState } from '../obligation/state.ts';
import type { Milestone } from '../planning/plan.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { dayAt, type Instant } from '../time/instant.ts';
import { type WorkingDays, workingDaysBetween } from '../time/working-days.ts';
import { type Cause, causeOf } from './cause.ts';

/** A milestone as it came out. Days are in working days of the plan's station. */
export interface Outcome {
  key: string;
  /** By the plan of the launch, and by what it had become. */
  planned: CivilDate;
  due: CivilDate;
  /** null: it was not reached by the end. */
  reached: CivilDate | null;
  /** 0: in time. Of one that was not reached: up to the end of the rehearsal. */
  late: number;
  cause: Cause | null;
}

/** So many times in a row something is said and nobody acts: then nobody ever will. */
export const MOST_IN_VAIN = 12;

/** What is waited for at the end, and from whom. */
export interface Waiting {
  awaited: string;
  due: CivilDate;
  post: string;
  person: PersonId | null;
  /** How many times in a row it was spoken of since it is waited for from there, and counted: at most `MOST_IN_VAIN`. */
  inVain: number;
}

export interface Reminders {
  post: string;
  person: PersonId | null;
  reminders: number;
  escalations: number;
}

/** How an obligation came out of a rehearsal. Plain JSON. */
export interface LifeOutcome {
  obligation: string;
  /** `undecided`: its end was not lived through. */
  ended: 'delivered' | 'withdrawn' | 'merged' | 'undecided';
  endedOn: CivilDate | null;
  /** In the order in which they were due. */
  milestones: Outcome[];
  /** The most working days by which any of them is late. */
  late: number;
  waiting: Waiting[];
  clock: Clock;
  /** Where most days were lost of all that are late; null: nothing is. */
  bottleneck: Cause | null;
  reminders: Reminders[];
  refusals: { on: CivilDate; by: PersonId; tried: string; why: string }[];
}

/**
 * Reads off a record how it came out by that moment; undefined when nothing was launched. Reminders and refusals are those behind the
 * event `heardAfter`: what was before the rehearsal nobody would get again. What is waited for in vain is spoken of for ever: counted
 * are the first `MOST_IN_VAIN` times, however long the rest of a cast still has something to do elsewhere.
 */
export function outcomeOf(
  record: readonly RecordedEvent[],
  asOf: Instant,
  workingDays: WorkingDays,
  heardAfter = 0,
): LifeOutcome | undefined {
  const heard = record.filter(({ seq }) => seq > heardAfter);
  const clock = clockOf(record, asOf, workingDays);
  const { life, reached, planned, waits } = followed(record);
  if (clock === undefined || life === undefined) return undefined;
  const today = dayAt(asOf, life.plan.zone);
  const bare = life.plan.milestones.map((milestone) => {
    const on = reached.get(milestone.key) ?? null;
    const late = Math.max(0, workingDaysBetween(workingDays, milestone.on, on ?? today));
    const isDropped = isReached(life, milestone) && on === null;
    return {
      ...{ milestone, key: milestone.key, planned: planned.get(milestone.key) ?? milestone.on },
      ...{ due: milestone.on, reached: on, late: isDropped ? 0 : late },
    };
  });
  const milestones = bare.map(({ milestone, ...each }) => ({
    ...each,
    cause: each.late === 0 ? null : causeOf(milestone, bare, { life, clock, today, workingDays }),
  }));
  const inVain = life.status === 'settled' ? new Map<string, RecordedEvent[]>() : spokenOf(heard, waits);
  const uncounted = new Set([...inVain.values()].flatMap((each) => each.slice(MOST_IN_VAIN)));
  return {
    obligation: life.obligation.id,
    ended: life.status === 'settled' ? life.settledAs : 'undecided',
    endedOn: clock.settledOn,
    ...{ milestones, clock },
    late: Math.max(0, ...milestones.map(({ late }) => late)),
    waiting:
      life.status === 'settled'
        ? []
        : awaitedIn(life).map(({ key, due, post }) => ({
            ...{ awaited: key, due, ...partyOf(life, post) },
            inVain: Math.min(MOST_IN_VAIN, inVain.get(key)?.length ?? 0),
          })),
    bottleneck: worstOf(milestones),
    reminders: remindersIn(heard.filter((event) => !uncounted.has(event))),
    refusals: heard.flatMap((event) =>
      event.type === 'CommandRefused'
        ? [
            {
              ...{ on: dayAt(event.at, life.plan.zone), by: event.actor },
              ...{ tried: event.facts.command, why: event.facts.why },
            },
          ]
        : [],
    ),
  };
}

/** Since which event what is awaited is awaited, and from which post, by its key. */
type Waits = ReadonlyMap<string, { post: string; since: number }>;

/**
 * The life at the end, the plan as it was launched, the day on which each milestone was reached and stayed so, and since when what is
 * awaited at the end is.
 */
function followed(record: readonly RecordedEvent[]) {
  const reached = new Map<string, CivilDate>();
  const planned = new Map<string, CivilDate>();
  let state: ObligationState = NOTHING;
  let life: Alive | undefined;
  let waits: Waits = new Map();
  for (const event of record) {
    state = evolve(state, event);
    if (state.status !== 'running' && state.status !== 'settled') continue;
    life = state;
    waits = waitsAfter(waits, life, event.seq);
    for (const milestone of life.plan.milestones) {
      const { key, on } = milestone;
      if (!planned.has(key)) planned.set(key, on);
      if (!isReached(life, milestone)) reached.delete(key);
      else if (!reached.has(key)) {
        const day = factDay(life, milestone) ?? dayAt(event.at, life.plan.zone);
        if (progressOf(life, milestone.delivery ?? '')?.dropped == null) reached.set(key, day);
      }
    }
  }
  return { life, reached, planned, waits };
}

const waitsAfter = (before: Waits, life: Life, seq: number): Waits =>
  new Map(
    awaitedIn(life).map(({ key, post }) => {
      const known = before.get(key);
      return [key, known?.post === post ? known : { post, since: seq }];
    }),
  );

/** What was said of each wait since it is one. */
function spokenOf(record: readonly RecordedEvent[], waits: Waits): Map<string, RecordedEvent[]> {
  const spoken = new Map<string, RecordedEvent[]>();
  for (const event of record) {
    if (event.type !== 'Reminded') continue;
    const { milestone: key } = event.facts;
    const since = waits.get(key)?.since;
    if (since === undefined || event.seq <= since) continue;
    spoken.set(key, [...(spoken.get(key) ?? []), event]);
  }
  return spoken;
}

/** The day that a fact from outside has, by which a milestone is reached. */
function factDay(life: Life, { step, delivery }: Milestone): CivilDate | undefined {
  const progress = delivery === null ? undefined : progressOf(life, delivery);
  if (step === 'submit') return progress?.submitted?.on;
  if (step === 'issue') return progress?.issued?.on;
  if (step === 'forecast') return progress?.forecast?.on;
  if (step === 'hold') return progress?.held?.on;
  return undefined;
}

const worstOf = (milestones: readonly Outcome[]): Cause | null =>
  milestones.reduce<Cause | null>(
    (worst, { cause }) => (cause !== null && cause.lost > (worst?.lost ?? 0) ? cause : worst),
    null,
  );

/** How many of its reminders each person would get, first the one who is awaited, then who hears of it besides. */
function remindersIn(record: readonly RecordedEvent[]): Reminders[] {
  const found = new Map<string, Reminders>();
  for (const event of record) {
    if (event.type !== 'Reminded') continue;
    const { kind, to, also = [] } = event.facts;
    for (const { post, person } of [to, ...also]) {
      const known = found.get(`${post} ${person}`) ?? { post, person, reminders: 0, escalations: 0 };
      found.set(`${post} ${person}`, {
        ...known,
        reminders: known.reminders + (kind === 'reminder' ? 1 : 0),
        escalations: known.escalations + (kind === 'escalation' ? 1 : 0),
      });
    }
  }
  return [...found.values()];
}
