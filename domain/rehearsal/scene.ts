import type { Command, CommandOf, CommandType } from '../obligation/commands.ts';
import type { Answer } from '../obligation/decide.ts';
import type { RecordedEvent } from '../obligation/events.ts';
import { workingDaysIn } from '../obligation/ladder/hours.ts';
import type { PersonId } from '../obligation/parties.ts';
import { actingOn, isAway, isPersonAway, seatOf } from '../obligation/seating.ts';
import type { Running } from '../obligation/state.ts';
import type { Milestone, Step } from '../planning/plan.ts';
import { addDays, type CivilDate, later, toEpochDay } from '../time/civil-date.ts';
import { dayAt, fromMs, type Instant, momentOf, toMs } from '../time/instant.ts';
import { countWorkingDays } from '../time/working-days.ts';
import type { Cast, Takes, When } from './cast.ts';
import type { Luck } from './luck.ts';

/** An act that was done, and how the record answered it. */
export interface Played {
  at: Instant;
  answer: Answer;
}

/** An obligation at a moment, as whoever plays its cast sees it. */
export interface Scene {
  life: Running;
  record: readonly RecordedEvent[];
  cast: Cast;
  luck: Luck;
  now: Instant;
  /** The first day on which anybody does anything. */
  from: CivilDate;
  /** What was done before, by the key of the act, and how it was answered. */
  played: ReadonlyMap<string, Played>;
  /** The bytes of a version that is made up: its SHA-256. */
  digestOf(text: string): string;
}

/** What somebody does next, if nothing comes in between. */
export interface Planned {
  /** What it is, unique within the obligation: it is done once. */
  key: string;
  at: Instant;
  command: Command;
}

type Fields<T extends CommandType> = Omit<
  CommandOf<T>,
  'type' | 'commandId' | 'actor' | 'onBehalfOf' | 'comment'
>;

/** An act as a play has it: by whom, not before which day, and with which fields, once the day is known. */
export interface Intent<T extends CommandType> {
  key: string;
  post: string;
  /** The day for which it is meant; it is done later where that is past or nobody is there. */
  on: CivilDate;
  type: T;
  fields: (on: CivilDate) => Fields<T>;
  comment?: string | ((on: CivilDate) => string | null) | null;
  /** In whose name, by post, where it is somebody else than whom the directory says. */
  inTheNameOf?: string;
}

/** The hours in which people act. */
const [OPENS, CLOSES] = [10, 18];
/** Between two acts at least. */
export const APART_MS = 60_000;

/**
 * An act on the first day from then on on which somebody is there to do it: the holder, or who may act for a holder who is away.
 * Nothing when it was done before, or when nobody ever can.
 */
export function act<T extends CommandType>(scene: Scene, intent: Intent<T>): Planned[] {
  const { life, now, played } = scene;
  const { zone } = life.plan;
  if (played.has(intent.key)) return [];
  const soonest = fromMs(toMs(now) + APART_MS);
  const evening = momentOf(dayAt(soonest, zone), CLOSES, zone);
  const today = dayAt(soonest, zone);
  const first = later(later(intent.on, scene.from), soonest > evening ? addDays(today, 1) : today);
  const actor = actorFrom(scene, intent.post, first);
  if (actor === undefined) return [];
  const { on, person, onBehalfOf } = actor;
  const opens = momentOf(on, OPENS, zone);
  const { comment = null, type, fields, key } = intent;
  const principal = intent.inTheNameOf === undefined ? null : seatOf(life, intent.inTheNameOf)?.holder;
  const command = {
    ...{ type, commandId: `rehearsed/${key}`, actor: person, onBehalfOf: principal ?? onBehalfOf },
    comment: typeof comment === 'function' ? comment(on) : comment,
    ...fields(on),
  };
  // TypeScript does not see that `fields` are those of `type`; `Fields<T>` has made the caller give them.
  return [{ key, at: opens > soonest ? opens : soonest, command: command as unknown as Command }];
}

interface Actor {
  on: CivilDate;
  person: PersonId;
  onBehalfOf: PersonId | null;
}

/** A year of working days: nobody waits longer for somebody who is away. */
const PATIENCE = 260;

/** The first working day from then on on which the holder is there, or somebody who acts for the holder and is not away, too. */
function actorFrom({ life }: Scene, post: string, first: CivilDate): Actor | undefined {
  const seat = seatOf(life, post);
  if (seat?.holder == null) return undefined;
  const days = workingDaysIn(life, post);
  let on = days.isWorking(toEpochDay(first)) ? first : countWorkingDays(days, first, 1).on;
  for (let waited = 0; waited < PATIENCE; waited += 1) {
    if (!isAway(seat, on)) return { on, person: seat.holder, onBehalfOf: null };
    const acting = actingOn(seat, on).find(({ person }) => !isPersonAway(life, person, on));
    if (acting !== undefined) return { on, person: acting.person, onBehalfOf: acting.for };
    on = countWorkingDays(days, on, 1).on;
  }
  return undefined;
}

/** A day told from another. `key` says of what, for luck. Days that are no working days are left to the side that they lie on. */
export function dayOf(
  { life, luck }: Scene,
  day: CivilDate,
  { count, working }: When,
  key: string,
): CivilDate {
  const days = workingDaysIn(life, life.assignments.officer);
  const drawn = luck(count, key);
  if (working && drawn !== 0) return countWorkingDays(days, day, drawn).on;
  const told = addDays(day, drawn);
  if (drawn > 0 && !days.isWorking(toEpochDay(told))) return countWorkingDays(days, told, 1).on;
  let on = told;
  while (!days.isWorking(toEpochDay(on))) on = addDays(on, -1);
  return on;
}

/** The day after so many working days at that post. */
export const afterDays = ({ life, luck }: Scene, post: string, since: CivilDate, takes: Takes, key: string) =>
  countWorkingDays(workingDaysIn(life, post), since, Math.max(0, luck(takes, key))).on;

export const dayIn = ({ life }: Scene, at: Instant): CivilDate => dayAt(at, life.plan.zone);

export const milestoneFor = (
  { life }: Scene,
  step: Step,
  delivery: string | null = null,
): Milestone | undefined =>
  life.plan.milestones.find((each) => each.step === step && each.delivery === delivery);
