import { inWords } from '../../../time/civil-date.ts';
import { languageName } from '../../languages.ts';
import { doneOn } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { ViewsFacts } from './facts.ts';

export const VIEWS_SAYINGS: Sayings<keyof ViewsFacts> = {
  ViewsRequested: ({ addressees, replyBy, happenedOn }) =>
    `asked ${addressees.length} for their views${happenedOn === undefined ? ' by' : `${doneOn(happenedOn)}, by`} ${inWords(replyBy)}: ${addressees.join(', ')}`,
  ReplyReceived: ({ from, happenedOn, late, afterSubmission, language }) =>
    `recorded the reply of ${from} of ${inWords(happenedOn)}${late ? ', late' : ''}${afterSubmission ? ', after the text was submitted' : ''}${annexed(language)}`,
  AddresseesAdded: ({ addressees, replyBy, happenedOn }) =>
    `asked ${addressees.length} more for their views${happenedOn === undefined ? ' by' : `${doneOn(happenedOn)}, by`} ${inWords(replyBy)}: ${addressees.join(', ')}`,
  AddresseeRemoved: ({ addressee }) => `no longer asks ${addressee} for views`,
  AddresseesReminded: ({ round, addressees, happenedOn }) =>
    `recorded the reminder of ${inWords(happenedOn)}, round ${round}, to ${addressees.length} who were silent: ${addressees.join(', ')}`,
  ViewsExtended: ({ replyBy, addressees, happenedOn }) =>
    `gave ${addressees === null ? 'all' : addressees.join(', ')} until ${inWords(replyBy)} to reply${doneOn(happenedOn)}`,
  ReplyCorrected: ({ from, happenedOn, late, language }) =>
    `recorded the corrected reply of ${from} of ${inWords(happenedOn)}${late ? ', late' : ''}${annexed(language)}`,
  ReplyWithdrawn: ({ from, happenedOn }) =>
    `recorded that ${from} withdrew the reply on ${inWords(happenedOn)}`,
  LateReplySettled: ({ from, as }) =>
    as === 'addendum'
      ? `decided that the late reply of ${from} becomes an addendum`
      : `noted the late reply of ${from}`,
  ViewsClosed: ({ answered, silent, happenedOn }) =>
    `closed the collection of views${doneOn(happenedOn)}: ${answered} answered${silent.length > 0 ? `, silent: ${silent.join(', ')}` : ''}`,
};

/** “Annexed in the original language”: A/RES/79/239, para. 8. */
const annexed = (language: string | undefined): string =>
  language === undefined ? '' : `, in ${languageName(language)}, as it is to be annexed`;
