import { addDays, type CivilDate, dateOf, monthOf, yearOf } from '../time/civil-date.ts';
import { countWorkingDays, workingDaysBetween } from '../time/working-days.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { dueOf, resolving } from './due.ts';
import { askBeyond } from './due-day.ts';
import type { Feasibility, StageDays, Step } from './plan.ts';
import { STEPS } from './plan.ts';
import { timetableOf } from './policy.ts';
import { type Chain, type Counting, type Dated, type Prepared, prepare } from './prepare.ts';
import type { ProofStep } from './proof.ts';
import { aDay, openBook, prove, READ_SO } from './proof-book.ts';
import type { Due, Resolving, Stated } from './stated.ts';
import type { Lead, Leads, Timetable } from './timetables.ts';
import type { World } from './world.ts';

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

export interface PlannedDelivery {
  key: string;
  /** As the text says it, without the day that a person gave. */
  due: Due;
  /** null: nothing gives a day. */
  anchor: Anchor | null;
  /** The day on which the body takes it up, as far as that can be said. */
  meeting: { on: CivilDate; proof: number; rule: string } | null;
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

type Anchored = PlannedDelivery & { anchor: Anchor; body: string };

/** Every step of a product, backwards from where it is awaited; one text and one clearance for all its deliveries. */
export function planDays(owing: Owing, world: World): DayPlan {
  const book = openBook();
  const deliveries = owing.deliveries.map((delivery): PlannedDelivery & { body: string } => {
    const given = resolving(delivery.stated, world.known, book);
    const beyond = delivery.given === null ? undefined : askBeyond(given, delivery.given.on);
    const due = beyond ?? dueOf(given);
    const anchor =
      delivery.given === null || beyond ? stated(given, due) : givenAnchor(given, delivery.given);
    return { key: delivery.key, due, anchor, meeting: null, body: delivery.stated.body };
  });
  const anchored = deliveries.filter((each): each is Anchored => each.anchor !== null);
  const empty = { proof: book.steps, milestones: [], feasibility: null, clearance: [] };
  if (anchored.length < deliveries.length) return { deliveries, ...empty };
  const counting: Counting = { world, book, ...owing };
  const [outside, end] =
    owing.kind === 'document' ? documents(counting, anchored) : briefings(counting, anchored);
  const kind = world.policy.preparation[owing.kind];
  const prepared = prepare(counting, kind[owing.collectsViews ? 'withViews' : 'plain'], end);
  const days = world.known.workingDays(owing.station);
  const milestones = [...outside, ...prepared.steps]
    .map((dated): PlannedStep => {
      const own = OUTSIDE.has(dated.step) ? prepared.usual + dated.needs : dated.needs;
      const slack = workingDaysBetween(days, owing.adopted, dated.on) - (dated.step === 'forecast' ? 0 : own);
      return { ...dated, key: keyOf(dated), slack };
    })
    .sort(inOrder);
  return {
    deliveries,
    milestones,
    proof: book.steps,
    feasibility: feasibilityOf(milestones, prepared, owing.adopted),
    clearance: prepared.clearance,
  };
}

/** Steps that come when the text is ready: what they need comes on top of the preparation. */
const OUTSIDE: ReadonlySet<Step> = new Set(['submit', 'issue', 'hold']);

const stated = (given: Resolving, due: Due): Anchor | null =>
  due.kind === 'open' ? null : anchorOf(given, due);

function givenAnchor({ book }: Resolving, { on, reason }: { on: CivilDate; reason: string }): Anchor {
  const step = prove(book, 'given-by-a-person', { reason }, [], aDay(on), {
    source: 'confirmation',
    grade: 'assumed',
  });
  return { kind: 'day', on, step, until: on, untilStep: step, session: null, provisional: false };
}

type Place = { on: CivilDate; step: number };

/** Forecast, submission and issuance for each recipient. */
function documents(counting: Counting, deliveries: Anchored[]): [Dated[], Place] {
  const outside: Dated[] = [];
  const submissions: Place[] = [];
  for (const delivery of deliveries) {
    const { key, anchor, body } = delivery;
    const timetable = timetableOf(anchor.session?.body ?? body, counting.world.policy, {
      station: counting.station,
      on: anchor.on,
    });
    const leads = timetable[anchor.kind];
    const [forecast, submit, issue] = placesOf(counting, anchor, leads);
    if (forecast !== null) outside.push(dated('forecast', key, forecast, 0));
    outside.push(dated('submit', key, submit, 0));
    outside.push(dated('issue', key, issue, workingDaysIn(counting, submit.on, issue.on)));
    submissions.push(submit);
    delivery.meeting = meetingOf(counting, delivery, timetable, issue);
  }
  return [outside, earliestOf(counting, submissions)];
}

function placesOf(counting: Counting, anchor: Anchor, leads: Leads): [Place | null, Place, Place] {
  return [
    leads.forecast && before(counting, 'forecast', leads.forecast, anchor),
    before(counting, 'submit', leads.submit, anchor),
    before(counting, 'issue', leads.issue, anchor),
  ];
}

/** A day for each recipient, no documentation; the text is ready when the first briefing can be held. */
function briefings(counting: Counting, deliveries: Anchored[]): [Dated[], Place] {
  const outside: Dated[] = [];
  for (const delivery of deliveries) {
    const { key, anchor } = delivery;
    const { steps } = prepare(counting, counting.world.policy.schedule, anchor, key);
    const held = { on: anchor.until, step: anchor.untilStep };
    const hold = anchor.on === anchor.until ? { on: anchor.on, step: anchor.step } : lastDay(counting, held);
    outside.push(...steps.map((step) => ({ ...step, needs: 0 })), dated('hold', key, hold, 0));
    if (anchor.kind === 'meeting') delivery.meeting = meetingAt(counting, anchor);
  }
  return [
    outside,
    earliestOf(
      counting,
      deliveries.map(({ anchor }) => anchor),
    ),
  ];
}

/** While the session lasts. */
const lastDay = ({ book }: Counting, { on, step }: Place): Place => ({
  on,
  step: prove(book, 'last-day-keeps-the-word', {}, [step], aDay(on), READ_SO),
});

const dated = (step: Step, delivery: string, { on, step: proof }: Place, needs: number): Dated => ({
  ...{ step, delivery, on, proof, needs },
});

/** One milestone before what the delivery is planned back from. */
function before({ book, world, station }: Counting, step: Step, lead: Lead, from: Place): Place {
  const { policy, takes, says } = lead;
  const inputs = { policy, step, says };
  if (takes === 'until the end of the month before') {
    const on = addDays(dateOf(yearOf(from.on), monthOf(from.on), 1), -1);
    return { on, step: prove(book, 'end-of-the-month-before', inputs, [from.step], aDay(on), lead) };
  }
  if ('calendarDays' in takes) {
    const on = addDays(from.on, -takes.calendarDays);
    const all = { ...inputs, days: takes.calendarDays };
    return { on, step: prove(book, 'days-before', all, [from.step], aDay(on), lead) };
  }
  const days = takes.workingDays;
  const { on, skipped } = countWorkingDays(world.known.workingDays(station), from.on, -days);
  const passed = skipped.map(({ on: day, name }) => ({ on: day, name }));
  const all = { ...inputs, days, usual: days, station, holder: null, skipped: passed };
  return { on, step: prove(book, 'working-days-before', all, [from.step], aDay(on), lead) };
}

/** The day on which the body takes it up: of the agenda, the opening, or the first that rules allow after issuance. */
function meetingOf(
  counting: Counting,
  { anchor }: Anchored,
  { considered }: Timetable,
  issue: Place,
): PlannedDelivery['meeting'] {
  if (anchor.kind === 'meeting') return meetingAt(counting, anchor);
  if (considered === null || typeof considered.takes === 'string' || !('workingDays' in considered.takes))
    return null;
  const { book, world, station } = counting;
  const days = considered.takes.workingDays;
  const { on, skipped } = countWorkingDays(world.known.workingDays(station), issue.on, days);
  const { policy, says } = considered;
  const inputs = {
    ...{ policy, step: 'meeting', says, days, usual: days, station, holder: null },
    skipped: skipped.map(({ on: day, name }) => ({ on: day, name })),
  };
  const proof = prove(book, 'working-days-after', inputs, [issue.step], aDay(on), considered);
  return { on, proof, rule: policy };
}

const meetingAt = ({ book }: Counting, { on, step }: Anchor): PlannedDelivery['meeting'] => ({
  on,
  proof: step,
  rule: book.steps[step - 1]?.rule ?? 'meeting-known',
});

function earliestOf({ book }: Counting, places: readonly Place[]): Place {
  const [first, ...others] = places;
  if (first === undefined) throw new RangeError('nothing is to be delivered');
  if (others.length === 0) return { on: first.on, step: first.step };
  const { on } = places.reduce((a, b) => (b.on < a.on ? b : a));
  const from = places.map(({ step }) => step);
  return { on, step: prove(book, 'earliest-of', {}, from, aDay(on), ONE_TEXT) };
}

const ONE_TEXT = { source: 'one text and one clearance serve all deliveries', grade: 'assumed' } as const;

const workingDaysIn = ({ world, station }: Counting, from: CivilDate, to: CivilDate): number =>
  workingDaysBetween(world.known.workingDays(station), from, to);

function feasibilityOf(
  milestones: PlannedStep[],
  { shortBy, verdict, from }: Prepared,
  adopted: CivilDate,
): Feasibility {
  const past = milestones.filter(({ on }) => on <= adopted).map(({ key }) => key);
  return { verdict: past.length > 0 && verdict === 'fits' ? 'short' : verdict, shortBy, from, past };
}

const keyOf = ({ step, delivery }: Dated): string => (delivery === null ? step : `${step}/${delivery}`);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Dated, b: Dated): number =>
  compare(a.on, b.on) ||
  STEPS.indexOf(a.step) - STEPS.indexOf(b.step) ||
  compare(String(a.delivery), String(b.delivery));
