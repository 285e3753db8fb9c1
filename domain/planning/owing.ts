import type { Cycle, Delivery, Obligation } from '../obligation/obligation.ts';
import type { Assignments } from '../obligation/parties.ts';
import type { KnownDays } from '../time/known-days.ts';
import { dueOf, resolving } from './due.ts';
import { askBeyond } from './due-day.ts';
import type { Owing } from './plan-days.ts';
import type { Chain } from './prepare.ts';
import type { Stated } from './stated.ts';
import { whyOpen } from './why-open.ts';

/** An obligation, or one that is about to be confirmed; of a cycle only since when there is time for it. */
export type Owed = Omit<Obligation, 'id' | 'cycle'> & { cycle?: Pick<Cycle, 'from'> };

/** What the planner needs of an obligation. */
export const owingOf = (owed: Owed, station: string, chain: Chain): Owing => ({
  deliveries: owed.deliveries.map((delivery) => ({
    key: delivery.key,
    stated: statedOf(delivery, owed, station),
    given: delivery.given,
  })),
  kind: owed.procedure === 'workplanBriefing' ? 'briefing' : 'document',
  collectsViews: owed.collectsViews,
  // A cycle has time from its own launch on, not from an adoption of years ago.
  adopted: owed.cycle?.from ?? owed.mandate.adopted,
  station,
  chain,
});

/** Whose words they are that say when something is due. */
export type Mandated = Pick<Owed, 'mandate' | 'evidence'>;

export function statedOf(delivery: Delivery, { mandate, evidence }: Mandated, station: string): Stated {
  const { symbol, adopted } = mandate;
  const source = `${symbol}, para. ${evidence.paragraph}`;
  const { stated: said, body, session } = delivery;
  return {
    ...{ said, body, session, adopted, symbol, station, inContext: false },
    words: { source, grade: 'primary' },
  };
}

/** Who drafts and who clears, as they were assigned. */
export const chainOf = ({ drafter, clearance }: Assignments): Chain => ({
  drafter,
  stages: clearance.map(({ key, posts }) => ({ key, post: posts[0] ?? key })),
});

/** Why nothing gives a delivery a day by these calendars, as the end of a sentence; undefined when something does. */
export function openReason(delivery: Delivery, mandated: Mandated, known: KnownDays): string | undefined {
  const given = resolving(statedOf(delivery, mandated, 'New York'), known);
  const due = delivery.given === null ? dueOf(given) : askBeyond(given, delivery.given.on);
  if (due?.kind !== 'open') return undefined;
  const step = given.book.steps[due.step - 1];
  return step?.rule === 'ask-a-person' ? whyOpen(step.inputs, known) : undefined;
}
