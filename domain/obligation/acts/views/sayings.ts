import { inWords } from '../../../time/civil-date.ts';
import type { Sayings } from '../act.ts';
import type { ViewsFacts } from './facts.ts';

export const VIEWS_SAYINGS: Sayings<keyof ViewsFacts> = {
  ViewsRequested: ({ addressees, replyBy }) =>
    `asked ${addressees.length} for their views by ${inWords(replyBy)}: ${addressees.join(', ')}`,
  ReplyReceived: ({ from, happenedOn, late }) =>
    `recorded the reply of ${from} of ${inWords(happenedOn)}${late ? ', late' : ''}`,
  ViewsClosed: ({ answered, silent }) =>
    `closed the collection of views: ${answered} answered${silent.length > 0 ? `, silent: ${silent.join(', ')}` : ''}`,
};
