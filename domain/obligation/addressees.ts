import type { Command } from './commands.ts';
import { asCompared, asKept } from './said.ts';
import type { ObligationState, Views } from './state.ts';

/** Who was asked under that name, in whatever letters; undefined: nobody. */
export const askedAs = ({ addressees }: Views, name: string): string | undefined =>
  addressees.find((each) => each === name) ??
  addressees.find((each) => asCompared(each) === asCompared(name));

/** Fields of commands that name addressees: one, or several. */
const NAMING = ['from', 'addressee', 'addressees', 'organisations', 'units'];
const ABOUT_VIEWS: readonly Command['type'][] = [
  ...(['ask-for-views', 'add-addressees', 'remove-addressee', 'remind-addressees', 'extend-views'] as const),
  ...(['record-reply', 'correct-reply', 'withdraw-reply', 'settle-late-reply'] as const),
];

/**
 * What a command says, with the names of addressees as they are compared: who is meant by one that is sent again is looked up
 * in the file as it stands by then, and an addressee may have come or gone since.
 */
export function comparedAddressees(said: Record<string, unknown>): Record<string, unknown> {
  if (!ABOUT_VIEWS.some((type) => type === said.type)) return said;
  const compared = (name: unknown): unknown => (typeof name === 'string' ? asCompared(name) : name);
  return Object.fromEntries(
    Object.entries(said).map(([field, value]) => {
      if (!NAMING.includes(field)) return [field, value];
      return [field, Array.isArray(value) ? value.map(compared) : compared(value)];
    }),
  );
}

/** The command with each addressee as it was asked, or, where it was not yet, without what stands around its name. */
export function withKnownAddressees(state: ObligationState, command: Command): Command {
  if (!ABOUT_VIEWS.includes(command.type)) return command;
  const views = 'views' in state ? state.views : null;
  const known = (name: string): string => (views === null ? undefined : askedAs(views, name)) ?? asKept(name);
  const fields = Object.entries(command).map(([field, value]) => {
    if (!NAMING.includes(field)) return [field, value];
    if (typeof value === 'string') return [field, known(value)];
    const names = Array.isArray(value) ? value.map(known) : value;
    // Who is named twice is for the rules to refuse.
    return [field, Array.isArray(names) && new Set(names).size < names.length ? value : names];
  });
  // The same fields with other words in them.
  return Object.fromEntries(fields) as Command;
}
