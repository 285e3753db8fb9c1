import { Fault } from '../../domain/faults.ts';
import { foldAll } from '../../domain/obligation/evolve.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { type Alive, NOTHING } from '../../domain/obligation/state.ts';
import type { PlanningFact } from '../../domain/planning/world.ts';
import type { MovedSession } from '../../domain/rehearsal/cast.ts';
import type { Luck } from '../../domain/rehearsal/luck.ts';
import { type LifeOutcome, outcomeOf } from '../../domain/rehearsal/outcome.ts';
import { type PlannedTime, timeOf } from '../../domain/rehearsal/time.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { addMonths, type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import { fromMs, type Instant, momentOf, toMs, type Zone } from '../../domain/time/instant.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import type { WorkingDays } from '../../domain/time/working-days.ts';
import type { StoryLine } from '../../store/reads.ts';
import type { LaunchRequest, People } from '../api/contract.ts';
import type { LaunchAnswer } from '../api/obligations-contract.ts';
import { refuseDays, suggestedFor } from './before-launch.ts';
import type { CastFile } from './cast-file.ts';
import { conduct } from './conductor.ts';
import { fitted } from './fits.ts';
import { type NeverDone, neverDone } from './never-done.ts';
import { type CastOfPeople, castOfPeople } from './people-of-cast.ts';
import type { SettledPlan } from './plan-facts.ts';
import type { Ending, Lived, OnStage, Playing, StageHouse } from './stage.ts';

/** A run of a rehearsal: its own time begins at `startsAt`; `startedAt`: by the server's clock, in milliseconds. */
export interface RehearsedRun {
  obligation: Obligation;
  startsAt: Instant;
  startedAt: number;
}

/** What is told of a rehearsal when it is over, asked of its house. */
export interface ToldHouse extends StageHouse {
  workingDays(station?: string): Promise<WorkingDays>;
  story(id: string): Promise<StoryLine[]>;
}

/** A launch of a mandate that was read already: nothing is read again. */
export type Asked = Omit<LaunchRequest, 'text' | 'reading'>;

/** The house of a rehearsal: its own Temporal, its own record in memory. */
export interface RehearsalHouse extends ToldHouse {
  zone: Zone;
  /** Makes people known, and who of them is away and who stands in, before anything is launched. */
  prepare(people: People, facts: CastFacts, at: Instant): Promise<void>;
  /** Of a series the first cycle is run, whenever it is launched. */
  launch(
    request: Asked,
    mandate: Given['mandate'],
    startsAt: Instant,
  ): Promise<{ answer: LaunchAnswer; runs: RehearsedRun[] }>;
  /** By what days it plans. */
  known(): Promise<KnownDays>;
  /** Takes what plans stand on into its calendar: what runs is proposed new dates. */
  reckonWith(facts: PlanningFact[], by: PersonId, at: Instant): Promise<void>;
  /** Series go on to that moment; what they launch on the way. */
  goOn(until: Instant): Promise<RehearsedRun[]>;
  /** What a series launches next, by what is known at that moment. */
  nextLaunch(at: Instant): Promise<{ at: Instant; duty: Obligation['id']; key: string } | undefined>;
  /** What is owed by the cycles that series launch up to that day, by what is known at that moment. */
  toCome(at: Instant, until: CivilDate): Promise<Pick<Obligation, 'deliveries'>[]>;
  /** A session moves: what runs is proposed new dates. */
  moveSession(moved: MovedSession, by: PersonId, at: Instant): Promise<void>;
  handle(id: Obligation['id']): OnStage['handle'];
  names(): Promise<ReadonlyMap<string, string>>;
}

type CastFacts = ReturnType<typeof castOfPeople>['absences'];

export interface Given {
  mandate: MandateText & { adopted: CivilDate };
  people: People;
  cast: CastFile;
  luck: Luck;
  /** On what is planned beside what ships; without it on nothing. */
  plan?: SettledPlan;
  /** The day on which the officer launches; null: that of the adoption. */
  from: CivilDate | null;
  /** The last day that is lived through; null: three years after the launch. */
  until: CivilDate | null;
  /** Of these paragraphs; null: of all. */
  paragraphs: string[] | null;
  /** Hears how far it is. */
  progress?(over: number, all: number): void;
  /** Hears of the launch before anything is lived through. */
  launched?(launched: Launched): Promise<void>;
}

export interface Launched {
  request: Asked;
  answer: LaunchAnswer;
  runs: readonly RehearsedRun[];
}

/** One obligation, as a rehearsal shows it. */
export interface RehearsedLife extends LifeOutcome {
  product: string;
  /** How much time there is by its plan. */
  time: PlannedTime | null;
  /** Why it was not lived through any further. */
  ending: Ending;
  zone: Zone;
  story: StoryLine[];
  /** The last event that happened in truth, before the rehearsal; 0: all of it is rehearsed. */
  recorded: number;
}

/** What came of a rehearsal. Plain JSON. */
export interface Rehearsed {
  symbol: string;
  title: string | null;
  cast: { name: string; about: string };
  /** null: none was named, so it was planned by what ships, or by what runs. */
  plan: { name: string; about: string } | null;
  from: CivilDate;
  /** The day up to which the record of what runs was taken; null: it begins with a launch. */
  asOf: CivilDate | null;
  lives: RehearsedLife[];
  /** What each person is called, by id. */
  names: Record<string, string>;
  /** What the cast would have done and nobody did, in no obligation. */
  neverDone: NeverDone[];
  /** Duties that no obligation was made of. */
  notOwn: LaunchAnswer['notOwn'];
  /** The last day on which cycles of what recurs were launched; null: nothing recurs. */
  cyclesUntil: CivilDate | null;
}

/** A rehearsal that was launched, and of which nothing was lived through yet: what runs, who plays it, and what happens to all. */
export interface Begun {
  from: CivilDate;
  until: CivilDate;
  people: People;
  runs: RehearsedRun[];
  onStage: OnStage[];
  playing: Playing;
  /** What series launch up to a moment: it comes on the stage then, but for what is launched after the last day for it. */
  joins(end: Instant): Promise<OnStage[]>;
  cyclesUntil: CivilDate | null;
  notOwn: LaunchAnswer['notOwn'];
}

/**
 * Launches all that a mandate asks for, for that cast. Throws `cast.broken` where the cast names whom nobody knows, or days before
 * there is anything to do; and what a launch throws.
 */
export async function begin(house: RehearsalHouse, given: Given): Promise<Begun> {
  const { mandate, luck, paragraphs } = given;
  const { from, cast, people, absences } = beforeLaunch(given);
  const startsAt = momentOf(from, LAUNCH_HOUR, house.zone);
  await house.prepare(people, absences, startsAt);
  const { facts = [] } = given.plan ?? {};
  if (facts.length > 0) await house.reckonWith(facts, people.officer.person.id as PersonId, startsAt);
  const known = await house.known();
  const request = { paragraphs, people, given: suggestedFor(mandate, paragraphs, known) };
  const { answer, runs } = await house.launch(request, mandate, startsAt);
  await given.launched?.({ request, answer, runs });
  const until = given.until ?? addMonths(latest(runs, from), MONTHS);
  const { zone } = house;
  const last = given.until ?? addMonths(latest(runs, from), CYCLE_MONTHS);
  const moves = fitted(given.cast, {
    lives: await Promise.all(runs.map(async (run) => ({ ...(await launchedLife(house, run)), cast }))),
    ...{ from, until, known },
    toCome: await house.toCome(startsAt, last),
    leftOut: paragraphs === null ? [] : mandate.paragraphs.map(({ label }) => label),
  });
  const playing: Playing = {
    ...{ cast, luck, until: momentOf(until, 24, zone) },
    ...(given.progress ? { progress: given.progress } : {}),
    turns: moves.map((moved) => {
      const at = momentOf(moved.on, TURN_HOUR, zone);
      return { at, happens: () => house.moveSession(moved, people.officer.person.id as PersonId, at) };
    }),
  };
  const lastLaunch = momentOf(last, 24, zone);
  const recurs = answer.duties.some(({ series }) => series !== null);
  return {
    ...{ from, until, people, runs, playing, notOwn: answer.notOwn },
    onStage: runs.map((run) => onStage(house, run)),
    joins: async (end) =>
      (await house.goOn(end < lastLaunch ? end : lastLaunch)).map((run) => onStage(house, run)),
    cyclesUntil: recurs ? last : null,
  };
}

/**
 * From when on whom the cast means, which needs no house. Throws `request.invalid` for a launch before the adoption, and `cast.broken`
 * where the cast names whom nobody knows, or days before there is anything to do.
 */
export function beforeLaunch(
  given: Pick<Given, 'mandate' | 'people' | 'cast' | 'from' | 'until'>,
): CastOfPeople & { from: CivilDate } {
  const { adopted } = given.mandate;
  const from = given.from ?? adopted;
  if (from < adopted)
    throw new Fault(
      'request.invalid',
      `A launch on ${inWords(from)} would be before the adoption, ${inWords(adopted)}.`,
      'Give a later day, or none: then it is the day of the adoption.',
    );
  refuseDays(given, from, adopted);
  const until = given.until ?? addMonths(from, AWAY_MONTHS);
  return { from, ...castOfPeople(given.cast, given.people, { from, until }) };
}

/** A run as it comes on the stage. */
export const onStage = (
  house: RehearsalHouse,
  { obligation, startsAt, startedAt }: RehearsedRun,
): OnStage => ({
  ...{ obligation, handle: house.handle(obligation.id) },
  shiftMs: toMs(startsAt) - startedAt,
});

/** Lives through all that a mandate asks for, with that cast. Throws as `begin`. */
export async function rehearse(house: RehearsalHouse, given: Given): Promise<Rehearsed> {
  const begun = await begin(house, given);
  const { onStage, playing, joins } = begun;
  return rehearsed(house, given, begun, await conduct(house, onStage, { ...playing, joins }));
}

/** What came of it so far. */
export async function rehearsed(
  house: RehearsalHouse,
  { mandate, cast, plan }: Pick<Given, 'mandate' | 'cast' | 'plan'>,
  { from, notOwn, cyclesUntil }: Pick<Begun, 'from' | 'notOwn' | 'cyclesUntil'>,
  lived: readonly Lived[],
): Promise<Rehearsed> {
  const lives = await Promise.all(lived.map((each) => lifeOf(house, each)));
  return {
    ...{ symbol: mandate.symbol, title: mandate.title, from, lives, notOwn, cyclesUntil },
    asOf: null,
    cast: { name: cast.cast.name, about: cast.cast.about },
    plan: calledPlan(plan),
    names: Object.fromEntries(await house.names()),
    neverDone: neverDone(cast, lived),
  };
}

/** What a plan is called. */
export const calledPlan = (plan: SettledPlan | undefined): Rehearsed['plan'] =>
  plan === undefined ? null : { name: plan.name, about: plan.about };

/** How what was lived through came out, of which so many events were recorded before. */
export async function outcomeOfLived(
  house: Pick<ToldHouse, 'workingDays'>,
  { obligation, record, life, ending, at }: Lived,
  recorded = 0,
): Promise<LifeOutcome> {
  // The day on which a file is closed counts when it is over.
  const asOf = ending === 'settled' ? fromMs(toMs(at) + DAY_MS) : at;
  const outcome = outcomeOf(record, asOf, await house.workingDays(life.plan.zone.station), recorded);
  if (outcome === undefined) throw new Error(`${obligation.id} was never launched`);
  return outcome;
}

/** One obligation as a rehearsal shows it. */
export async function lifeOf(house: ToldHouse, lived: Lived, recorded = 0): Promise<RehearsedLife> {
  const { obligation, ending, life } = lived;
  const outcome = await outcomeOfLived(house, lived, recorded);
  const story = await house.story(obligation.id);
  const { zone } = life.plan;
  return { ...outcome, product: obligation.product, time: timeOf(life.plan), ending, zone, story, recorded };
}

/** The officer launches in the evening. */
const LAUNCH_HOUR = 18;
/** What happens to all happens before anybody is at work. */
export const TURN_HOUR = 8;
const MONTHS = 36;
/** Of what recurs the cycles of two years are launched: the last of them, too, has time to come to its end. */
const CYCLE_MONTHS = 24;
/** Who is away each year is so for so long: a series may begin years after the launch. */
const AWAY_MONTHS = 120;
const DAY_MS = 86_400_000;

async function launchedLife(house: StageHouse, { obligation: { id } }: RehearsedRun): Promise<Alive> {
  const state = foldAll(NOTHING, await house.record(id, 0));
  if (state.status !== 'running' && state.status !== 'settled') throw new Error(`${id} is ${state.status}`);
  return state;
}

const latest = (runs: readonly RehearsedRun[], from: CivilDate): CivilDate =>
  runs.reduce((last, { startsAt }) => {
    const day = startsAt.slice(0, 10) as CivilDate;
    return day > last ? day : last;
  }, from);
