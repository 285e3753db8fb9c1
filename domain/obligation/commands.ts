import { BRIEFING_COMMANDS } from './acts/briefings/commands.ts';
import { CLEARANCE_COMMANDS } from './acts/clearance/commands.ts';
import { CORRECTION_COMMANDS } from './acts/corrections/commands.ts';
import { DATES_COMMANDS } from './acts/dates/commands.ts';
import { DELIVERY_COMMANDS } from './acts/deliveries/commands.ts';
import { DRAFT_COMMANDS } from './acts/drafts/commands.ts';
import { EXTENSION_COMMANDS } from './acts/extensions/commands.ts';
import { HANDLING_COMMANDS } from './acts/handling/commands.ts';
import { INPUT_COMMANDS } from './acts/inputs/commands.ts';
import { INTERVENTION_COMMANDS } from './acts/interventions/commands.ts';
import { REMINDER_COMMANDS } from './acts/reminders/commands.ts';
import { SEAT_COMMANDS } from './acts/seats/commands.ts';
import { STANDING_COMMANDS } from './acts/standing/commands.ts';
import { VIEWS_COMMANDS } from './acts/views/commands.ts';
import { understood } from './attributed.ts';
import { type FieldKind, type FieldTable, type FieldTypes, problemWith } from './fields.ts';
import { CALENDAR, DIRECTORY, type PersonId, RECONCILER } from './parties.ts';

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
  ...INTERVENTION_COMMANDS,
  ...HANDLING_COMMANDS,
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
  /** The last event of the record that the sender has seen: with another there by now it is refused. Not there: whatever has happened. */
  seen?: number;
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

/** The command that an unknown value is, or a sentence saying which field is malformed and what was expected. */
export function parseCommand(value: unknown): Command | string {
  const command = understood<CommandType, FieldKind>(value, { commands: COMMANDS, problemWith, isOwnId });
  if (typeof command === 'string') return command;
  const { given } = command;
  return { ...given, onBehalfOf: given.onBehalfOf ?? null, comment: given.comment ?? null } as Command;
}

const OWN_IDS = /^(?:ring|register|unproven)\/|^launch$/;
const IDS_OF_THE_CALENDAR = /^calendar-\d+$/;
const IDS_OF_THE_DIRECTORY = /^directory-/;
const IDS_OF_THE_RECONCILER = /^intervened\//;

const isOwnId = (id: string, actor: unknown): boolean =>
  OWN_IDS.test(id) ||
  (IDS_OF_THE_CALENDAR.test(id) && actor !== CALENDAR) ||
  (IDS_OF_THE_DIRECTORY.test(id) && actor !== DIRECTORY) ||
  (IDS_OF_THE_RECONCILER.test(id) && actor !== RECONCILER);
