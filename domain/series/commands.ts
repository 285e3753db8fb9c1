import { isName, isPerson } from '../obligation/fields.ts';
import type { MandatePlace } from '../obligation/obligation.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type FieldKind, type FieldTypes, problemWith } from './fields.ts';
import type { PassedCycle, StartedCycle } from './series.ts';

/**
 * Everything that may be asked of a series, with the fields of each. `by`: the later mandate that says so, where one
 * does. A field with `?` may be left out, or null. Cycles that were started are obligations of their own, and nothing
 * here touches them.
 */
export const SERIES_COMMANDS = {
  /** From a day on another rhythm or other recipients; at once another lead or other posts. */
  'change-series': {
    from: 'day',
    by: 'place?',
    deliveries: 'deliveries?',
    lead: 'period?',
    posts: 'posts?',
  },
  'suspend-series': { by: 'place?' },
  /** What is due before `from` is not owed any more. */
  'resume-series': { from: 'day', by: 'place?' },
  /** What is due from that day on is a section of another product: the id of an obligation or of a series. */
  'merge-series': { into: 'id', from: 'day', by: 'place?' },
  /** What is due from that day on is not owed. */
  'end-series': { on: 'day', by: 'place?' },
  /** A later mandate asks for the same again: it is linked, not done twice. */
  'renew-series': { by: 'place' },
  /** The day on which the next cycle is due, where text and calendars do not tell it, or for once another. */
  'give-day': { on: 'day' },
  /** A later mandate was read as ending, changing or repeating the duty, and does not. */
  'keep-series': { by: 'place' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;

export type SeriesCommandType = keyof typeof SERIES_COMMANDS;
export const SERIES_COMMAND_TYPES = Object.keys(SERIES_COMMANDS) as SeriesCommandType[];

interface Attribution {
  /** Chosen by the sender; the same id is the same command, however often it is sent. */
  commandId: string;
  actor: PersonId;
  onBehalfOf: PersonId | null;
  /** The reason. Kept apart from the facts. */
  comment: string | null;
}

type Fields<Table> = {
  -readonly [F in keyof Table]: Table[F] extends `${infer K extends keyof FieldTypes}?`
    ? FieldTypes[K] | null
    : Table[F] extends keyof FieldTypes
      ? FieldTypes[Table[F]]
      : never;
};

type Commands = {
  [T in SeriesCommandType]: Attribution & { type: T } & Fields<(typeof SERIES_COMMANDS)[T]>;
};

export type SeriesCommandOf<T extends SeriesCommandType> = Commands[T];
export type SeriesCommand = Commands[SeriesCommandType];

/** What the workflow itself says once a cycle was started. It comes from inside only. */
export interface StartCycleCommand {
  type: 'start-cycle';
  commandId: string;
  actor: PersonId;
  onBehalfOf: null;
  comment: null;
  cycle: StartedCycle;
  passed: PassedCycle[];
}

/** Whether somebody says why: a mandate, or a reason in words. */
export const saysWhy = ({ comment, by }: { comment: string | null; by: MandatePlace | null }): boolean =>
  by !== null || (comment !== null && comment.trim() !== '');

const MAX_COMMENT = 20_000;

/** The command that an unknown value is, or a sentence saying which field is malformed and what was expected. */
export function parseSeriesCommand(value: unknown): SeriesCommand | string {
  if (typeof value !== 'object' || value === null) return 'a command is an object';
  const given = value as Record<string, unknown>;
  const type = SERIES_COMMAND_TYPES.find((known) => known === given.type);
  if (type === undefined) return `type: expected one of ${SERIES_COMMAND_TYPES.join(', ')}`;
  const fields: Readonly<Record<string, FieldKind>> = SERIES_COMMANDS[type];
  const allowed = ['type', 'commandId', 'actor', 'onBehalfOf', 'comment', ...Object.keys(fields)];
  const stranger = Object.keys(given).find((field) => !allowed.includes(field));
  if (stranger !== undefined) return `${stranger}: ${type} has no such field`;
  const problems = [
    isName(given.commandId) ? undefined : 'commandId: expected a text of 1 to 300 characters',
    isPerson(given.actor) ? undefined : 'actor: expected the id of a person',
    given.onBehalfOf == null || isPerson(given.onBehalfOf)
      ? undefined
      : 'onBehalfOf: expected the id of a person, or null',
    given.comment == null || (typeof given.comment === 'string' && given.comment.length <= MAX_COMMENT)
      ? undefined
      : `comment: expected a text of at most ${MAX_COMMENT} characters, or null`,
    ...Object.entries(fields).map(([field, kind]) => {
      const problem = problemWith(given[field], kind);
      return problem && `${field}: ${problem}`;
    }),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) return problems.join('; ');
  const optional = Object.keys(fields).map((field) => [field, given[field] ?? null]);
  const { commandId, actor } = given;
  const by = { commandId, actor, onBehalfOf: given.onBehalfOf ?? null, comment: given.comment ?? null };
  return { type, ...by, ...Object.fromEntries(optional) } as SeriesCommand;
}

/** The day from which a command changes what is owed; null when it names none. */
export function dayOf(command: SeriesCommand): CivilDate | null {
  if ('from' in command) return command.from;
  return 'on' in command ? command.on : null;
}
