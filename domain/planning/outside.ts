import { addDays, type CivilDate, dateOf, monthOf, yearOf } from '../time/civil-date.ts';
import { countWorkingDays, workingDaysBetween } from '../time/working-days.ts';
import type { Anchor } from './anchor.ts';
import type { Step } from './plan.ts';
import { timetableOf } from './policy.ts';
import { type Counting, type Dated, prepare } from './prepare.ts';
import { aDay, prove, READ_SO } from './proof-book.ts';
import type { Due } from './stated.ts';
import type { Lead, Timetable } from './timetables.ts';

export interface PlannedDelivery {
  key: string;
  /** As the text says it, without the day that a person gave. */
  due: Due;
  /** null: nothing gives a day. */
  anchor: Anchor | null;
  /** The day on which the body takes it up, as far as that can be said. */
  meeting: { on: CivilDate; proof: number; rule: string } | null;
}

/** A delivery of which something gives a day. */
export interface Anchored extends PlannedDelivery {
  anchor: Anchor;
  body: string;
  /** The product is a section of another, which has these steps. */
  inContext: boolean;
}

/** A step outside the house. */
export interface OutsideStep extends Dated {
  /** Working days that come between the text's being ready and this step; null: it waits for no text. */
  needs: number | null;
}

const END_OF_MONTH = 'until the end of the month before';

type Place = { on: CivilDate; step: number };

/** Forecast, submission and issuance for each recipient. */
export function documents(counting: Counting, deliveries: Anchored[]): [OutsideStep[], Place] {
  const outside: OutsideStep[] = [];
  const submissions: Place[] = [];
  for (const delivery of deliveries) {
    const { key, anchor, body, inContext } = delivery;
    const timetable = timetableOf(anchor.session?.body ?? body, counting.world.policy, {
      station: counting.station,
      on: anchor.on,
    });
    const leads = timetable[anchor.kind];
    // The report that a section stands in has these steps, on the same days: only what they rest on is proved of them.
    const { forecast } = leads;
    if (!inContext && forecast !== null && forecast.takes !== END_OF_MONTH)
      outside.push(dated('forecast', key, before(counting, 'forecast', forecast, anchor), null));
    const submit = before(counting, 'submit', leads.submit, anchor);
    const issue = before(counting, 'issue', leads.issue, anchor);
    // The reports due in a month are those that are to be out in it.
    if (!inContext && forecast?.takes === END_OF_MONTH)
      outside.push(dated('forecast', key, before(counting, 'forecast', forecast, issue), null));
    if (!inContext) {
      outside.push(dated('submit', key, submit, 0));
      outside.push(dated('issue', key, issue, workingDaysIn(counting, submit.on, issue.on)));
    }
    submissions.push(submit);
    delivery.meeting = meetingOf(counting, delivery, timetable, issue);
  }
  return [outside, earliestOf(counting, submissions)];
}

/** A day for each recipient, no documentation; the text is ready when the first briefing can be held. */
export function briefings(counting: Counting, deliveries: Anchored[]): [OutsideStep[], Place] {
  const outside: OutsideStep[] = [];
  for (const delivery of deliveries) {
    const { key, anchor } = delivery;
    const { steps } = prepare(counting, counting.world.policy.schedule, anchor, key);
    const held = { on: anchor.until, step: anchor.untilStep };
    const isSet = anchor.onAgenda || anchor.on === anchor.until;
    const hold = isSet ? { on: anchor.on, step: anchor.step } : lastDay(counting, held);
    outside.push(
      ...steps.map(({ spare: _, ...step }) => ({ ...step, needs: null })),
      dated('hold', key, hold, 0),
    );
    if (anchor.kind === 'meeting') delivery.meeting = meetingAt(anchor);
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

const dated = (
  step: Step,
  delivery: string,
  { on, step: proof }: Place,
  needs: number | null,
): OutsideStep => ({ ...{ step, delivery, on, proof, needs } });

/** One milestone before what the delivery is planned back from. */
function before({ book, world, station }: Counting, step: Step, lead: Lead, from: Place): Place {
  const { policy, takes, says } = lead;
  const inputs = { policy, step, says };
  if (takes === END_OF_MONTH) {
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
  if (anchor.kind === 'meeting') return meetingAt(anchor);
  if (considered === null) return null;
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

const meetingAt = ({ on, step, onAgenda }: Anchor): PlannedDelivery['meeting'] => ({
  on,
  proof: step,
  rule: onAgenda ? 'meeting-known' : 'meeting-at-the-opening',
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

/** At the station of the work. */
export const workingDaysIn = ({ world, station }: Counting, from: CivilDate, to: CivilDate): number =>
  workingDaysBetween(world.known.workingDays(station), from, to);
