import type { PersonId } from '../obligation/parties.ts';
import { type CivilDate, daysBetween, inWords } from '../time/civil-date.ts';
import type { Cause } from './cause.ts';
import type { LifeOutcome } from './outcome.ts';
import type { PlannedTime } from './time.ts';

/** One rehearsal as it is compared: of a mandate with a cast, by a plan (null: none was named), from a day, with some people. */
export interface Side {
  cast: { name: string };
  plan: { name: string } | null;
  from: CivilDate;
  lives: readonly (LifeOutcome & { product: string; time: PlannedTime | null })[];
}

/** A step as it came out in one of them. */
export interface StepThere {
  /** By the plan of the launch, and by what it had become. */
  planned: CivilDate;
  due: CivilDate;
  /** Working days that what comes before it has to spare by the plan; negative: that are missing; null: not told. */
  slack: number | null;
  reached: CivilDate | null;
  /** In working days, as everywhere. */
  late: number;
  /** By how many calendar days it is reached after the first of them; negative: before. null: one of both does not reach it. */
  after: number | null;
}

export interface EndThere {
  ended: LifeOutcome['ended'];
  endedOn: CivilDate | null;
}

/** How much time there is by the plan; `spare`: the least that any of its steps has, negative where working days are missing. */
export interface TimeThere extends Pick<PlannedTime, 'verdict' | 'from'> {
  spare: number;
}

/** null stands wherever there is no such obligation, or no such step. */
type InEach<T> = (T | null)[];

/** An obligation in which they differ, and only that in which they do; one entry for each rehearsal, in their order. */
export interface ObligationCompared {
  obligation: string;
  product: string;
  /** Not in all of them: it was not launched, or is no longer rehearsed. */
  missing: boolean[] | null;
  ends: InEach<EndThere> | null;
  /** Whether there is time for the usual lengths by the plan, and when the first step has to begin. */
  time: InEach<TimeThere> | null;
  steps: { key: string; inEach: InEach<StepThere> }[];
  bottlenecks: (Cause | null)[] | null;
  /** How many days it lay with whom, calendar days first. */
  holders: { post: string; person: PersonId | null; days: { days: number; workingDays: number }[] }[];
  refusals: number[] | null;
}

/** Rehearsals of one mandate side by side. The others are told from the first. Plain JSON. */
export interface Comparison {
  sides: {
    /** Its cast, or its plan where that is what is compared, or both; where two have the same, with what tells them apart. */
    called: string;
    from: CivilDate;
    /** How many steps are late, and the most working days by which one is. */
    stepsLate: number;
    late: number;
  }[];
  obligations: ObligationCompared[];
  /** Those in which nothing differs. */
  alike: string[];
  /** Of persons who do not get as many in each. */
  reminders: {
    post: string;
    person: PersonId | null;
    inEach: { reminders: number; escalations: number }[];
  }[];
  differs: boolean;
}

/** Tells in what rehearsals differ, be it by cast, by plan, by the day of the launch or by people. */
export function compare(sides: readonly Side[]): Comparison {
  const names = calledApart(sides);
  const ids = inOrder(sides.map(({ lives }) => lives.map(({ obligation }) => obligation)));
  const compared = ids.map((id) => obligationCompared(id, sides));
  const obligations = compared.filter(differsIn);
  const reminders = remindersCompared(sides);
  return {
    sides: sides.map(({ from, lives }, at) => {
      const late = lives.flatMap(({ milestones }) => milestones.filter((each) => each.late > 0));
      return {
        ...{ called: names[at] ?? '', from, stepsLate: late.length },
        late: Math.max(0, ...late.map((each) => each.late)),
      };
    }),
    ...{ obligations, reminders },
    alike: compared.filter((each) => !differsIn(each)).map(({ obligation }) => obligation),
    differs: obligations.length > 0 || reminders.length > 0,
  };
}

/** Where others have one. */
const NO_PLAN = 'no plan named';

/** What tells it apart, cast or plan; of several that are called the same, from when each is rehearsed, or else which of them it is. */
export function calledApart(sides: readonly Pick<Side, 'cast' | 'plan' | 'from'>[]): string[] {
  const byPlan = !isAlike(sides.map(({ plan }) => plan?.name));
  const byCast = !byPlan || !isAlike(sides.map(({ cast }) => cast.name));
  const called = sides.map(({ cast, plan }) =>
    [byCast ? cast.name : [], byPlan ? (plan?.name ?? NO_PLAN) : []].flat().join(', '),
  );
  return sides.map(({ from }, at) => {
    const name = called[at] ?? '';
    const namesakes = sides.filter((_, other) => called[other] === name);
    if (namesakes.length === 1) return name;
    if (namesakes.filter((each) => each.from === from).length === 1) return `${name}, from ${inWords(from)}`;
    return `${name} (${called.slice(0, at + 1).filter((each) => each === name).length})`;
  });
}

function obligationCompared(id: string, sides: readonly Side[]): ObligationCompared {
  const found = sides.map(({ lives }) => lives.find(({ obligation }) => obligation === id) ?? null);
  const there = found.filter((life) => life !== null);
  return {
    obligation: id,
    product: there[0]?.product ?? '',
    missing: unlessAlike(found.map((life) => life === null)),
    ends: unlessAlike(found.map((life) => life && { ended: life.ended, endedOn: life.endedOn })),
    time: unlessAlike(found.map((life) => (life?.time == null ? null : timeThere(life.time)))),
    steps: stepsCompared(found),
    bottlenecks: unlessAlike(found.map((life) => life?.bottleneck ?? null)),
    holders: holdersCompared(found),
    refusals: unlessAlike(found.map((life) => life?.refusals.length ?? 0)),
  };
}

const differsIn = (compared: ObligationCompared): boolean => {
  const { missing, ends, time, steps, bottlenecks, holders, refusals } = compared;
  return (
    steps.length + holders.length > 0 ||
    [missing, ends, time, bottlenecks, refusals].some((each) => each !== null)
  );
};

const timeThere = ({ verdict, from, slack }: PlannedTime): TimeThere => ({
  ...{ verdict, from, spare: Math.min(...Object.values(slack)) },
});

type Found = readonly (Side['lives'][number] | null)[];

function stepsCompared(found: Found): ObligationCompared['steps'] {
  const keys = inOrder(found.map((life) => life?.milestones.map(({ key }) => key) ?? []));
  return keys.flatMap((key) => {
    const outcomes = found.map((life) => life?.milestones.find((each) => each.key === key) ?? null);
    const first = outcomes[0]?.reached ?? null;
    const inEach = outcomes.map(
      (each, at) =>
        each && {
          ...{ planned: each.planned, due: each.due, slack: found[at]?.time?.slack[key] ?? null },
          ...{ reached: each.reached, late: each.late },
          after: first === null || each.reached === null ? null : daysBetween(first, each.reached),
        },
    );
    // `after` says nothing that the others do not: unlike days are unlike, and like ones are alike.
    return isAlike(inEach.map((each) => each && [each.planned, each.due, each.reached, each.late]))
      ? []
      : [{ key, inEach }];
  });
}

function holdersCompared(found: Found): ObligationCompared['holders'] {
  const shares = found.map((life) => life?.clock.holders ?? []);
  return everybodyIn(shares).flatMap(({ post, person }) => {
    const days = shares.map(
      (all) =>
        all.find((each) => each.post === post && each.person === person)?.charged ?? {
          days: 0,
          workingDays: 0,
        },
    );
    return isAlike(days) ? [] : [{ post, person, days }];
  });
}

function remindersCompared(sides: readonly Side[]): Comparison['reminders'] {
  const got = sides.map(({ lives }) => lives.flatMap(({ reminders }) => reminders));
  return everybodyIn(got).flatMap(({ post, person }) => {
    const inEach = got.map((all) => {
      const own = all.filter((each) => each.post === post && each.person === person);
      return {
        reminders: own.reduce((sum, each) => sum + each.reminders, 0),
        escalations: own.reduce((sum, each) => sum + each.escalations, 0),
      };
    });
    return isAlike(inEach) ? [] : [{ post, person, inEach }];
  });
}

interface Seated {
  post: string;
  person: PersonId | null;
}

/** Everybody in any of the lists, each once. */
function everybodyIn(lists: readonly (readonly Seated[])[]): Seated[] {
  const all = lists.flat();
  return all.filter(
    ({ post, person }, at) => all.findIndex((each) => each.post === post && each.person === person) === at,
  );
}

/** Every entry once: as the first list has them, and what only a later one has behind what stands before it there. */
export function inOrder(lists: readonly (readonly string[])[]): string[] {
  const all: string[] = [];
  for (const list of lists)
    for (const [at, entry] of list.entries())
      if (!all.includes(entry)) all.splice(at === 0 ? 0 : all.indexOf(list[at - 1] ?? '') + 1, 0, entry);
  return all;
}

/** Plain values in an order of keys that is always the same. */
const isAlike = (values: readonly unknown[]): boolean =>
  new Set(values.map((each) => JSON.stringify(each))).size < 2;

const unlessAlike = <T>(values: T[]): T[] | null => (isAlike(values) ? null : values);
