import { inWords } from '../../../time/civil-date.ts';
import { refuse } from '../../refusals.ts';
import type { Attempt } from '../../rules/attempt.ts';
import type { Alive, Fact } from '../../state.ts';
import { factsIn, restingOn, withFact } from './facts-stated.ts';

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

/** Nothing is out before it was submitted, whichever of the two days is corrected. */
export const daysInOrder = ({ life, command }: Attempt<'correct-fact'>) => {
  const { fact, happenedOn: on } = command;
  const corrected = withFact(life, fact, (each) => ({ ...each, on }));
  for (const { submitted, issued, issuedIn } of Object.values(corrected.deliveries)) {
    const out = [issued, ...Object.values(issuedIn)].find(
      (each) => each != null && submitted !== null && each.on < submitted.on,
    );
    if (out != null && submitted !== null && [out.seq, submitted.seq].includes(fact))
      return refuse(
        'issued-before-submitted',
        `It would be out on ${inWords(out.on)} and submitted on ${inWords(submitted.on)} only.`,
      );
  }
  return undefined;
};

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
