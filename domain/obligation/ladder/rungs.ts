import { dayAt, type Instant, momentOf } from '../../time/instant.ts';
import { workingDaysBetween } from '../../time/working-days.ts';
import type { Life } from '../state.ts';
import { type Awaited, awaitedIn } from './awaited.ts';
import { MORNING, morningOf, workingDaysIn, zoneFor } from './hours.ts';
import { type AwaitedKind, type Hearer, LADDERS, type Ladder, type LadderRung } from './ladders.ts';

/** A rung of what is awaited, with its moment. */
export interface Rung {
  /** `draft@2009-06-02/ten-before`: with another last day it is another rung. At most once in a record. */
  key: string;
  awaited: Awaited;
  kind: LadderRung['kind'] | 'late';
  to: readonly Hearer[];
  at: Instant;
}

/**
 * The rung that comes next, as of now; undefined when nobody is awaited. What was over before it was awaited is left out,
 * and of several that were missed (nothing ran meanwhile) all but the last: nobody is reminded of the same thing twice at
 * one moment. That a step is late is always told.
 */
export function nextRung(life: Life, now: Instant): Rung | undefined {
  let next: Rung | undefined;
  for (const awaited of awaitedIn(life)) {
    const rung = nextOf(life, awaited, now);
    if (rung !== undefined && (next === undefined || isBefore(rung, next))) next = rung;
  }
  return next;
}

/** The rung of that key, if it is what is to be said next of its thing, and its moment has come. */
export const dueRung = (life: Life, key: string, now: Instant): Rung | undefined =>
  awaitedIn(life)
    .map((awaited) => nextOf(life, awaited, now))
    .find((rung) => rung?.key === key && rung.at <= now);

const isBefore = (a: Rung, b: Rung): boolean => a.at < b.at || (a.at === b.at && a.key < b.key);

function nextOf(life: Life, awaited: Awaited, now: Instant): Rung | undefined {
  let missed: Rung | undefined;
  for (const rung of rungsOf(life, awaited, now)) {
    if (life.rung.includes(rung.key)) {
      // What came before it was missed, and is over.
      if (missed?.kind !== 'late') missed = undefined;
      continue;
    }
    if (rung.kind === 'late' && life.late.includes(awaited.key)) continue;
    if (isQuieted(life, rung) || (isBeforeItsTime(life, rung) && rung.kind !== 'late')) continue;
    if (rung.at > now) return missed ?? rung;
    if (missed?.kind !== 'late') missed = rung;
  }
  return missed;
}

/** Nobody is told what lay before anything was awaited, nor by a ladder what lay before it was taken: the one of before has said it. */
const isBeforeItsTime = ({ laddersTaken }: Life, { awaited, at }: Rung): boolean =>
  at < awaited.since || (laddersTaken !== undefined && at <= laddersTaken.at);

/** Acknowledged: no reminder until it is late. Snoozed: none before that day. Escalations are for others, and come. */
export function isQuieted(life: Life, { awaited, kind, at }: Pick<Rung, 'awaited' | 'kind' | 'at'>): boolean {
  const quiet = life.quieted[quietKey(awaited)];
  if (quiet === undefined || kind !== 'reminder') return false;
  const snoozed = quiet.until !== null && at < momentOf(quiet.until, MORNING, zoneFor(life, awaited.post));
  return snoozed || (quiet.acknowledged && at < momentOf(awaited.due, 24, life.plan.zone));
}

/** Who hears the rung of that key, of what is awaited; undefined when its ladder has none of that name. */
export function hearersNamed(
  life: Life,
  { key, due, kind }: Awaited,
  rung: string,
): readonly Hearer[] | undefined {
  const before = `${quietKey({ key, due })}/`;
  if (!rung.startsWith(before)) return undefined;
  const name = rung.slice(before.length);
  const { rungs, rhythm } = ladderOf(life, kind);
  return name.startsWith(ROUND) ? rhythm.to : rungs.find((each) => each.name === name)?.to;
}

/** By which ladder it speaks of a kind of thing: as was set when it was launched, else as the program has it. */
export const ladderOf = ({ ladders = {} }: Pick<Life, 'ladders'>, kind: AwaitedKind): Ladder =>
  (Object.hasOwn(ladders, kind) ? ladders[kind] : undefined) ?? LADDERS[kind];

/** When it speaks of something from now on, if nobody acts: the ladder, and two rounds of its rhythm. */
export function rungsAhead(life: Life, awaited: Awaited, now: Instant): Rung[] {
  const ahead: Rung[] = [];
  let rounds = 0;
  for (const rung of rungsOf(life, awaited, now)) {
    if (rung.key.startsWith(`${quietKey(awaited)}/${ROUND}`)) rounds += 1;
    if (rung.kind !== 'late' && rung.at > now) ahead.push(rung);
    if (rounds > 2 || (rounds === 2 && ahead.length > 1)) return ahead;
  }
  return ahead;
}

/**
 * The rounds of a rhythm are numbered from 1 on; those of ladders that were taken go by their working day, as all rungs do:
 * another rhythm's round of the same number is another round.
 */
const ROUND = 'again-';
const roundName = ({ laddersTaken }: Life, round: number, day: number): string =>
  laddersTaken === undefined ? `${ROUND}${round}` : `${ROUND}${day}-after`;

/** What is quieted is quieted for that last day only. */
export const quietKey = ({ key, due }: Pick<Awaited, 'key' | 'due'>): string => `${key}@${due}`;

/**
 * The rungs of one thing by moment: its ladder, that it is late (of a step of the plan), then the rhythm, beginning with the
 * last round that is over: those before it were rung or missed, and count for nothing.
 */
function* rungsOf(life: Life, awaited: Awaited, now: Instant): Generator<Rung> {
  const { kind, due, post } = awaited;
  const { rungs, rhythm } = ladderOf(life, kind);
  const zone = zoneFor(life, post);
  const at = (count: number): Instant => morningOf(life, post, due, count);
  const key = (name: string): string => `${quietKey(awaited)}/${name}`;
  const rung = ({ name, workingDays, ...rest }: LadderRung): Rung => ({
    ...{ key: key(name), awaited, at: at(workingDays), ...rest },
  });
  const milestone = life.plan.milestones.find((each) => each.key === awaited.key);
  const late: Rung[] =
    milestone === undefined ? [] : [{ key: key('late'), awaited, kind: 'late', to: [], at: milestone.at }];
  const first = [...rungs.map(rung), ...late].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  yield* first;
  const last = rungs.at(-1)?.workingDays ?? 0;
  const { workingDays, ...rest } = rhythm;
  const passed = workingDaysBetween(workingDaysIn(life, post), due, dayAt(now, zone)) - last;
  const over = Math.max(1, Math.floor(passed / workingDays) - 1);
  for (let round = over; round <= MOST_ROUNDS; round += 1) {
    const day = last + round * workingDays;
    yield { key: key(roundName(life, round, day)), awaited, ...rest, at: at(day) };
  }
}

/** Ten years of every week: then somebody should have looked. */
const MOST_ROUNDS = 520;
