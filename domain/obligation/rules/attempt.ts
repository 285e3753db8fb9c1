import type { CivilDate } from '../../time/civil-date.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Refusal } from '../refusals.ts';
import type { Alive } from '../state.ts';

/** A command put to an obligation on a day of its station. */
export interface Attempt<T extends CommandType = CommandType> {
  life: Alive;
  command: CommandOf<T>;
  today: CivilDate;
}

/** What stands against it; undefined when nothing does. */
export type Check<T extends CommandType> = (attempt: Attempt<T>) => Refusal | undefined;

/** Commands that have a field of that name. */
export type CommandWith<F extends string> = {
  [T in CommandType]: F extends keyof CommandOf<T> ? T : never;
}[CommandType];

export type Any = Attempt;
export type WithDelivery = Attempt<CommandWith<'delivery'>>;
export type WithFactDay = Attempt<CommandWith<'happenedOn'>>;
export type WithMilestone = Attempt<CommandWith<'milestone'>>;

/** For each command what is asked, in this order: the first refusal is the answer. */
export type Rules = { [T in CommandType]: readonly Check<T>[] };
