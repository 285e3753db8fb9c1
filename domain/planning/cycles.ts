import { deliveryKey } from '../obligation/confirm-deliveries.ts';
import type { Delivery } from '../obligation/obligation.ts';
import type { PassedCycle, Term } from '../series/series.ts';
import { addDays, addMonths, type CivilDate, later } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import type { Period } from '../time/period.ts';
import { type Occurrence, type Occurrences, occurrencesOf, type Unknown } from './occurrences.ts';
import type { Mandated } from './owing.ts';

/** What is known of a series when its next cycle is asked for. */
export interface SeriesAsked {
  /** Whose mandate and words they are. */
  duty: Mandated;
  terms: readonly Term[];
  /** The day of the last cycle that was started, by its rhythm; null before the first. */
  last: CivilDate | null;
  /** What is due before that day is not owed. */
  owedFrom: CivilDate;
  /** What is due from that day on is not owed; null: it goes on. */
  until: CivilDate | null;
  /** The day on which a person said the next is due. */
  given: CivilDate | null;
}

/** A cycle that is owed and not started. */
export interface DueCycle {
  kind: 'cycle';
  /** Made of facts: `GA-74`, `2019-12-30`. Unique within the series. */
  key: string;
  /** Its day by the rhythm; of a session its opening. */
  day: CivilDate;
  /** The day on which it is due: the same, unless a person gave another. */
  due: CivilDate;
  /** The last day that keeps the word of the text: of a session its last. */
  until: CivilDate;
  deliveries: Delivery[];
  /** What was due before it and is not owed. */
  passed: PassedCycle[];
  /** The days of its session are not sure yet. */
  provisional: boolean;
}

export type NextCycle = DueCycle | { kind: 'unknown'; why: string } | { kind: 'none' };

/**
 * The next cycle of a series. Its rhythm is that of the recipient who has it first; every other recipient has it in the
 * cycle in which its own day falls, from that cycle on until the next.
 */
export function nextCycle(asked: SeriesAsked, known: KnownDays): NextCycle {
  const { last, owedFrom, until, given, terms, duty } = asked;
  const runs = terms.map((term, at) => runOf(term, terms[at + 1]?.from ?? null, duty, known));
  const passed: PassedCycle[] = [];
  let day = last === null ? owedFrom : addDays(last, 1);
  for (;;) {
    const found = firstFrom(runs, day);
    const cycle = given === null ? cycleOf(found) : givenOne(found, runs, given);
    if (cycle.kind !== 'cycle') return cycle;
    if (until !== null && cycle.due >= until) return { kind: 'none' };
    if (cycle.due >= owedFrom) return { ...cycle, passed };
    passed.push({ key: cycle.key, due: cycle.due });
    day = addDays(cycle.day, 1);
  }
}

/** A term with the times of each of its deliveries; the first of them leads. */
interface Run {
  from: CivilDate | null;
  /** The day on which the next term begins. */
  to: CivilDate | null;
  each: { delivery: Delivery; times: Occurrences }[];
  lead: number;
}

interface Found {
  run: Run;
  lead: Occurrence;
}

/** Before the Organization nothing was due. */
export const BEFORE_ALL = '1900-01-01' as CivilDate;

function runOf({ from, deliveries }: Term, to: CivilDate | null, duty: Mandated, known: KnownDays): Run {
  const each = deliveries.map((delivery) => ({ delivery, times: occurrencesOf(delivery, duty, known) }));
  const firsts = each.map(({ times }) => times.next(BEFORE_ALL));
  let lead = 0;
  firsts.forEach((first, at) => {
    if (isEarlier(first, firsts[lead])) lead = at;
  });
  return { from, to, each, lead };
}

function isEarlier(a: Occurrence | Unknown | undefined, b: Occurrence | Unknown | undefined): boolean {
  if (a === undefined || 'unknown' in a) return false;
  return b === undefined || 'unknown' in b || a.on < b.on;
}

const leadOf = ({ each, lead }: Run): Occurrences => each[lead]?.times ?? { next: () => undefined };

/** The first that is due on a day or later, by the term that holds then. */
function firstFrom(runs: readonly Run[], day: CivilDate): Found | Unknown | undefined {
  for (const run of runs) {
    const from = run.from === null ? day : later(run.from, day);
    if (run.to !== null && from >= run.to) continue;
    const lead = leadOf(run).next(addDays(from, -1));
    if (lead === undefined) continue;
    if ('unknown' in lead) return lead;
    if (run.to === null || lead.on < run.to) return { run, lead };
  }
  return undefined;
}

function cycleOf(found: Found | Unknown | undefined, said: Said = null): NextCycle {
  if (found === undefined) return { kind: 'none' };
  if ('unknown' in found) return { kind: 'unknown', why: found.unknown };
  const { session, on, until, provisional } = found.lead;
  return {
    ...{ kind: 'cycle', key: session === null ? on : cycleKey(session.body, session.number) },
    ...{ day: on, due: said?.on ?? on, until: said?.on ?? until, provisional: provisional && said === null },
    ...{ deliveries: unlike(deliveriesIn(found, said)), passed: [] },
  };
}

/** The day that a person gave a cycle. */
type Said = Delivery['given'];

/** The next cycle on the day that a person gave; where nobody can tell which one it is, it is called by that day. */
function givenOne(found: Found | Unknown | undefined, runs: readonly Run[], on: CivilDate): NextCycle {
  const said = { on, reason: 'as was said for this cycle of the series' };
  if (found !== undefined && !('unknown' in found)) return cycleOf(found, said);
  const run = runs.findLast(({ from }) => from === null || from <= on);
  if (run === undefined) return { kind: 'none' };
  const deliveries = run.each.map(({ delivery: { body, stated } }) => ({
    ...{ key: deliveryKey(body, null), body, session: null, given: said },
    stated: withoutRhythm(stated),
  }));
  return {
    ...{ kind: 'cycle', key: on, day: on, due: on, until: on, deliveries: unlike(deliveries), passed: [] },
    provisional: false,
  };
}

/** Keys of bodies may begin or end in what is no letter. */
const cycleKey = (body: string, session: number): string =>
  deliveryKey(body, session).replace(/^-+/, '').replace(/-{2,}/g, '-');

/** All recipients whose time falls between this cycle and the next; who has it with the first has the day given too. */
function deliveriesIn({ run, lead }: Found, said: Said): Delivery[] {
  const following = leadOf(run).next(lead.on);
  const end = following === undefined || 'unknown' in following ? null : following.on;
  return run.each.flatMap(({ delivery, times }, at) => {
    const own: Delivery[] = [];
    for (let day = addDays(lead.on, -1); ; ) {
      const next = at === run.lead && own.length === 0 ? lead : times.next(day);
      if (next === undefined || 'unknown' in next || (end !== null && next.on >= end)) return own;
      const one = deliveryAt(delivery, next);
      own.push(said !== null && next.on === lead.on ? { ...one, given: said } : one);
      // Without a cycle after this one nothing says when it ends: each has it once.
      if (end === null) return own;
      day = next.on;
    }
  });
}

function deliveryAt(delivery: Delivery, { on, session }: Occurrence): Delivery {
  const { body, stated, given } = delivery;
  const words = stated.find(({ element }) => element.type === 'recurring')?.words ?? stated[0]?.words ?? '';
  if (session === null) {
    const key = deliveryKey(body, null);
    if (given?.on === on) return { ...delivery, key, session: null, stated: withoutRhythm(stated) };
    return {
      key,
      body,
      session: null,
      stated: [{ element: { type: 'date', date: on }, words }],
      given: null,
    };
  }
  const number = session.body === body ? session.number : null;
  const element = { type: 'session', body: session.body, session: session.number } as const;
  return { key: deliveryKey(body, number), body, session: number, stated: [{ element, words }], given: null };
}

const withoutRhythm = (stated: Delivery['stated']): Delivery['stated'] =>
  stated.filter(({ element }) => element.type !== 'recurring');

/** One recipient twice by days: the second has its day in its key. */
function unlike(deliveries: Delivery[]): Delivery[] {
  const taken = new Set<string>();
  return deliveries.flatMap((delivery) => {
    if (!taken.has(delivery.key)) {
      taken.add(delivery.key);
      return [delivery];
    }
    const [said] = delivery.stated;
    const day = said?.element.type === 'date' ? said.element.date : null;
    const key = `${delivery.key}-${day}`;
    if (day === null || taken.has(key)) return [];
    taken.add(key);
    return [{ ...delivery, key }];
  });
}

/** The day on which a cycle is launched: so long before it is due; the last day of a month where it has no such day. */
export const launchDay = (due: CivilDate, { months, days }: Period): CivilDate =>
  addDays(addMonths(due, -months), -days);
