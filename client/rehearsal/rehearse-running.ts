import type { NamedFact } from '../../domain/directory/facts.ts';
import type { Obligation, ObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Running } from '../../domain/obligation/state.ts';
import { type PlanningFact, SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import type { MovedSession } from '../../domain/rehearsal/cast.ts';
import type { Luck } from '../../domain/rehearsal/luck.ts';
import { addMonths, type CivilDate, earlier, later } from '../../domain/time/civil-date.ts';
import { dayAt, type Instant, momentOf, type Zone } from '../../domain/time/instant.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import type { People } from '../api/contract.ts';
import { refuseDays } from './before-launch.ts';
import { type CastFile, misfit } from './cast-file.ts';
import { conduct } from './conductor.ts';
import { fitted } from './fits.ts';
import { neverDone } from './never-done.ts';
import { meantIn, refuseNobody, refuseThemselves } from './people-of-cast.ts';
import { isVacant, peopleOfRecord, VACANT } from './people-of-record.ts';
import { plannedForRunning } from './plan-facts.ts';
import type { PlanFile } from './plan-file.ts';
import { calledPlan, lifeOf, type Rehearsed, type ToldHouse, TURN_HOUR } from './rehearse.ts';
import type { OnStage, Turn } from './stage.ts';

/** The house of a rehearsal into which the records of obligations that run elsewhere were copied. */
export interface CopiedHouse extends ToldHouse {
  zone: Zone;
  /** What runs by these records, in the order in which it was asked for. */
  lives(): Promise<Running[]>;
  names(): Promise<ReadonlyMap<string, string>>;
  /** Ids of commands that the record of an obligation has answered. */
  taken(id: ObligationId): Promise<ReadonlySet<string>>;
  /** Says something of the directory of this house. `people`: who holds which post, where the directory never heard of the post. */
  say(people: readonly People[], facts: NamedFact[], by: PersonId, at: Instant): Promise<void>;
  /** Starts its run from the record, at that moment. */
  takeUp(obligation: Obligation, at: Instant): Promise<Pick<OnStage, 'handle' | 'shiftMs'>>;
  /** Tells each of what is new at that moment of who holds its posts, who is away, and who stands in. */
  seatAll(at: Instant): Promise<void>;
  /** The moments between the two at which a post turns to another holder by itself, by what the directory says already. */
  turnsOfPosts(from: Instant, until: Instant): Promise<Instant[]>;
  /** By what days it plans. */
  known(): Promise<KnownDays>;
  /** Takes what plans stand on into its calendar: what runs is proposed new dates. */
  reckonWith(facts: PlanningFact[], by: PersonId, at: Instant): Promise<void>;
  moveSession(moved: MovedSession, by: PersonId, at: Instant): Promise<void>;
}

export interface GivenRunning {
  /** From when on it is rehearsed: what stands in the records was before. */
  startsAt: Instant;
  cast: CastFile;
  luck: Luck;
  /** On what is planned from then on beside what the house knows; what runs is proposed the dates of it. */
  plan?: PlanFile;
  /** The last day; null: three years on, and a year more than the last day of any plan. */
  until: CivilDate | null;
  /** Hears how far it is. */
  progress?(over: number, all: number): void;
}

const [MONTHS, MONTHS_BEHIND] = [36, 12];

/**
 * Lives through what is to come of obligations that run, with that cast, from what their records say of them. People are who holds
 * the posts. Throws `cast.broken` where the cast names whom nobody knows, other holders, or days that are over; `plan.broken` where the
 * plan does not fit what runs; and what the directory says against an absence.
 */
export async function rehearseRunning(house: CopiedHouse, given: GivenRunning): Promise<Rehearsed> {
  const { startsAt, cast: file, luck } = given;
  const { zone } = house;
  const from = dayAt(startsAt, zone);
  const [lives, names] = [await house.lives(), await house.names()];
  refuseHolders(file);
  const adopted = lives.map(({ obligation }) => obligation.mandate.adopted);
  const first = adopted.reduce(earlier, from);
  refuseDays(given, from, first);
  const everybody = lives.map((life) => peopleOfRecord(life.assignments, life.seats, names));
  const before = await house.known();
  const plan = given.plan && plannedForRunning(given.plan, { everybody, adopted: first, known: before });
  const facts = plan?.facts ?? [];
  const { known } = worldWith({ ...SHIPPED_WORLD, known: before }, facts);
  refuseNobody(file, everybody);
  const last = given.until ?? lastDay(lives, from);
  for (const people of everybody) refuseThemselves(file, people);
  const meant = everybody.map((people) => meantIn(file.cast, people, { from, until: last }));
  const by = everybody.find(({ officer }) => !isVacant(officer))?.officer.person.id ?? VACANT.id;
  const absences = distinct(meant.flatMap((each) => each.absences)).filter(isOfSomebody);
  if (absences.length > 0) await house.say(everybody, absences, by as PersonId, startsAt);
  const onStage: (OnStage & { recorded: number })[] = [];
  for (const [index, { obligation, seq }] of lives.entries()) {
    onStage.push({
      ...{ obligation, recorded: seq, ...(await house.takeUp(obligation, startsAt)) },
      underWay: {
        cast: meant[index]?.cast ?? file.cast,
        taken: await house.taken(obligation.id),
      },
    });
  }
  await house.seatAll(startsAt);
  const until = momentOf(last, 24, zone);
  const casted = lives.map((life, index) => ({ ...life, cast: meant[index]?.cast ?? file.cast }));
  const moves = fitted(file, { lives: casted, from, until: last, leftOut: [], known });
  const turns: Turn[] = [
    ...(facts.length === 0
      ? []
      : [{ at: startsAt, happens: () => house.reckonWith(facts, by as PersonId, startsAt) }]),
    ...(await house.turnsOfPosts(startsAt, until)).map((at) => ({ at, happens: () => house.seatAll(at) })),
    ...moves.map((moved) => {
      const at = momentOf(moved.on, TURN_HOUR, zone);
      return { at, happens: () => house.moveSession(moved, by as PersonId, at) };
    }),
  ];
  const lived = await conduct(house, onStage, {
    ...{ cast: file.cast, luck, until, turns },
    ...(given.progress ? { progress: given.progress } : {}),
  });
  const titles = new Set(lives.map(({ obligation }) => obligation.mandate.title));
  return {
    symbol: [...new Set(lives.map(({ obligation }) => obligation.mandate.symbol))].join(', '),
    title: titles.size === 1 ? ([...titles][0] ?? null) : null,
    ...{ from, asOf: from, notOwn: [], cyclesUntil: null },
    lives: await Promise.all(lived.map((each, index) => lifeOf(house, each, onStage[index]?.recorded))),
    cast: { name: file.cast.name, about: file.cast.about },
    plan: calledPlan(plan),
    names: Object.fromEntries(await house.names()),
    neverDone: neverDone(file, lived),
  };
}

function lastDay(lives: readonly Running[], from: CivilDate): CivilDate {
  const last = lives.flatMap(({ plan }) => plan.milestones.map(({ on }) => on)).reduce(later, from);
  return later(addMonths(from, MONTHS), addMonths(last, MONTHS_BEHIND));
}

/** Of what runs the record says who holds which post. */
function refuseHolders(file: CastFile): void {
  const posts = Object.keys(file.cast.posts);
  if (posts.length === 0) return;
  const places = file.named.filter(({ who }) => posts.includes(who));
  throw misfit(
    file,
    places.slice(0, posts.length).map(({ who, at }) => ({
      at,
      what: `posts, ${who}: of what runs the record says who holds a post. Leave it out, or rehearse a file`,
    })),
  );
}

/** What is said of somebody in several obligations is said once. */
const distinct = (facts: readonly NamedFact[]): NamedFact[] => [
  ...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values(),
];

/** Nobody is away from a post that is vacant, and nobody who is not there stands in. */
function isOfSomebody(fact: NamedFact): boolean {
  if (fact.kind === 'absence') return fact.person !== VACANT.id;
  if (fact.kind !== 'substitute') return true;
  return fact.person !== VACANT.id && !('person' in fact.for && fact.for.person === VACANT.id);
}
