import { BRIEFING_COMMANDS } from './acts/briefings/commands.ts';
import { CLEARANCE_COMMANDS } from './acts/clearance/commands.ts';
import { CORRECTION_COMMANDS } from './acts/corrections/commands.ts';
import { DATES_COMMANDS } from './acts/dates/commands.ts';
import { DELIVERY_COMMANDS } from './acts/deliveries/commands.ts';
import { DRAFT_COMMANDS } from './acts/drafts/commands.ts';
import { EXTENSION_COMMANDS } from './acts/extensions/commands.ts';
import { INPUT_COMMANDS } from './acts/inputs/commands.ts';
import { REMINDER_COMMANDS } from './acts/reminders/commands.ts';
import { SEAT_COMMANDS } from './acts/seats/commands.ts';
import { STANDING_COMMANDS } from './acts/standing/commands.ts';
import { VIEWS_COMMANDS } from './acts/views/commands.ts';
import { type FieldKind, type FieldTable, type FieldTypes, isName, isPerson, problemWith } from './fields.ts';
import { CALENDAR, DIRECTORY, type PersonId } from './parties.ts';
import { isWellFormed } from './well-formed.ts';

export type { DraftBytes, FileBytes } from './fields.ts';

/**
 * Everything that may be asked of an obligation, with the fields of each. One table makes the types, the check of
 * what comes in, and the updates of the workflows. A fact from outside carries the day on which it happened; what is
 * about an earlier event names it by its seq.
 */
export const COMMANDS = {
  ...VIEWS_COMMANDS,
  ...INPUT_COMMANDS,
  ...DRAFT_COMMANDS,
  ...CLEARANCE_COMMANDS,
  ...EXTENSION_COMMANDS,
  ...DELIVERY_COMMANDS,
  ...BRIEFING_COMMANDS,
  ...STANDING_COMMANDS,
  ...CORRECTION_COMMANDS,
  ...DATES_COMMANDS,
  ...SEAT_COMMANDS,
  ...REMINDER_COMMANDS,
} as const satisfies FieldTable;

export type CommandType = keyof typeof COMMANDS;
export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[];

interface Attribution {
  /** Chosen by the sender; the same id is the same command, however often it is sent. */
  commandId: string;
  actor: PersonId;
  onBehalfOf: PersonId | null;
  /** Free text: a comment on a draft, the reason of a delay, the summary of a briefing. Kept apart from the facts. */
  comment: string | null;
}

type Given<Table> = {
  -readonly [F in keyof Table as Table[F] extends keyof FieldTypes
    ? F
    : never]: Table[F] extends keyof FieldTypes ? FieldTypes[Table[F]] : never;
};
type Optional<Table> = {
  -readonly [F in keyof Table as Table[F] extends keyof FieldTypes
    ? never
    : F]?: Table[F] extends `${infer K extends keyof FieldTypes}?` ? FieldTypes[K] | null : never;
};

type Flat<T> = { [F in keyof T]: T[F] };
type Commands = {
  [T in CommandType]: Flat<
    Attribution & { type: T } & Given<(typeof COMMANDS)[T]> & Optional<(typeof COMMANDS)[T]>
  >;
};

export type CommandOf<T extends CommandType> = Commands[T];
export type Command = Commands[CommandType];

/** What a timer asks: to ring one wake-up of the plan. It comes from inside the workflow only. */
export interface RingCommand {
  type: 'ring';
  commandId: string;
  actor: PersonId;
  onBehalfOf: null;
  comment: null;
  /** The key of the wake-up. */
  rung: string;
}

const MAX_COMMENT = 20_000;

/** The command that an unknown value is, or a sentence saying which field is malformed and what was expected. */
export function parseCommand(value: unknown): Command | string {
  if (typeof value !== 'object' || value === null) return 'a command is an object';
  const given = value as Record<string, unknown>;
  const type = COMMAND_TYPES.find((known) => known === given.type);
  if (type === undefined) return `type: expected one of ${COMMAND_TYPES.join(', ')}`;
  const fields: Readonly<Record<string, FieldKind>> = COMMANDS[type];
  const allowed = ['type', 'commandId', 'actor', 'onBehalfOf', 'comment', ...Object.keys(fields)];
  const stranger = Object.keys(given).find((field) => !allowed.includes(field));
  if (stranger !== undefined) return `${stranger}: ${type} has no such field`;
  if (!isWellFormed(given)) return 'half a character, or a nesting without end, is nothing to record';
  const problems = [
    idProblem(given.commandId, given.actor),
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
  return { ...given, onBehalfOf: given.onBehalfOf ?? null, comment: given.comment ?? null } as Command;
}

/** Ids that the house gives itself. From outside they would be in the way of what they are for. */
const OWN_IDS = /^(?:ring|register|unproven)\/|^launch$/;
const IDS_OF_THE_CALENDAR = /^calendar-\d+$/;
const IDS_OF_THE_DIRECTORY = /^directory-/;

function idProblem(id: unknown, actor: unknown): string | undefined {
  if (!isName(id)) return 'commandId: expected a text of 1 to 300 characters';
  if (/\p{Cc}/u.test(id)) return 'commandId: expected no control characters';
  return OWN_IDS.test(id) ||
    (IDS_OF_THE_CALENDAR.test(id) && actor !== CALENDAR) ||
    (IDS_OF_THE_DIRECTORY.test(id) && actor !== DIRECTORY)
    ? 'commandId: such ids are given by the house itself'
    : undefined;
}
