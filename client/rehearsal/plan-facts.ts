import { STAGES } from '../../domain/planning/in-house.ts';
import type { PlanningFact } from '../../domain/planning/world.ts';
import { spansOf } from '../../domain/rehearsal/away.ts';
import type { DayOfYear } from '../../domain/rehearsal/cast.ts';
import { isSameName } from '../../domain/rehearsal/naming.ts';
import { addDays, addMonths, type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { bodyName, findOpening, sessionName } from '../../domain/time/sessions.ts';
import { type People, partiesOf } from '../api/contract.ts';
import { EVER } from '../cli/fact-options.ts';
import { meaning } from './meaning.ts';
import { nobodyIn, partyMeant, withHolders } from './people-of-cast.ts';
import type { Path, Problem } from './places.ts';
import type { PlanFile } from './plan-file.ts';
import { brokenFile } from './yaml-file.ts';

/** A plan as it is rehearsed: what it is called, and what the house is told before it plans. */
export interface SettledPlan {
  name: string;
  about: string;
  facts: PlanningFact[];
}

/** What is planned for, where the plan does not say otherwise. */
interface PlannedFor {
  people: People;
  adopted: CivilDate;
  /** The day of the launch; null: that of the adoption. */
  from: CivilDate | null;
  known: KnownDays;
}

/** What a plan comes to for a mandate that is launched. Throws `plan.broken` where it does not fit. */
export function plannedFor(
  file: PlanFile,
  { people, adopted, from, known }: PlannedFor,
): { people: People; from: CivilDate | null; plan: SettledPlan } {
  const { posts, from: said } = file.plan;
  const given = file.people ?? people;
  const named = Object.keys(posts).map((who) => ({ who, at: file.placeOf(['posts', who]) }));
  const problems = nobodyIn(named, [given]);
  const held = withHolders(given, posts, 'p-plan');
  const launch = said === undefined ? from : launchOn(said, adopted);
  const facts = factsIn(file, { everybody: [held], adopted, known }, problems);
  if (problems.length > 0) throw brokenFile('plan', file.file, problems);
  return { people: held, from: launch, plan: settled(file, facts) };
}

/** The same for what runs: of who holds which post, and of the launch, its record speaks. Throws as `plannedFor`. */
export function plannedForRunning(
  file: PlanFile,
  given: { everybody: readonly People[]; adopted: CivilDate; known: KnownDays },
): SettledPlan {
  const problems = ofLaunch(file);
  const facts = factsIn(file, given, problems);
  if (problems.length > 0) throw brokenFile('plan', file.file, problems);
  return settled(file, facts);
}

/** Throws `plan.broken` for what a plan says of the launch. */
export function refuseOfLaunch(file: PlanFile): void {
  const problems = ofLaunch(file);
  if (problems.length > 0) throw brokenFile('plan', file.file, problems);
}

const ofLaunch = ({ plan, placeOf }: PlanFile): Problem[] =>
  (['from', 'people', 'posts'] as const).flatMap((part) => {
    const said = plan[part];
    if (said === undefined || (part === 'posts' && Object.keys(said).length === 0)) return [];
    const what = `${part}: of what runs the record says it. Leave it out, or rehearse a file`;
    return [{ at: placeOf([part]), what }];
  });

const settled = ({ plan }: PlanFile, facts: PlanningFact[]): SettledPlan => ({
  ...{ name: plan.plan, about: plan.about, facts },
});

/** A day without a year is the first such day after the adoption. */
function launchOn(said: CivilDate | DayOfYear, adopted: CivilDate): CivilDate {
  if (typeof said === 'string') return said;
  const days = spansOf({ from: said, until: said }, adopted, addMonths(adopted, 12));
  return days.find(({ from }) => from >= adopted)?.from ?? adopted;
}

/** Who is away each year is so for as long as is planned ahead. */
const AHEAD_MONTHS = 120;
const CITED = { source: 'the plan of this rehearsal', grade: 'assumed' } as const;
type Bare<F extends PlanningFact> = F extends PlanningFact ? Omit<F, 'source' | 'grade'> : never;

interface Where {
  /** Who does what, of each that is planned. */
  everybody: readonly People[];
  adopted: CivilDate;
  known: KnownDays;
}

type Tell = (path: Path, what: string) => void;

function factsIn(file: PlanFile, where: Where, problems: Problem[]): PlanningFact[] {
  const { plan, placeOf } = file;
  const { adopted, known } = where;
  const problem: Tell = (path, what) => {
    problems.push({ at: placeOf(path), what: `${String(path.at(-1))}: ${what}` });
  };
  for (const { on, path } of daysIn(plan))
    if (on < adopted) problem(path, `${inWords(on)} is before the adoption, ${inWords(adopted)}`);
  for (const { body, path } of bodiesIn(plan))
    if (!known.bodies.has(body))
      problem(path, `nothing is known of the sessions of ${bodyName(body, known)}`);
  const facts: Bare<PlanningFact>[] = [
    ...lengths(plan, where, problem),
    ...Object.entries(plan.timetables).map(([body, timetable]) => ({
      ...{ kind: 'timetable' as const, body, timetable, station: null, from: EVER },
    })),
    ...sessions(plan, known, problem),
    ...plan.meetings.map((each) => ({ kind: 'meeting' as const, for: null, ...each })),
    ...plan.holidays.map((each) => ({ kind: 'holiday' as const, ...each })),
    ...plan['working days'].map((each) => ({ kind: 'working-day' as const, ...each })),
    ...absences(plan, where, problem),
  ];
  return facts.map((fact) => ({ ...fact, ...CITED }));
}

type Plan = PlanFile['plan'];
/** Every day that is said as a day. */
const daysIn = (plan: Plan): { on: CivilDate; path: Path }[] =>
  [
    { on: plan.from, path: ['from'] },
    ...plan.sessions.map(({ opens }, at) => ({ on: opens, path: ['sessions', at, 'opens'] })),
    ...(['meetings', 'holidays', 'working days'] as const).flatMap((part) =>
      plan[part].map(({ on }, at) => ({ on, path: [part, at, 'on'] })),
    ),
    ...plan.away.map(({ until }, at) => ({ on: until, path: ['away', at, 'until'] })),
  ].flatMap(({ on, path }) => (typeof on === 'string' ? [{ on, path }] : []));

const bodiesIn = (plan: Plan): { body: string; path: Path }[] => [
  ...Object.keys(plan.timetables).map((body) => ({ body, path: ['timetables', body] })),
  ...(['sessions', 'meetings'] as const).flatMap((part) =>
    plan[part].map(({ body }, at) => ({ body, path: [part, at, 'body'] })),
  ),
];

/** Of those who clear a stage at once the first is planned by. */
const clears = (stage: People['clearance'][number]): string[] =>
  partiesOf(stage)
    .slice(0, 1)
    .map(({ post }) => post);

/** A step in the house, a stage of clearance or a post that clears, as the planner calls it. */
function lengths(plan: Plan, { everybody }: Where, problem: Tell): Bare<PlanningFact>[] {
  const stages = everybody.flatMap(({ clearance }) => clearance);
  const known = [...STAGES, ...new Set(stages.flatMap((stage) => [stage.key, ...clears(stage)]))];
  return Object.entries(plan.lengths).flatMap(([who, workingDays]) => {
    const of = known.find((each) => isSameName(each, who));
    if (of !== undefined) return [{ kind: 'length', of, workingDays, station: null, from: EVER }];
    problem(
      ['lengths', who],
      `nothing that takes time is called so${meaning(who, known) || `; there are ${known.join(', ')}`}`,
    );
    return [];
  });
}

function sessions(plan: Plan, known: KnownDays, problem: Tell): Bare<PlanningFact>[] {
  return plan.sessions.flatMap(({ body, session, opens, closes = null }, at) => {
    const before = findOpening(body, session, known)?.opens;
    const day = typeof opens === 'string' ? opens : before && addDays(before, opens.daysLater);
    if (day !== undefined && closes !== null && closes < day)
      problem(['sessions', at, 'closes'], 'expected no day before it opens');
    if (day !== undefined) return [{ kind: 'session', body, number: session, opens: day, closes }];
    problem(
      ['sessions', at, 'opens'],
      `expected a day, since it is not known when ${sessionName(body, session, known)} opens`,
    );
    return [];
  });
}

/** Only of whom drafts or clears a plan counts the days. */
function absences(plan: Plan, { everybody, adopted }: Where, problem: Tell): Bare<PlanningFact>[] {
  const last = addMonths(adopted, AHEAD_MONTHS);
  const works = new Set(
    everybody.flatMap(({ drafter, clearance }) => [drafter.post, ...clearance.flatMap(clears)]),
  );
  return plan.away.flatMap(({ who, from, until }, at) => {
    const meant = new Set(everybody.flatMap((people) => partyMeant(people, who)?.post ?? []));
    const posts = [...meant].filter((post) => works.has(post));
    if (posts.length === 0)
      problem(
        ['away', at, 'who'],
        `nobody who drafts or clears is ${who}${meaning(who, [...works]) || `; there are ${[...works].join(', ')}`}`,
      );
    return posts.flatMap((post) =>
      spansOf({ from, until }, adopted, last).map((span) => ({ kind: 'absence' as const, post, ...span })),
    );
  });
}
