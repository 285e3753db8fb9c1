import { inWords } from '../../../time/civil-date.ts';
import { viewsAreOpen } from '../../progress.ts';
import { refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';

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
