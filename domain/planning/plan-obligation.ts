import type { Obligation } from '../obligation/obligation.ts';
import { wakeUpsFor } from '../obligation/wake-ups.ts';
import {
  addDays,
  type CivilDate,
  dateOf,
  daysBetween,
  inWords,
  monthOf,
  yearOf,
} from '../time/civil-date.ts';
import { momentOf, type Zone } from '../time/instant.ts';
import type { Anchor, NoDay } from './anchor.ts';
import { anchorOf } from './due.ts';
import { type Milestone, type Plan, type Reason, STEPS, type Step, type WakeUp } from './plan.ts';
import { POLICY, type Policy } from './policy.ts';
import { type Dated, prepare } from './prepare.ts';
import type { Lead, Timetable } from './timetables.ts';

/** Deliveries for which no day can be found: a person must give one. */
export interface Unplanned {
  unplanned: { delivery: string; why: string }[];
}

interface Sought {
  key: string;
  body: string;
  anchor: Anchor | NoDay;
}

/** A delivery with what it is planned back from. */
type Anchored = Sought & { anchor: Anchor };

const isAnchored = (each: Sought): each is Anchored => !('why' in each.anchor);

/** Part of a plan, and what a person must know of it. */
interface Part {
  steps: Dated[];
  warnings: string[];
}

type Owed = Omit<Obligation, 'id'>;

/** Every step of an obligation, backwards from where its product is awaited. */
export function planObligation(obligation: Owed, zone: Zone, policy: Policy = POLICY): Plan | Unplanned {
  const { adopted } = obligation.mandate;
  const found = obligation.deliveries.map((delivery): Sought => {
    const { key, body } = delivery;
    return { key, body, anchor: anchorOf(delivery, obligation) };
  });
  const unplanned = found.flatMap(({ key, anchor }) =>
    'why' in anchor ? [{ delivery: key, why: anchor.why }] : [],
  );
  if (unplanned.length > 0) return { unplanned };
  const deliveries = found.filter(isAnchored);
  const part =
    obligation.procedure === 'workplanBriefing'
      ? briefing(obligation, deliveries, policy)
      : document(obligation, deliveries, policy);
  const milestones = part.steps.sort(inOrder).map((dated) => milestone(dated, zone));
  return {
    zone,
    deliveries: deliveries.flatMap(({ key }) =>
      milestones
        .filter(({ delivery }) => delivery === key)
        .slice(-1)
        .map(({ on, reasons }) => ({ key, due: on, reasons })),
    ),
    milestones,
    wakeUps: wakeUpsOf(milestones, adopted, zone),
    warnings: [
      ...deliveries.flatMap(({ anchor }) => anchor.warnings),
      ...tooLate(part.steps, adopted),
      ...part.warnings,
    ],
  };
}

/** Forecast, submission and issuance for each recipient; one text and one clearance for all. */
function document({ mandate, collectsViews }: Owed, deliveries: Anchored[], policy: Policy): Part {
  const outside = deliveries.flatMap(({ key, body, anchor }) => {
    const leads = timetableOf(body, policy)[anchor.kind];
    return [
      before(anchor, 'forecast', key, leads.forecast),
      before(anchor, 'submit', key, leads.submit),
      before(anchor, 'issue', key, leads.issue),
    ];
  });
  const ends = [
    outside.filter(({ step }) => step === 'submit'),
    outside.filter(({ step }) => step === 'issue'),
    deliveries.map(({ anchor }) => anchor),
  ].flatMap(earliest);
  return inHouse('document', collectsViews, outside, ends, mandate.adopted, policy);
}

/** A day for each recipient, no documentation; the text is ready when the first briefing can be held. */
function briefing({ mandate, collectsViews }: Owed, deliveries: Anchored[], policy: Policy): Part {
  const outside = deliveries.flatMap(({ key, anchor }) => [
    ...prepare(policy.schedule, anchor, mandate.adopted, key).steps,
    { step: 'hold' as const, delivery: key, on: anchor.until, reasons: heldBy(anchor) },
  ]);
  const ends = earliest(deliveries.map(({ anchor }) => anchor));
  return inHouse('briefing', collectsViews, outside, ends, mandate.adopted, policy);
}

type End = { on: CivilDate; reasons: Reason[] };

/** The text is prepared for the first end that leaves time for it. */
function inHouse(
  kind: keyof Policy['preparation'],
  collectsViews: boolean,
  outside: Dated[],
  ends: End[],
  adopted: CivilDate,
  policy: Policy,
): Part {
  const preparation = policy.preparation[kind][collectsViews ? 'withViews' : 'plain'];
  const possible = ends.find(({ on }) => daysBetween(adopted, on) >= policy.shortest);
  const end = possible ?? atOnce(ends, adopted, policy.shortest);
  const { steps, short } = prepare(preparation, end, adopted);
  const warning = `From adoption on ${inWords(adopted)} to ${inWords(end.on)} there are ${daysBetween(adopted, end.on)} days, ${short} fewer than the usual steps take: already short on the day it was adopted.`;
  return { steps: [...outside, ...steps], warnings: short > 0 ? [warning] : [] };
}

function atOnce(ends: End[], adopted: CivilDate, shortest: number): End {
  const on = addDays(adopted, shortest);
  const sentence = `There was no time left when this was asked: the text is prepared at once, by ${inWords(on)}.`;
  const reason: Reason = { rule: 'at-once', sentence, source: 'working practice', grade: 'assumed' };
  return { on, reasons: [...ends.slice(-1).flatMap(({ reasons }) => reasons), reason] };
}

const timetableOf = (body: string, { general, timetables }: Policy): Timetable =>
  timetables.find(({ bodies }) => bodies.includes(body)) ?? general;

/** One milestone before the anchor, with the anchor's reasons before its own. */
function before(anchor: Anchor, step: Step, delivery: string, lead: Lead): Dated {
  const on = dayBefore(anchor.on, lead.days);
  const { rule, sentence, source, grade } = lead;
  const reason = { rule, sentence: `${sentence} That is ${inWords(on)}.`, source, grade };
  return { step, delivery, on, reasons: [...anchor.reasons, reason] };
}

const dayBefore = (on: CivilDate, days: Lead['days']): CivilDate =>
  typeof days === 'number' ? addDays(on, -days) : addDays(dateOf(yearOf(on), monthOf(on), 1), -1);

function heldBy({ kind, until, reasons }: Anchor): Reason[] {
  if (kind === 'day') return reasons;
  const sentence = `It can be held until the session closes on ${inWords(until)}.`;
  return [
    ...reasons,
    { rule: 'while-the-session-lasts', sentence, source: 'reading of the mandate', grade: 'assumed' },
  ];
}

/** None when there are none. */
const earliest = (ends: End[]): End[] => ends.toSorted((a, b) => compare(a.on, b.on)).slice(0, 1);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Dated, b: Dated): number =>
  compare(a.on, b.on) ||
  STEPS.indexOf(a.step) - STEPS.indexOf(b.step) ||
  compare(String(a.delivery), String(b.delivery));

function milestone({ step, delivery, on, reasons }: Dated, zone: Zone): Milestone {
  const key = delivery === null ? step : `${step}/${delivery}`;
  return { key, step, delivery, on, at: momentOf(on, 24, zone), reasons };
}

/** Nobody is reminded of what nobody has asked for yet. */
function wakeUpsOf(milestones: Milestone[], adopted: CivilDate, zone: Zone): WakeUp[] {
  const asked = momentOf(addDays(adopted, 1), 0, zone);
  return milestones
    .flatMap((each) => wakeUpsFor(each, zone))
    .filter(({ kind, at }) => kind !== 'reminder' || at >= asked)
    .sort((a, b) => compare(a.at, b.at) || compare(a.key, b.key));
}

/** Steps that do not wait for the mandate: what is left of them may lie before it. */
const NAMES: Partial<Record<Step, string>> = {
  forecast: 'The forecast',
  submit: 'Submission',
  issue: 'Issuance',
  hold: 'The briefing',
};

/** What was lost before anybody could act. */
const tooLate = (steps: Dated[], adopted: CivilDate): string[] =>
  steps.flatMap(({ step, delivery, on }) => {
    const name = NAMES[step];
    if (name === undefined || on > adopted) return [];
    const short = daysBetween(on, adopted) + 1;
    return [
      `${name} for ${delivery} on ${inWords(on)} is ${short} day${short === 1 ? '' : 's'} short of ${inWords(addDays(adopted, 1))}: already short on the day it was adopted.`,
    ];
  });
