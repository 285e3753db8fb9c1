import { momentOf } from '../../../time/instant.ts';
import type { RecordedEvent, RecordedEventOf } from '../../events.ts';
import type { Alive } from '../../state.ts';
import type { Statement } from './statement.ts';

type Fold = (state: Alive, event: RecordedEvent) => Alive;

/** Noon: a statement has a day and no hour. */
const HOUR = 12;

/**
 * What a statement changes: the same as its acts would have changed on that day, done by whoever did them. Each is named by
 * the statement's number, where a lived one is by its seq.
 */
export function withStatement(
  state: Alive,
  event: RecordedEventOf<'TakenOver'>,
  { number, by, onBehalfOf, saidBy, happenedOn, states }: Statement,
  fold: Fold,
): Alive {
  const { obligation, hash, rules, commandId } = event;
  const noon = momentOf(happenedOn, HOUR, state.plan.zone);
  const at = noon < event.at ? noon : event.at;
  const envelope = {
    obligation,
    seq: number,
    hash,
    rules,
    commandId,
    at,
    actor: by ?? saidBy,
    onBehalfOf: onBehalfOf ?? null,
  };
  return states.reduce<Alive>(
    // TypeScript does not see that the facts are those of the event's own type.
    (life, stated) => fold(life, { ...envelope, ...stated } as RecordedEvent),
    state,
  );
}

export const takenOver = (state: Alive, event: RecordedEventOf<'TakenOver'>, fold: Fold): Alive =>
  event.facts.statements.reduce((life, statement) => withStatement(life, event, statement, fold), state);
