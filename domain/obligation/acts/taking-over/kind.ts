import type { CivilDate } from '../../../time/civil-date.ts';
import type { Command, CommandOf, CommandType } from '../../commands.ts';
import type { Refusal } from '../../refusals.ts';
import type { Check } from '../../rules/attempt.ts';
import type { Life } from '../../state.ts';
import type { Cells, Column } from './columns.ts';

/** Where a row is wrong: `what` for that it cannot have happened then at all. */
export type Place = Column | 'what' | 'on';

/** Something that can have happened: what a row says of it, and by which act it would have happened here. */
export interface Kind {
  needs: readonly Column[];
  may: readonly Column[];
  act(cells: Cells, on: CivilDate, life: Life): { type: CommandType };
  /** In this order; the first refusal is the answer, for the column that it is about. */
  against: readonly { place: Place; check: (attempt: never) => Refusal | undefined }[];
}

type Fields<T extends CommandType> = { type: T } & Omit<CommandOf<T>, keyof Attributed | 'type'>;
type Attributed = Pick<Command, 'commandId' | 'actor' | 'onBehalfOf' | 'comment'>;

/** A kind by the act that it stands for. */
export function kind<T extends CommandType, N extends Column = never>(
  needs: readonly N[],
  may: readonly Column[],
  act: (cells: Cells & Required<Pick<Cells, N>>, on: CivilDate, life: Life) => Fields<T>,
  against: readonly (readonly [place: Place, check: Check<T>])[],
): Kind {
  return {
    needs,
    may,
    // What a kind needs is looked at before its act is made.
    act: act as Kind['act'],
    against: against.map(([place, check]) => ({ place, check })),
  };
}
