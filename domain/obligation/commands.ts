import { type CivilDate, parseCivilDate } from '../time/civil-date.ts';
import type { ProposedDates } from './dates.ts';
import { isProposedDates } from './dates-shape.ts';
import { CALENDAR, type PersonId, parsePersonId } from './parties.ts';
import { isWellFormed } from './well-formed.ts';

/** A version of the text, by its bytes. The bytes themselves stay outside. */
export interface DraftBytes {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  sha256: string;
  /** In bytes. */
  size: number;
  mediaType: string;
  /** With footnotes and headings, as conference services count. */
  words: number;
}

interface FieldTypes {
  name: string;
  names: string[];
  day: CivilDate;
  digest: string;
  draft: DraftBytes;
  count: number;
  dates: ProposedDates;
}

/**
 * Everything that may be asked of an obligation, with the fields of each. One table makes the types, the check of
 * what comes in, and the updates of the workflows. A fact from outside carries the day on which it happened; an answer
 * to proposed dates names their proposal by the seq of its event.
 */
export const COMMANDS = {
  'ask-for-views': { addressees: 'names', replyBy: 'day' },
  'record-reply': { from: 'name', happenedOn: 'day' },
  'close-views': {},
  'confirm-forecast': { delivery: 'name', happenedOn: 'day' },
  'hand-in-draft': { draft: 'draft' },
  'approve-draft': { draft: 'digest' },
  'return-draft': { draft: 'digest' },
  'ask-extension': { milestone: 'name', until: 'day' },
  'grant-extension': { milestone: 'name' },
  'decline-extension': { milestone: 'name' },
  submit: { delivery: 'name', draft: 'digest', happenedOn: 'day' },
  'record-issuance': { delivery: 'name', symbol: 'name', happenedOn: 'day' },
  'schedule-briefing': { delivery: 'name', on: 'day' },
  'invite-to-briefing': { delivery: 'name', happenedOn: 'day' },
  'hold-briefing': { delivery: 'name', happenedOn: 'day', attendance: 'count' },
  'correct-fact': { fact: 'count', happenedOn: 'day' },
  'propose-dates': { proposal: 'dates' },
  'accept-dates': { proposal: 'count' },
  'keep-dates': { proposal: 'count' },
} as const satisfies Record<string, Record<string, keyof FieldTypes>>;

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

export type CommandOf<T extends CommandType> = Attribution & { type: T } & {
  -readonly [F in keyof (typeof COMMANDS)[T]]: (typeof COMMANDS)[T][F] extends keyof FieldTypes
    ? FieldTypes[(typeof COMMANDS)[T][F]]
    : never;
};
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];

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

const MAX_NAME = 300;
const MAX_NAMES = 500;
const MAX_COMMENT = 20_000;

/** The command that an unknown value is, or a sentence saying which field is malformed and what was expected. */
export function parseCommand(value: unknown): Command | string {
  if (typeof value !== 'object' || value === null) return 'a command is an object';
  const given = value as Record<string, unknown>;
  const type = COMMAND_TYPES.find((known) => known === given.type);
  if (type === undefined) return `type: expected one of ${COMMAND_TYPES.join(', ')}`;
  const fields: Record<string, keyof FieldTypes> = COMMANDS[type];
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
    ...Object.entries(fields).map(([field, kind]) =>
      SHAPES[kind].holds(given[field]) ? undefined : `${field}: expected ${SHAPES[kind].expected}`,
    ),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) return problems.join('; ');
  return { ...given, onBehalfOf: given.onBehalfOf ?? null, comment: given.comment ?? null } as Command;
}

/** Ids that the house gives itself. From outside they would be in the way of what they are for. */
const OWN_IDS = /^(?:ring|register|unproven)\/|^launch$/;
const IDS_OF_THE_CALENDAR = /^calendar-\d+$/;

function idProblem(id: unknown, actor: unknown): string | undefined {
  if (!isName(id)) return 'commandId: expected a text of 1 to 300 characters';
  if (/\p{Cc}/u.test(id)) return 'commandId: expected no control characters';
  return OWN_IDS.test(id) || (IDS_OF_THE_CALENDAR.test(id) && actor !== CALENDAR)
    ? 'commandId: such ids are given by the house itself'
    : undefined;
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NAME;
const isPerson = (value: unknown): boolean => typeof value === 'string' && parsePersonId(value) !== undefined;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const SHAPES: Record<keyof FieldTypes, { expected: string; holds(value: unknown): boolean }> = {
  name: { expected: 'a text of 1 to 300 characters', holds: isName },
  names: {
    expected: 'a list of 1 to 500 names, none twice',
    holds: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.length <= MAX_NAMES &&
      value.every(isName) &&
      new Set(value).size === value.length,
  },
  day: {
    expected: 'a day, YYYY-MM-DD',
    holds: (value) => typeof value === 'string' && parseCivilDate(value) !== undefined,
  },
  digest: { expected: 'a SHA-256 of 64 hexadecimal digits', holds: isDigest },
  draft: {
    expected: 'a draft: { sha256, size, mediaType, words }',
    holds: (value) => {
      if (typeof value !== 'object' || value === null) return false;
      const { sha256, size, mediaType, words, ...rest } = value as Record<string, unknown>;
      return (
        isDigest(sha256) &&
        isCount(size) &&
        isName(mediaType) &&
        isCount(words) &&
        Object.keys(rest).length === 0
      );
    },
  },
  count: { expected: 'a whole number, 0 or more', holds: isCount },
  dates: { expected: 'new dates: { calendarSeq, moves, plan }', holds: isProposedDates },
};
