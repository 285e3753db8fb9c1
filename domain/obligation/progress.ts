import type { Milestone, WakeUp } from '../planning/plan.ts';
import { clearingParty, isCleared } from './clearing.ts';
import type { Party, PersonId } from './parties.ts';
import { partyOf } from './seating.ts';
import type { DeliveryProgress, ExtensionAsk, Life } from './state.ts';

/** What can be told from a life at any moment. Questions only: nothing here changes anything. */

export const isBriefing = (life: Life): boolean => life.obligation.procedure === 'workplanBriefing';

export const viewsAreOpen = (life: Life): boolean =>
  life.obligation.collectsViews && life.views?.closed !== true;

export const progressOf = (life: Life, delivery: string): DeliveryProgress | undefined =>
  Object.hasOwn(life.deliveries, delivery) ? life.deliveries[delivery] : undefined;

/** Recipients to whom it is still owed, by key. */
export const owedDeliveries = (life: Life): [key: string, progress: DeliveryProgress][] =>
  Object.entries(life.deliveries).filter(([, { dropped }]) => dropped === null);

const all = (life: Life, done: (progress: DeliveryProgress) => boolean): boolean =>
  owedDeliveries(life).every(([, progress]) => done(progress));

/** Every recipient to whom it is owed has it. */
export const isDelivered = (life: Life): boolean =>
  all(life, ({ issued, held }) => (isBriefing(life) ? held : issued) !== null);

export const milestoneOf = (life: Life, key: string): Milestone | undefined =>
  life.plan.milestones.find((milestone) => milestone.key === key);

export function isReached(life: Life, milestone: Milestone): boolean {
  const progress = milestone.delivery === null ? undefined : progressOf(life, milestone.delivery);
  if (progress?.dropped != null) return true;
  switch (milestone.step) {
    case 'ask-views':
      return life.views !== null;
    case 'close-views':
      return life.views?.closed === true;
    case 'draft':
      return life.drafts.length > 0;
    case 'clear':
      return isCleared(life);
    case 'forecast':
      // What is submitted needs no forecast any more.
      return progress?.forecast != null || progress?.submitted != null;
    case 'submit':
      return progress?.submitted != null;
    case 'issue':
      return progress?.issued != null;
    case 'schedule':
      return progress?.scheduled != null;
    case 'hold':
      return progress?.held != null;
  }
}

/** The post that can bring a milestone about. */
export function postFor(life: Life, milestone: Milestone): string {
  const { officer, drafter } = life.assignments;
  if (milestone.step === 'draft') return drafter;
  if (milestone.step === 'clear') return clearingParty(life)?.post ?? drafter;
  return officer;
}

/** Who is reminded of a milestone: whoever can bring it about. */
export const partyFor = (life: Life, milestone: Milestone): Party => partyOf(life, postFor(life, milestone));

/** More time that was asked for and can still be of use: what is reached needs none. */
export const openRequests = (life: Life): ExtensionAsk[] =>
  life.extensions.filter(({ milestone }) => {
    const planned = milestoneOf(life, milestone);
    return planned !== undefined && !isReached(life, planned);
  });

/** Whether that person asked, or somebody for them. */
export const isRequestOf = (
  { by, onBehalfOf }: Pick<ExtensionAsk, 'by' | 'onBehalfOf'>,
  person: PersonId | null | undefined,
): boolean => person != null && (by === person || onBehalfOf === person);

/** A wake-up moved by an extension is another one: its moment belongs to its name. */
export const rungOf = (wakeUp: WakeUp): string => `${wakeUp.key}@${wakeUp.at}`;

/**
 * The next wake-up that still has something to say. A duty launched half-way is told what is late, not what somebody
 * should have been reminded of before. While it is on hold nobody is reminded.
 */
export function nextWakeUp(life: Life): WakeUp | undefined {
  if (life.hold !== null) return undefined;
  return life.plan.wakeUps.find((wakeUp) => {
    const milestone = milestoneOf(life, wakeUp.milestone);
    if (milestone === undefined || isReached(life, milestone) || life.rung.includes(rungOf(wakeUp)))
      return false;
    return wakeUp.kind !== 'reminder' || wakeUp.at >= life.launchedAt;
  });
}
