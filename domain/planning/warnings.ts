import { addDays, type CivilDate, daysBetween, inWords } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import { nextSession, sessionName } from '../time/sessions.ts';
import type { Feasibility } from './plan.ts';
import type { DayPlan, Owing, OwingDelivery, PlannedDelivery } from './plan-days.ts';
import { saidOf } from './stated.ts';

/** What a person must know of a plan before launching, in sentences. */
export function warningsOf(owing: Owing, plan: DayPlan, known: KnownDays): string[] {
  return [
    ...plan.deliveries.flatMap((delivery, at) => aboutDelivery(delivery, owing, at, known)),
    ...tooLate(plan, owing.adopted),
  ];
}

function aboutDelivery(
  { key, due, anchor }: PlannedDelivery,
  { deliveries, adopted }: Owing,
  at: number,
  known: KnownDays,
): string[] {
  if (anchor === null) return [];
  const owing = deliveries[at];
  const given = owing?.given;
  const { session, provisional } = anchor;
  return [
    ...(owing === undefined ? [] : noLongerNext(owing, known)),
    ...(provisional && session !== null
      ? [
          `${key}: the days of ${sessionName(session.body, session.number, known)} are provisional; check them.`,
        ]
      : []),
    ...(due.kind === 'series'
      ? [
          due.rhythm === null && due.first === null
            ? `${key}: the text names ${due.days.length} days; planned is ${inWords(anchor.on)}.`
            : `${key}: the text asks for a series; this plan is for its product of ${inWords(anchor.on)} only.`,
        ]
      : []),
    ...(anchor.until > adopted
      ? []
      : [
          `${key}: ${inWords(anchor.until)} is not after adoption on ${inWords(adopted)}: past already when it was asked; check the day.`,
        ]),
    ...(given ? laterThanAllowed(key, given.on, due) : []),
  ];
}

/** What was settled as the next session at confirmation, and is not by these calendars. */
function noLongerNext({ key, stated }: OwingDelivery, known: KnownDays): string[] {
  const { body, session, adopted } = stated;
  const isAsked = saidOf(stated, 'session').some(
    ({ element }) => element.body === body && element.session === 'next',
  );
  if (!isAsked || typeof session !== 'number') return [];
  const next = nextSession(body, adopted, known)?.number;
  if (next === session) return [];
  const now =
    next === undefined ? 'which is the next one is not known' : `it is ${sessionName(body, next, known)}`;
  return [
    `${key}: confirmed was ${sessionName(body, session, known)} as the next one; by the calendar of today ${now}. Check it.`,
  ];
}

function laterThanAllowed(key: string, on: CivilDate, due: PlannedDelivery['due']): string[] {
  const last =
    due.kind === 'day'
      ? due.on
      : due.kind === 'window'
        ? due.to
        : due.kind === 'series'
          ? due.days[0]
          : undefined;
  return last !== undefined && on > last
    ? [`${key}: the day given, ${inWords(on)}, is later than the text allows: ${inWords(last)}.`]
    : [];
}

/** What was lost before anybody could act. */
const tooLate = ({ milestones }: DayPlan, adopted: CivilDate): string[] =>
  milestones.flatMap(({ step, delivery, on }) => {
    const name = NAMES[step];
    if (name === undefined || on > adopted) return [];
    const short = daysBetween(on, adopted) + 1;
    return [
      `${name} for ${delivery} on ${inWords(on)} is ${short} day${short === 1 ? '' : 's'} short of ${inWords(addDays(adopted, 1))}: already short on the day it was adopted.`,
    ];
  });

const NAMES: Partial<Record<string, string>> = {
  forecast: 'The forecast',
  submit: 'Submission',
  issue: 'Issuance',
  hold: 'The briefing',
};

/** Whether there is time for everything, for people. */
export function feasibilityWords({ verdict, shortBy, from, past }: Feasibility): string[] {
  const missing = `${shortBy} working day${shortBy === 1 ? '' : 's'}`;
  const begin = `the usual steps would have begun on ${inWords(from)}`;
  const time = {
    fits: `There is time: the usual steps begin on ${inWords(from)}.`,
    tight: `Tight: already ${missing} short on the day it was adopted (${begin}); it fits because some steps give way.`,
    short:
      shortBy === 0
        ? `There is time to prepare it (the usual steps begin on ${inWords(from)}), but not for all that is due before.`
        : `It does not fit: already ${missing} short on the day it was adopted (${begin}), even with the shortest steps.`,
  }[verdict];
  return [time, ...(past.length === 0 ? [] : [`Past already on the day of adoption: ${past.join(', ')}.`])];
}
