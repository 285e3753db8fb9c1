import type { DayPlan, PlannedDelivery } from '../../domain/planning/plan-days.ts';
import type { Names, Recipient } from '../../domain/planning/telling/messages.ts';
import { tellQuestion } from '../../domain/planning/telling/tell.ts';
import { recipientLabel, say } from '../../domain/planning/telling/tell-plan.ts';
import type { Language } from '../../domain/planning/telling/told.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import type { PlannedDuty } from './planned-duties.ts';

/** A duty with its plan. */
export type Duty = PlannedDuty & { plan: DayPlan };

/** What the recipients of a duty are called in its lists. */
export function labels(
  duty: Pick<PlannedDuty, 'draft'> | undefined,
  known: KnownDays,
  language: Language,
): Names {
  const short = new Map(
    duty?.draft.deliveries.map((each) => [each.key, recipientLabel(each, language, known)]),
  );
  return { known, bodies: 'full', delivery: (key) => short.get(key) ?? key };
}

/** The same in the lines of a duty: its only recipient goes without saying. */
export function labelsWithin(
  duty: Pick<PlannedDuty, 'draft'> | undefined,
  known: KnownDays,
  language: Language,
): Names {
  const names = labels(duty, known, language);
  const isOnly = duty?.draft.deliveries.length === 1;
  return { ...names, bodies: 'short', delivery: (key) => (isOnly ? '' : names.delivery(key)) };
}

/** Who gets that delivery. */
export const recipientOf = ({ draft }: Duty, { key }: PlannedDelivery): Recipient =>
  draft.deliveries.find((each) => each.key === key) ?? { key, body: key, session: null };

/** When it is due there: the day that a person gave, else as the text says it, else what a person is asked. */
export function dueWords(duty: Duty, delivery: PlannedDelivery, names: Names, language: Language): string {
  const { due, anchor, key } = delivery;
  const given = duty.draft.deliveries.find((each) => each.key === key)?.given;
  if (given && anchor !== null) return say('day-given', given, language, names);
  switch (due.kind) {
    case 'day':
      return say('due-on-a-day', due, language, names);
    case 'window': {
      const { session, ...window } = due;
      if (session === null) return say('due-in-a-time', window, language, names);
      const { body, number } = session;
      const recipient = recipientOf(duty, delivery);
      const own = body === recipient.body && number === recipient.session;
      return say('due-at-a-session', { ...window, own, body, session: number }, language, names);
    }
    case 'series': {
      const goesOn = due.rhythm !== null || due.first !== null;
      return say('due-in-a-series', { ...due, goesOn }, language, names);
    }
    case 'open': {
      const step = duty.plan.proof[due.step - 1];
      const asked = step?.rule === 'ask-a-person' ? tellQuestion(step, language, names.known) : '';
      const place = duty.draft.deliveries.length === 1 ? duty.paragraph : `${duty.paragraph}/${key}`;
      return `${asked} ${say('give-the-day', { place }, language, names)}`;
    }
  }
}
