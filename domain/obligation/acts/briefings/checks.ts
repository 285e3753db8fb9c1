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
  command.on < today
    ? refuse(
        'briefing-in-the-past',
        `The briefing cannot be set for ${inWords(command.on)}: that day is past.`,
      )
    : undefined;

/** Those who were invited are owed a reason. */
export const postponedWithReason = ({ life, command }: Attempt<'schedule-briefing'>) => {
  const { scheduled: before = null, invited: sent } = progressOf(life, command.delivery) ?? {};
  return before !== null && sent !== null && !command.comment?.trim()
    ? refuse('comment-needed', 'They are invited already: say why the day changes.')
    : undefined;
};
