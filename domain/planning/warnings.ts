import { addDays, type CivilDate, daysBetween } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import { nextSession } from '../time/sessions.ts';
import type { Feasibility } from './plan.ts';
import type { DayPlan, Owing, OwingDelivery, PlannedDelivery } from './plan-days.ts';
import { saidOf } from './stated.ts';
import type { LateStep, Message } from './telling/messages.ts';
import { byKey, tellMessage } from './telling/tell-plan.ts';

/** What a person must know of a plan before launching. */
export const warningsOf = (owing: Owing, plan: DayPlan, known: KnownDays): Message[] => [
  ...plan.deliveries.flatMap((delivery, at) => aboutDelivery(delivery, owing, at, known)),
  ...tooLate(plan, owing.adopted),
];

function aboutDelivery(
  { key: delivery, due, anchor }: PlannedDelivery,
  { deliveries, adopted }: Owing,
  at: number,
  known: KnownDays,
): Message[] {
  if (anchor === null) return [];
  const owing = deliveries[at];
  const given = owing?.given;
  const { session, provisional, on, until } = anchor;
  const warnings: Message[] = owing === undefined ? [] : noLongerNext(owing, known);
  if (provisional && session !== null) {
    const { body, number } = session;
    warnings.push({ code: 'provisional-session', inputs: { delivery, body, session: number } });
  }
  if (due.kind === 'series') {
    warnings.push(
      due.rhythm === null && due.first === null
        ? { code: 'one-of-several-days', inputs: { delivery, count: due.days.length, on } }
        : { code: 'one-of-a-series', inputs: { delivery, on } },
    );
  }
  if (until <= adopted)
    warnings.push({ code: 'not-after-adoption', inputs: { delivery, on: until, adopted } });
  const last = lastAllowed(due);
  if (given && last !== undefined && given.on > last)
    warnings.push({ code: 'later-than-allowed', inputs: { delivery, on: given.on, last } });
  return warnings;
}

/** What was settled as the next session at confirmation, and is not by these calendars. */
function noLongerNext({ key: delivery, stated }: OwingDelivery, known: KnownDays): Message[] {
  const { body, session, adopted } = stated;
  const isAsked = saidOf(stated, 'session').some(
    ({ element }) => element.body === body && element.session === 'next',
  );
  if (!isAsked || typeof session !== 'number') return [];
  const next = nextSession(body, adopted, known)?.number ?? null;
  return next === session ? [] : [{ code: 'no-longer-next', inputs: { delivery, body, session, next } }];
}

/** The last day that keeps the word of the text, of a series its first. */
function lastAllowed(due: PlannedDelivery['due']): CivilDate | undefined {
  switch (due.kind) {
    case 'day':
      return due.on;
    case 'window':
      return due.to;
    case 'series':
      return due.days[0];
    case 'open':
      return undefined;
  }
}

/** What was lost before anybody could act. */
const tooLate = ({ milestones }: DayPlan, adopted: CivilDate): Message[] =>
  milestones.flatMap(({ step, delivery, on }): Message[] => {
    const late = LATE_STEPS.find((each) => each === step);
    if (late === undefined || delivery === null || on > adopted) return [];
    const [days, earliest] = [daysBetween(on, adopted) + 1, addDays(adopted, 1)];
    return [{ code: 'short-from-the-start', inputs: { step: late, delivery, on, days, earliest } }];
  });

const LATE_STEPS: readonly LateStep[] = ['forecast', 'submit', 'issue', 'hold'];

/** Whether there is time for everything, and what was past already on the day of adoption. */
export const timeMessages = ({ verdict, shortBy, from, past }: Feasibility): Message[] => [
  verdictOf(verdict, shortBy, from),
  ...(past.length === 0 ? [] : [{ code: 'past-on-adoption' as const, inputs: { milestones: past } }]),
];

function verdictOf(verdict: Feasibility['verdict'], shortBy: number, from: CivilDate): Message {
  if (verdict === 'fits') return { code: 'time-fits', inputs: { from } };
  if (verdict === 'tight') return { code: 'time-tight', inputs: { shortBy, from } };
  return shortBy === 0
    ? { code: 'time-for-the-house-only', inputs: { from } }
    : { code: 'time-short', inputs: { shortBy, from } };
}

/** The same as English sentences, deliveries by their keys. */
export const feasibilityWords = (feasibility: Feasibility): string[] =>
  timeMessages(feasibility).map((message) => tellMessage(message, 'en', byKey()));
