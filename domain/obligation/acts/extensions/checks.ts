import { HORIZON, isWithinHorizon } from '../../../planning/horizon.ts';
import type { Milestone } from '../../../planning/plan.ts';
import { inWords } from '../../../time/civil-date.ts';
import { isReached, milestoneOf, progressOf } from '../../progress.ts';
import { refuse } from '../../refusals.ts';
import type { Attempt, WithMilestone } from '../../rules/attempt.ts';
import type { Alive } from '../../state.ts';

export const knownMilestone = ({ life, command }: WithMilestone) =>
  milestoneOf(life, command.milestone) === undefined
    ? refuse(
        'no-such-milestone',
        `The plan has no milestone ${command.milestone}; it has ${life.plan.milestones.map(({ key }) => key).join(', ')}.`,
      )
    : undefined;

export const milestoneOpen = ({ life, command }: WithMilestone) => {
  const milestone = milestoneOf(life, command.milestone);
  return milestone !== undefined && isReached(life, milestone)
    ? refuse('milestone-reached', `Milestone ${command.milestone} is reached already.`)
    : undefined;
};

const askedFor = (life: Alive, milestone: string) =>
  life.extensions.find((extension) => extension.milestone === milestone);

export const noExtensionOpen = ({ life, command }: WithMilestone) =>
  askedFor(life, command.milestone) === undefined
    ? undefined
    : refuse('extension-already-asked', 'More time was asked for already and is not decided yet.');

export const extensionOpen = ({ life, command }: WithMilestone) =>
  askedFor(life, command.milestone) === undefined
    ? refuse('extension-not-asked', `Nobody asked for more time for ${command.milestone}.`)
    : undefined;

export const notOwnExtension = ({ life, command }: WithMilestone) =>
  askedFor(life, command.milestone)?.by === command.actor
    ? refuse('own-extension', 'More time is granted by another than who asked for it.')
    : undefined;

/** Neither who asked nor for whom, by whatever path: nobody for them either. */
export const notOwnRequest = ({ life, command }: WithMilestone) => {
  const asked = askedFor(life, command.milestone);
  const own =
    asked !== undefined &&
    [asked.by, asked.onBehalfOf].some(
      (asker) => asker != null && (asker === command.actor || asker === command.onBehalfOf),
    );
  return own
    ? refuse(
        'own-extension',
        'More time is granted by another than who asked for it, or for whom it was asked.',
      )
    : undefined;
};

/** What is agreed with conference services no extension of ours moves. */
export const noSlotAgreed = ({ life, command }: Attempt<'ask-extension' | 'grant-extension'>) => {
  const { step, delivery } = milestoneOf(life, command.milestone) ?? {};
  const slot = step === 'submit' && delivery != null ? progressOf(life, delivery)?.slot : null;
  return slot == null
    ? undefined
    : refuse(
        'slot-agreed',
        `The slot of ${inWords(slot)} is agreed with conference services: agree on another with them.`,
      );
};

export const laterThanNow = ({ life, command, today }: Attempt<'ask-extension'>) => {
  const planned = milestoneOf(life, command.milestone)?.on;
  return planned !== undefined && (command.until <= planned || command.until <= today)
    ? refuse('extension-not-later', `${inWords(command.until)} gives no more time than there is.`)
    : undefined;
};

/** More time for one step is taken from the next, never from the reader: it ends before the next step is due. */
export const beforeNextStep = ({ life, command }: Attempt<'ask-extension'>) => {
  if (!isWithinHorizon(command.until))
    return refuse('extension-too-far', `${inWords(command.until)} lies outside ${HORIZON}.`);
  const next = nextOpenStep(life, command.milestone);
  return next !== undefined && command.until >= next.on
    ? refuse(
        'extension-too-far',
        `More time must end before the next step, ${next.key}, is due on ${inWords(next.on)}.`,
      )
    : undefined;
};

function nextOpenStep(life: Alive, key: string): Milestone | undefined {
  const from = life.plan.milestones.findIndex((milestone) => milestone.key === key);
  const own = life.plan.milestones[from];
  return life.plan.milestones
    .slice(from + 1)
    .find(
      (milestone) =>
        milestone.step !== 'forecast' && !isReached(life, milestone) && milestone.on > (own?.on ?? ''),
    );
}
