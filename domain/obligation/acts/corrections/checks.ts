import { inWords } from '../../../time/civil-date.ts';
import { refuse } from '../../refusals.ts';
import type { Attempt } from '../../rules/attempt.ts';
import type { Alive, Fact } from '../../state.ts';

/** The fact that the event with this seq stated; undefined when it stated none that a correction can name. */
export function factWith(life: Alive, seq: number): Fact | undefined {
  const inDeliveries = Object.values(life.deliveries).flatMap((progress) => [
    progress.forecast,
    progress.submitted,
    progress.issued,
    progress.invited,
    progress.held,
  ]);
  return [...(life.views?.replies ?? []), ...inDeliveries].find((fact) => fact?.seq === seq) ?? undefined;
}

export const knownFact = ({ life, command }: Attempt<'correct-fact'>) =>
  factWith(life, command.fact) === undefined
    ? refuse('no-such-fact', `Event ${command.fact} states no day that could be corrected.`)
    : undefined;

export const anotherDay = ({ life, command }: Attempt<'correct-fact'>) =>
  factWith(life, command.fact)?.on === command.happenedOn
    ? refuse('fact-unchanged', `It is recorded for ${inWords(command.happenedOn)} already.`)
    : undefined;
