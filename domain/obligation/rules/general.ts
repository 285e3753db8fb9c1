import { inWords } from '../../time/civil-date.ts';
import { refuse } from '../refusals.ts';
import type { Any, WithFactDay } from './attempt.ts';

/** What is asked of many commands. */

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

/** A command that these rules do not know yet: what was launched by them goes on by them. */
export const notByTheseRules = ({ life }: Any) =>
  refuse('not-by-these-rules', `It was launched by rules version ${life.rules}, which do not know of this.`);
