import type { CivilDate } from '../../../time/civil-date.ts';
import type { RecordedEvent, RecordedEventOf } from '../../events.ts';
import { beginsOn } from '../../obligation.ts';
import { moverOf } from '../../stages.ts';
import type { Alive } from '../../state.ts';
import { withStatement } from './folds.ts';

/**
 * How it stood from each of the days that statements tell of, the first being that from which there was time. Who held the posts then
 * nobody has stated: the days are charged to the posts alone.
 */
export function pastOf(
  launched: Alive,
  event: RecordedEventOf<'TakenOver'>,
  fold: (state: Alive, event: RecordedEvent) => Alive,
): { on: CivilDate; life: Alive }[] {
  let life = launched;
  const past = [{ on: beginsOn(launched.obligation), life: withNobody(life) }];
  for (const statement of event.facts.statements) {
    life = withStatement(life, event, statement, fold);
    past.push({ on: statement.happenedOn, life: withNobody(life) });
  }
  return past;
}

export function withNobody(life: Alive): Alive {
  const seats = Object.fromEntries(
    Object.entries(life.seats).map(([post, seat]) => [post, { ...seat, holder: null, acting: [], away: [] }]),
  );
  const vacated = { ...life, seats };
  const { post } = moverOf(vacated);
  return { ...vacated, holder: { ...life.holder, post, person: null } };
}
