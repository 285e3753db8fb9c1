import type { Seat } from '../directory/seat.ts';
import { understood } from '../obligation/attributed.ts';
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
  /** The last event of the record that the sender has seen, as in commands to obligations. */
  seen?: number;
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

/** What the house itself says once a cycle was started; signed with its own key, never sent from outside. */
export interface StartCycleCommand {
  type: 'start-cycle';
  commandId: string;
  actor: PersonId;
  onBehalfOf: null;
  comment: null;
  cycle: StartedCycle;
  passed: PassedCycle[];
}

/** What the house itself says before somebody's command is decided: who holds the posts by now. From inside, as above. */
export interface SeatSeriesCommand {
  type: 'seat-series';
  commandId: string;
  actor: PersonId;
  onBehalfOf: null;
  comment: null;
  directorySeq: number;
  /** Only those that are otherwise than the series has them; at least one. */
  seats: Seat[];
}

export type HouseCommand = StartCycleCommand | SeatSeriesCommand;
export const HOUSE_ONLY: readonly HouseCommand['type'][] = ['start-cycle', 'seat-series'];

/** Whether somebody says why: a mandate, or a reason in words. */
export const saysWhy = ({ comment, by }: { comment: string | null; by: MandatePlace | null }): boolean =>
  by !== null || (comment !== null && comment.trim() !== '');

/** The command that an unknown value is, or a sentence saying which field is malformed and what was expected. */
export function parseSeriesCommand(value: unknown): SeriesCommand | string {
  const command = understood<SeriesCommandType, FieldKind>(value, {
    commands: SERIES_COMMANDS,
    problemWith,
    isOwnId,
  });
  if (typeof command === 'string') return command;
  const { type, given } = command;
  const optional = Object.keys(SERIES_COMMANDS[type]).map((field) => [field, given[field] ?? null]);
  const { commandId, actor } = given;
  const by = { commandId, actor, onBehalfOf: given.onBehalfOf ?? null, comment: given.comment ?? null };
  const seen = given.seen === undefined ? {} : { seen: given.seen };
  return { type, ...by, ...seen, ...Object.fromEntries(optional) } as SeriesCommand;
}

const OWN_IDS = /^(?:cycle|directory|unproven)\/|^begin$/;
const isOwnId = (id: string): boolean => OWN_IDS.test(id);

/** The day from which a command changes what is owed; null when it names none. */
export function dayOf(command: SeriesCommand): CivilDate | null {
  if ('from' in command) return command.from;
  return 'on' in command ? command.on : null;
}
