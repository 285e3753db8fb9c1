import { inWords } from '../../../time/civil-date.ts';
import { refuse } from '../../refusals.ts';
import type { Attempt } from '../../rules/attempt.ts';
import type { Alive, Fact } from '../../state.ts';
import { factsIn, restingOn } from './facts-stated.ts';

/** The fact that the event with this seq stated; undefined when it stated none that a correction can name. */
export const factWith = (life: Alive, seq: number): Fact | undefined =>
  factsIn(life).find((fact) => fact.seq === seq);

export const knownFact = ({ life, command }: Attempt<'correct-fact' | 'strike-fact'>) =>
  factWith(life, command.fact) === undefined
    ? refuse('no-such-fact', `Event ${command.fact} states no day that could be corrected.`)
    : undefined;

export const anotherDay = ({ life, command }: Attempt<'correct-fact'>) =>
  factWith(life, command.fact)?.on === command.happenedOn
    ? refuse('fact-unchanged', `It is recorded for ${inWords(command.happenedOn)} already.`)
    : undefined;

/** What came out of it has to be struck first. */
export const nothingRestsOnIt = ({ life, command }: Attempt<'strike-fact'>) => {
  const later = restingOn(life, command.fact);
  return later === undefined
    ? undefined
    : refuse(
        'fact-rests-on-it',
        `Event ${later.seq}, of ${inWords(later.on)}, came out of it: strike that first.`,
      );
};
