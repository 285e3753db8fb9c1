import type { CivilDate } from '../time/civil-date.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { dueOf, resolving } from './due.ts';
import { askBeyond } from './due-day.ts';
import {
  type Anchored,
  briefings,
  documents,
  type OutsideStep,
  type PlannedDelivery,
  workingDaysIn,
} from './outside.ts';
import type { Feasibility, StageDays } from './plan.ts';
import { STEPS } from './plan.ts';
import { type Chain, type Counting, type Dated, type Prepared, prepare } from './prepare.ts';
import type { ProofStep } from './proof.ts';
import { aDay, openBook, prove } from './proof-book.ts';
import type { Due, Resolving, Stated } from './stated.ts';
import type { World } from './world.ts';

export type { PlannedDelivery } from './outside.ts';

/** A product to be planned: what is said of when it is due, and by which way it is made. */
export interface Owing {
  deliveries: readonly OwingDelivery[];
  /** What is spoken never sees conference services. */
  kind: 'document' | 'briefing';
  collectsViews: boolean;
  adopted: CivilDate;
  station: string;
  chain: Chain;
}

export interface OwingDelivery {
  key: string;
  stated: Stated;
  /** A day that a person gave. */
  given: { on: CivilDate; reason: string } | null;
}

/** A milestone without its hour. */
export interface PlannedStep extends Dated {
  key: string;
  /** In working days: how much later what comes before it may end; negative: how much is missing. */
  slack: number;
}

/** A plan in days, with its proof. When a delivery has no day, there are no milestones at all. */
export interface DayPlan {
  deliveries: PlannedDelivery[];
  /** By day, then in the order of the procedure. */
  milestones: PlannedStep[];
  proof: ProofStep[];
  feasibility: Feasibility | null;
  clearance: StageDays[];
}

/** Every step of a product, backwards from where it is awaited; one text and one clearance for all its deliveries. */
export function planDays(owing: Owing, world: World): DayPlan {
  const book = openBook();
  const deliveries = owing.deliveries.map((delivery): Omit<Anchored, 'anchor'> & PlannedDelivery => {
    const given = resolving(delivery.stated, world.known, book);
    const beyond = delivery.given === null ? undefined : askBeyond(given, delivery.given.on);
    const due = beyond ?? dueOf(given);
    const anchor =
      delivery.given === null || beyond ? stated(given, due) : givenAnchor(given, delivery.given);
    const { body, inContext } = delivery.stated;
    return { key: delivery.key, due, anchor, meeting: null, body, inContext };
  });
  const anchored = deliveries.filter((each): each is Anchored => each.anchor !== null);
  const empty = { proof: book.steps, milestones: [], feasibility: null, clearance: [] };
  if (anchored.length < deliveries.length) return { deliveries, ...empty };
  const counting: Counting = { world, book, ...owing };
  const [outside, end] =
    owing.kind === 'document' ? documents(counting, anchored) : briefings(counting, anchored);
  const kind = world.policy.preparation[owing.kind];
  const prepared = prepare(counting, kind[owing.collectsViews ? 'withViews' : 'plain'], end);
  const milestones = [
    ...outside.map((step) => planned(step, slackOf(counting, step, prepared, end.on))),
    ...prepared.steps.map((step) => planned(step, step.spare)),
  ].sort(inOrder);
  return {
    deliveries,
    milestones,
    proof: book.steps,
    feasibility: feasibilityOf(milestones, prepared, owing.adopted),
    clearance: prepared.clearance,
  };
}

const planned = ({ step, delivery, on, proof }: Dated, slack: number): PlannedStep => ({
  ...{ key: delivery === null ? step : `${step}/${delivery}`, step, delivery, on, proof, slack },
});

/** Of a step outside the house: what the preparation has to spare, and what lies between its end and the step. */
const slackOf = (
  counting: Counting,
  { on, needs }: OutsideStep,
  { spare }: Prepared,
  ready: CivilDate,
): number =>
  needs === null
    ? workingDaysIn(counting, counting.adopted, on)
    : spare + workingDaysIn(counting, ready, on) - needs;

const stated = (given: Resolving, due: Due): Anchor | null =>
  due.kind === 'open' ? null : anchorOf(given, due);

function givenAnchor({ book }: Resolving, { on, reason }: { on: CivilDate; reason: string }): Anchor {
  const step = prove(book, 'given-by-a-person', { reason }, [], aDay(on), {
    source: 'confirmation',
    grade: 'assumed',
  });
  const until = { until: on, untilStep: step };
  return { kind: 'day', on, step, ...until, onAgenda: false, session: null, provisional: false };
}

function feasibilityOf(
  milestones: PlannedStep[],
  { shortBy, verdict, from }: Prepared,
  adopted: CivilDate,
): Feasibility {
  const past = milestones.filter(({ on }) => on <= adopted).map(({ key }) => key);
  // What is past does not fit, however short the steps of the house may become.
  return { verdict: past.length > 0 ? 'short' : verdict, shortBy, from, past };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Dated, b: Dated): number =>
  compare(a.on, b.on) ||
  STEPS.indexOf(a.step) - STEPS.indexOf(b.step) ||
  compare(String(a.delivery), String(b.delivery));
