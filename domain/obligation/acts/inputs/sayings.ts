import { inWords } from '../../../time/civil-date.ts';
import { doneOn, lateBy } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { InputFacts } from './facts.ts';

export const INPUT_SAYINGS: Sayings<keyof InputFacts> = {
  InputAsked: ({ input, of, due, post, happenedOn }) =>
    `asked ${of} for ${input} by ${inWords(due)}${doneOn(happenedOn)}${post === undefined ? '' : `, followed by the ${post}`}`,
  InputExtended: ({ input, due, before }) =>
    `gave more time for ${input}: ${inWords(due)} instead of ${inWords(before)}`,
  InputReceived: ({ input, happenedOn, daysLate }) =>
    `recorded that ${input} came on ${inWords(happenedOn)}${lateBy(daysLate)}`,
  InputWaived: ({ input }) => `goes on without ${input}`,
};
