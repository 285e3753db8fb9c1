import { inWords } from '../../../time/civil-date.ts';
import type { Sayings } from '../act.ts';
import type { ViewsFacts } from './facts.ts';

export const VIEWS_SAYINGS: Sayings<keyof ViewsFacts> = {
  ViewsRequested: ({ addressees, replyBy }) =>
    `asked ${addressees.length} for their views by ${inWords(replyBy)}: ${addressees.join(', ')}`,
  ReplyReceived: ({ from, happenedOn, late, afterSubmission }) =>
    `recorded the reply of ${from} of ${inWords(happenedOn)}${late ? ', late' : ''}${afterSubmission ? ', after the text was submitted' : ''}`,
  AddresseesAdded: ({ addressees, replyBy }) =>
    `asked ${addressees.length} more for their views by ${inWords(replyBy)}: ${addressees.join(', ')}`,
  AddresseeRemoved: ({ addressee }) => `no longer asks ${addressee} for views`,
  AddresseesReminded: ({ round, addressees, happenedOn }) =>
    `recorded the reminder of ${inWords(happenedOn)}, round ${round}, to ${addressees.length} who were silent: ${addressees.join(', ')}`,
  ViewsExtended: ({ replyBy, addressees }) =>
    `gave ${addressees === null ? 'all' : addressees.join(', ')} until ${inWords(replyBy)} to reply`,
  ReplyCorrected: ({ from, happenedOn, late }) =>
    `recorded the corrected reply of ${from} of ${inWords(happenedOn)}${late ? ', late' : ''}`,
  ReplyWithdrawn: ({ from, happenedOn }) =>
    `recorded that ${from} withdrew the reply on ${inWords(happenedOn)}`,
  LateReplySettled: ({ from, as }) =>
    as === 'addendum'
      ? `decided that the late reply of ${from} becomes an addendum`
      : `noted the late reply of ${from}`,
  ViewsClosed: ({ answered, silent }) =>
    `closed the collection of views: ${answered} answered${silent.length > 0 ? `, silent: ${silent.join(', ')}` : ''}`,
};
