import { inWords } from '../../time/civil-date.ts';
import type { NameOf, Sayings } from '../acts/act.ts';
import { BRIEFING_SAYINGS } from '../acts/briefings/sayings.ts';
import { CLEARANCE_SAYINGS } from '../acts/clearance/sayings.ts';
import { CORRECTION_SAYINGS } from '../acts/corrections/sayings.ts';
import { DATES_SAYINGS } from '../acts/dates/sayings.ts';
import { DELIVERY_SAYINGS } from '../acts/deliveries/sayings.ts';
import { DRAFT_SAYINGS } from '../acts/drafts/sayings.ts';
import { EXTENSION_SAYINGS } from '../acts/extensions/sayings.ts';
import { HANDLING_SAYINGS } from '../acts/handling/sayings.ts';
import { INPUT_SAYINGS } from '../acts/inputs/sayings.ts';
import { INTERVENTION_SAYINGS } from '../acts/interventions/sayings.ts';
import { REMINDER_SAYINGS } from '../acts/reminders/sayings.ts';
import { SEAT_SAYINGS } from '../acts/seats/sayings.ts';
import { STANDING_SAYINGS } from '../acts/standing/sayings.ts';
import { VIEWS_SAYINGS } from '../acts/views/sayings.ts';
import type { EventFacts, EventType } from '../events.ts';
import { deliveryName, plainProduct } from './names.ts';

const SAYINGS: Sayings<EventType> = {
  ...VIEWS_SAYINGS,
  ...INPUT_SAYINGS,
  ...DRAFT_SAYINGS,
  ...CLEARANCE_SAYINGS,
  ...EXTENSION_SAYINGS,
  ...DELIVERY_SAYINGS,
  ...BRIEFING_SAYINGS,
  ...STANDING_SAYINGS,
  ...CORRECTION_SAYINGS,
  ...DATES_SAYINGS,
  ...SEAT_SAYINGS,
  ...REMINDER_SAYINGS,
  ...INTERVENTION_SAYINGS,
  ...HANDLING_SAYINGS,
  Confirmed: ({ obligation }) =>
    `confirmed the reading of paragraph ${obligation.evidence.paragraph}: a ${plainProduct(obligation.product)} for ${obligation.deliveries.map(deliveryName).join(' and ')}`,
  Corrected: ({ obligation }) =>
    `corrected it: a ${plainProduct(obligation.product)} for ${obligation.deliveries.map(deliveryName).join(' and ')}`,
  ConfirmationUndone: () => 'took the confirmation back: its reading is a proposal again',
  Launched: ({ plan, rules }) =>
    `launched it: due ${plan.deliveries.map(({ key, due }) => `${inWords(due)} (${key})`).join(', ')}; rules version ${rules}`,
  TakenOver: ({ statements }) =>
    `took it over half-way, with ${statements.length} ${statements.length === 1 ? 'statement' : 'statements'} of what had happened before`,
  CommandRefused: ({ command, why }) => `tried to ${command.replaceAll('-', ' ')}, REFUSED: ${why}`,
  Settled: () => 'nothing is owed any more: the file is closed',
};

/** One sentence for an event: what happened, not what the program did. The actor stands before it. */
export function sayingOf<T extends EventType>(
  event: { type: T; facts: EventFacts[T] },
  nameOf: NameOf,
): string {
  return SAYINGS[event.type](event.facts, nameOf);
}
