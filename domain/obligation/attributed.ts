import { isName, isPerson } from './fields.ts';
import { isWellFormed } from './well-formed.ts';

const MAX_COMMENT = 20_000;

/** A command that was understood: its type, and all its fields as they were given. */
export interface Understood<T extends string> {
  type: T;
  given: Record<string, unknown>;
}

/** What may be sent: types of commands with the kinds of their fields. */
export interface Sendable<T extends string, K extends string> {
  commands: Readonly<Record<T, Readonly<Record<string, K>>>>;
  /** What is wrong with a field's value, as the end of "field: "; undefined when nothing is. */
  problemWith(value: unknown, kind: K): string | undefined;
  /** Whether the house itself gives such ids: from outside they would be in the way of what they are for. */
  isOwnId(id: string, actor: unknown): boolean;
}

/** The command that an unknown value is, or a sentence saying which field is malformed and what was expected. */
export function understood<T extends string, K extends string>(
  value: unknown,
  { commands, problemWith, isOwnId }: Sendable<T, K>,
): Understood<T> | string {
  if (typeof value !== 'object' || value === null) return 'a command is an object';
  const given = value as Record<string, unknown>;
  const types = Object.keys(commands) as T[];
  const type = types.find((known) => known === given.type);
  if (type === undefined) return `type: expected one of ${types.join(', ')}`;
  const fields = commands[type];
  const allowed = ['type', 'commandId', 'actor', 'onBehalfOf', 'comment', 'seen', ...Object.keys(fields)];
  const stranger = Object.keys(given).find((field) => !allowed.includes(field));
  if (stranger !== undefined) return `${stranger}: ${type} has no such field`;
  if (!isWellFormed(given)) return 'half a character, or a nesting without end, is nothing to record';
  const problems = [
    ...attributionProblems(given, isOwnId),
    ...Object.entries(fields).map(([field, kind]) => {
      const problem = problemWith(given[field], kind);
      return problem && `${field}: ${problem}`;
    }),
  ].filter((problem) => problem !== undefined);
  return problems.length > 0 ? problems.join('; ') : { type, given };
}

/** What is wrong with who sends it, for whom, and what is said with it. */
const attributionProblems = (
  { commandId, actor, onBehalfOf, comment, seen }: Record<string, unknown>,
  isOwnId: (id: string, actor: unknown) => boolean,
): (string | undefined)[] => [
  idProblem(commandId, (id) => isOwnId(id, actor)),
  isPerson(actor) ? undefined : 'actor: expected the id of a person',
  onBehalfOf == null || isPerson(onBehalfOf) ? undefined : 'onBehalfOf: expected the id of a person, or null',
  comment == null || (typeof comment === 'string' && comment.length <= MAX_COMMENT)
    ? undefined
    : `comment: expected a text of at most ${MAX_COMMENT} characters, or null`,
  seen === undefined || (Number.isSafeInteger(seen) && Number(seen) > 0)
    ? undefined
    : 'seen: expected the number of an event, or nothing',
];

function idProblem(id: unknown, isOwn: (id: string) => boolean): string | undefined {
  if (!isName(id)) return 'commandId: expected a text of 1 to 300 characters';
  if (/\p{Cc}/u.test(id)) return 'commandId: expected no control characters';
  return isOwn(id) ? 'commandId: such ids are given by the house itself' : undefined;
}
