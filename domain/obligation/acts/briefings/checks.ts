import { inWords } from '../../../time/civil-date.ts';
import { isBriefing, progressOf } from '../../progress.ts';
import { refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';
import { has, not } from '../deliveries/checks.ts';

export const aBriefing = ({ life }: Any) =>
  isBriefing(life) ? undefined : refuse('not-a-briefing', 'This obligation is a document.');

export const scheduled = has('scheduled', 'not-scheduled', 'No day is set for the briefing.');
export const invited = has('invited', 'not-invited', 'Nobody was invited yet.');
export const notInvited = not('invited', 'already-invited', 'The invitations are sent already.');
export const notHeld = not('held', 'already-held', 'The briefing was held already.');

/** A day that is past is no day to invite to; that a briefing was held is said by holding it. */
export const dayAhead = ({ command, today }: Attempt<'schedule-briefing'>) =>
  command.on < (command.happenedOn ?? today)
    ? refuse(
        'briefing-in-the-past',
        `The briefing cannot be set for ${inWords(command.on)}: that day is past.`,
      )
    : undefined;

/** Whoever was invited to that day stays invited. */
export const anotherDay = ({ life, command }: Attempt<'schedule-briefing'>) =>
  progressOf(life, command.delivery)?.scheduled === command.on
    ? refuse('day-unchanged', `It is set for ${inWords(command.on)} already.`)
    : undefined;

/** Who was invited to one day does not come on an earlier one. */
export const heldOnItsDay = ({ life, command }: Attempt<'hold-briefing'>) => {
  const { scheduled: set = null } = progressOf(life, command.delivery) ?? {};
  return set !== null && command.happenedOn < set
    ? refuse(
        'held-before-its-day',
        `It is set for ${inWords(set)}: where it was held before, record first that it was set for that day, and the invitations.`,
      )
    : undefined;
};

/** Those who were invited are owed a reason. */
export const postponedWithReason = ({ life, command }: Attempt<'schedule-briefing'>) => {
  const { scheduled: before = null, invited: sent } = progressOf(life, command.delivery) ?? {};
  return before !== null && sent !== null && !command.comment?.trim()
    ? refuse('comment-needed', 'They are invited already: say why the day changes.')
    : undefined;
};

/** Who held it before anybody was invited has one of the two days wrong. */
export const heldAfterInvitation = ({ life, command }: Attempt<'hold-briefing'>) => {
  const { invited: sent } = progressOf(life, command.delivery) ?? {};
  return sent != null && command.happenedOn < sent.on
    ? refuse(
        'held-before-invited',
        `Delegations were invited on ${inWords(sent.on)} only: correct that day, or the day of the briefing.`,
      )
    : undefined;
};
