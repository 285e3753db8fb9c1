import { HORIZON, isWithinHorizon } from '../../planning/horizon.ts';
import type { Milestone } from '../../planning/plan.ts';
import { type CivilDate, inWords } from '../../time/civil-date.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import {
  currentDraft,
  isBriefing,
  isCleared,
  isReached,
  isReturned,
  milestoneOf,
  openClearance,
  partyFor,
  progressOf,
  viewsAreOpen,
} from '../progress.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { DeliveryProgress, Fact, Running } from '../state.ts';

/** A command put to an obligation on a day of its station. */
export interface Attempt<T extends CommandType = CommandType> {
  life: Running;
  command: CommandOf<T>;
  today: CivilDate;
}

/** What stands against it; undefined when nothing does. */
export type Check<T extends CommandType> = (attempt: Attempt<T>) => Refusal | undefined;

type Any = Attempt;
type WithDelivery = Attempt<Extract<CommandType, CommandTypeWith<'delivery'>>>;
type WithFactDay = Attempt<CommandTypeWith<'happenedOn'>>;
type WithMilestone = Attempt<CommandTypeWith<'milestone'>>;
type CommandTypeWith<F extends string> = {
  [T in CommandType]: F extends keyof CommandOf<T> ? T : never;
}[CommandType];

// Who may.

export const byOfficer = ({ life, command }: Any) =>
  command.actor === life.assignments.officer.person
    ? undefined
    : refuse('not-your-role', `This is for the ${life.assignments.officer.post}.`);

export const byDrafter = ({ life, command }: Any) =>
  command.actor === life.assignments.drafter.person
    ? undefined
    : refuse('not-your-role', `This is for the ${life.assignments.drafter.post}.`);

/** Four eyes: nobody decides on what they handed in, by whatever post. */
export const notOwnDraft = ({ life, command }: Any) => {
  const draft = currentDraft(life);
  return draft !== undefined && [command.actor, command.onBehalfOf].includes(draft.by)
    ? refuse('own-draft', `Version ${draft.version} was handed in by the same person: another must decide.`)
    : undefined;
};

export const byOpenApprover = ({ life, command }: Any) => {
  const stage = openClearance(life);
  return stage !== undefined && command.actor !== stage.party.person
    ? refuse('not-your-role', `The draft is with the ${stage.party.post}.`)
    : undefined;
};

export const byWhoOwesIt = ({ life, command }: WithMilestone) => {
  const milestone = milestoneOf(life, command.milestone);
  const party = milestone && partyFor(life, milestone);
  return party !== undefined && command.actor !== party.person
    ? refuse('not-your-role', `More time for this is asked by the ${party.post}.`)
    : undefined;
};

// The facts.

export const hasHappened = ({ command, today }: WithFactDay) =>
  command.happenedOn > today
    ? refuse('happened-in-future', `${inWords(command.happenedOn)} is after today, ${inWords(today)}.`)
    : undefined;

export const withComment =
  (what: string) =>
  ({ command }: Any) =>
    command.comment === null || command.comment.trim() === ''
      ? refuse('comment-needed', `Say ${what}.`)
      : undefined;

// Views.

export const collectsViews = ({ life }: Any) =>
  life.obligation.collectsViews
    ? undefined
    : refuse('views-not-collected', 'The mandate does not ask for views.');

export const viewsNotRequested = ({ life }: Any) =>
  life.views === null ? undefined : refuse('views-already-requested', 'Views were requested already.');

export const viewsRequested = ({ life }: Any) =>
  life.views === null ? refuse('views-not-requested', 'Views were not requested yet.') : undefined;

export const viewsNotClosed = ({ life }: Any) =>
  life.views?.closed ? refuse('views-already-closed', 'The collection of views is closed.') : undefined;

export const viewsNotOpen = ({ life }: Any) =>
  viewsAreOpen(life)
    ? refuse('views-still-open', 'The collection of views is still open: close it first.')
    : undefined;

export const replyByAhead = ({ command, today }: Attempt<'ask-for-views'>) =>
  command.replyBy <= today
    ? refuse('reply-before-request', `The replies cannot be due on ${inWords(command.replyBy)}.`)
    : undefined;

export const fromAnAddressee = ({ life, command }: Attempt<'record-reply'>) =>
  life.views?.addressees.includes(command.from)
    ? undefined
    : refuse('not-asked', `${command.from} was not asked for views.`);

export const firstReply = ({ life, command }: Attempt<'record-reply'>) =>
  life.views?.replies.some((reply) => reply.from === command.from)
    ? refuse('reply-already-recorded', `The reply of ${command.from} is recorded already.`)
    : undefined;

// Drafts.

export const hasDraft = ({ life }: Any) =>
  currentDraft(life) === undefined ? refuse('no-draft', 'No draft was handed in yet.') : undefined;

export const isNewVersion = ({ life, command }: Attempt<'hand-in-draft'>) => {
  const same = life.drafts.find((draft) => draft.sha256 === command.draft.sha256);
  return same === undefined
    ? undefined
    : refuse('draft-unchanged', `These bytes were handed in before, as version ${same.version}.`);
};

export const nothingSubmitted = ({ life }: Any) =>
  Object.values(life.deliveries).some((progress) => progress.submitted !== null || progress.held !== null)
    ? refuse('already-submitted', 'The text was submitted: a change is a corrigendum or a revision.')
    : undefined;

export const ofCurrentDraft = ({ life, command }: Attempt<'approve-draft' | 'return-draft' | 'submit'>) => {
  const draft = currentDraft(life);
  return draft !== undefined && draft.sha256 !== command.draft
    ? refuse('stale-draft', `The current text is version ${draft.version}; this is about other bytes.`)
    : undefined;
};

export const awaitsDecision = ({ life }: Any) => {
  if (isReturned(life)) return refuse('no-draft', 'The draft was returned; a new version is awaited.');
  return isCleared(life) ? refuse('draft-already-cleared', 'The draft is cleared already.') : undefined;
};

export const cleared = ({ life }: Any) =>
  isCleared(life) ? undefined : refuse('not-cleared', 'The text is not cleared yet.');

// Milestones and extensions.

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

const askedFor = (life: Running, milestone: string) =>
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

function nextOpenStep(life: Running, key: string): Milestone | undefined {
  const from = life.plan.milestones.findIndex((milestone) => milestone.key === key);
  const own = life.plan.milestones[from];
  return life.plan.milestones
    .slice(from + 1)
    .find(
      (milestone) =>
        milestone.step !== 'forecast' && !isReached(life, milestone) && milestone.on > (own?.on ?? ''),
    );
}

// Deliveries.

const deliveryIn = ({ life, command }: WithDelivery): DeliveryProgress | undefined =>
  progressOf(life, command.delivery);

export const knownDelivery = (attempt: WithDelivery) =>
  deliveryIn(attempt) === undefined
    ? refuse(
        'no-such-delivery',
        `There is no delivery ${attempt.command.delivery}; there are ${Object.keys(attempt.life.deliveries).join(', ')}.`,
      )
    : undefined;

const not =
  (step: keyof DeliveryProgress, code: Parameters<typeof refuse>[0], sentence: string) =>
  (attempt: WithDelivery) =>
    deliveryIn(attempt)?.[step] == null ? undefined : refuse(code, sentence);

const has =
  (step: keyof DeliveryProgress, code: Parameters<typeof refuse>[0], sentence: string) =>
  (attempt: WithDelivery) =>
    deliveryIn(attempt)?.[step] == null ? refuse(code, sentence) : undefined;

export const notForecast = not('forecast', 'already-forecast', 'The forecast is confirmed already.');
export const notSubmitted = not('submitted', 'already-submitted', 'It was submitted already.');
export const submitted = has('submitted', 'not-submitted', 'It was not submitted yet.');
export const notIssued = not('issued', 'already-issued', 'It was issued already.');
export const scheduled = has('scheduled', 'not-scheduled', 'No day is set for the briefing.');
export const invited = has('invited', 'not-invited', 'Nobody was invited yet.');
export const notInvited = not('invited', 'already-invited', 'The invitations are sent already.');
export const notHeld = not('held', 'already-held', 'The briefing was held already.');

export const aBriefing = ({ life }: Any) =>
  isBriefing(life) ? undefined : refuse('not-a-briefing', 'This obligation is a document.');

export const aDocument = ({ life }: Any) =>
  isBriefing(life) ? refuse('not-a-document', 'This obligation is a briefing.') : undefined;

/** "if a report is submitted late to conference services, the reasons therefor should be included in a footnote": A/RES/57/283 B, sect. III, para. 10. */
export const lateWithReason = ({ life, command }: Attempt<'submit'>) => {
  const due = milestoneOf(life, `submit/${command.delivery}`);
  return due !== undefined && command.happenedOn > due.on && !command.comment?.trim()
    ? refuse(
        'late-reason-needed',
        `Submission was due on ${inWords(due.on)}: give the reason, it becomes the footnote.`,
      )
    : undefined;
};

export const issuedAfterSubmission = ({ life, command }: Attempt<'record-issuance'>) => {
  const on = progressOf(life, command.delivery)?.submitted?.on;
  return on !== undefined && command.happenedOn < on
    ? refuse('issued-before-submitted', `It was submitted on ${inWords(on)} only.`)
    : undefined;
};

// Corrections.

/** The fact that the event with this seq stated; undefined when it stated none that a correction can name. */
export function factWith(life: Running, seq: number): Fact | undefined {
  const inDeliveries = Object.values(life.deliveries).flatMap((progress) => [
    progress.forecast,
    progress.submitted,
    progress.issued,
    progress.invited,
    progress.held,
  ]);
  return [...(life.views?.replies ?? []), ...inDeliveries].find((fact) => fact?.seq === seq) ?? undefined;
}

export const knownFact = ({ life, command }: Attempt<'correct-fact'>) =>
  factWith(life, command.fact) === undefined
    ? refuse('no-such-fact', `Event ${command.fact} states no day that could be corrected.`)
    : undefined;

export const anotherDay = ({ life, command }: Attempt<'correct-fact'>) =>
  factWith(life, command.fact)?.on === command.happenedOn
    ? refuse('fact-unchanged', `It is recorded for ${inWords(command.happenedOn)} already.`)
    : undefined;
