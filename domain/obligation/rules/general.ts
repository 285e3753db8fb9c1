import { HORIZON, isWithinHorizon } from '../../planning/horizon.ts';
import { type CivilDate, inWords } from '../../time/civil-date.ts';
import { refuse } from '../refusals.ts';
import type { Any, Attempt, CommandWith, WithFactDay } from './attempt.ts';

/** What is asked of many commands. */

export const hasHappened = ({ command, today }: WithFactDay) =>
  command.happenedOn != null && command.happenedOn > today
    ? refuse('happened-in-future', `${inWords(command.happenedOn)} is after today, ${inWords(today)}.`)
    : undefined;

/** On a day that is not ahead, nor before there was a mandate: nothing can have been done for it then. */
export const happenedInItsTime = (attempt: WithFactDay) => {
  const { symbol, adopted } = attempt.life.obligation.mandate;
  const { happenedOn } = attempt.command;
  return happenedOn != null && happenedOn < adopted
    ? refuse(
        'before-adoption',
        `${inWords(happenedOn)} lies before ${symbol} was adopted, ${inWords(adopted)}.`,
      )
    : hasHappened(attempt);
};

/** A day to come from which days are counted: what lies beyond is a slip, and nobody could be reminded of it. */
export const withinReach = ({ command }: Attempt<CommandWith<'replyBy' | 'due' | 'on' | 'until'>>) => {
  const { replyBy, due, on, until }: Partial<Record<'replyBy' | 'due' | 'on' | 'until', CivilDate | null>> =
    command;
  const beyond = [replyBy, due, on, until].find((day) => day != null && !isWithinHorizon(day));
  return beyond == null
    ? undefined
    : refuse('day-out-of-reach', `${inWords(beyond)} lies outside ${HORIZON}.`);
};

export const withComment =
  (what: string) =>
  ({ command }: Any) =>
    command.comment === null || command.comment.trim() === ''
      ? refuse('comment-needed', `Say ${what}.`)
      : undefined;

/** A command that these rules do not know yet: what was launched by them goes on by them. */
export const notByTheseRules = ({ life }: Any) =>
  refuse('not-by-these-rules', `It was launched by rules version ${life.rules}, which do not know of this.`);
