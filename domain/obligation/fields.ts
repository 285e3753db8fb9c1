import { type CivilDate, parseCivilDate } from '../time/civil-date.ts';
import { type Instant, parseInstant } from '../time/instant.ts';
import { isSensitivity, SENSITIVITIES, type Sensitivity } from './acts/handling/handling.ts';
import type { ProposedDates } from './dates.ts';
import { isProposedDates } from './dates-shape.ts';
import { isLaddersSet } from './ladder/ladder-shape.ts';
import type { LaddersSet } from './ladder/ladders.ts';
import { isLanguage, LANGUAGES, type Language } from './languages.ts';
import { type PersonId, parsePersonId } from './parties.ts';
import { saysSomething } from './said.ts';
import { isSeats, type SeatsGiven } from './seats-shape.ts';

/** A file outside, by its bytes: a reply, a version of the text. */
export interface FileBytes {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  sha256: string;
  /** In bytes. */
  size: number;
  mediaType: string;
}

/** A version of the text, by its bytes. The bytes themselves stay outside. */
export interface DraftBytes extends FileBytes {
  /** With footnotes and headings, as conference services count. */
  words: number;
}

/** What conference services are told beforehand of a document: ungeneva.org/en/dms, forecast record. */
export interface Forecast {
  title: string;
  /** Estimated, with footnotes and headings. */
  words: number;
  /** The language in which it is written. */
  original: Language;
  /** Those in which it is to be issued. */
  languages: Language[];
  /** The day on which it is to be submitted, and the one by which its issuance is asked for. */
  submission: CivilDate;
  issuance: CivilDate;
  meeting: string | null;
  meetingOn: CivilDate | null;
}

/** What somebody can do to a run past the house. */
export const INTERVENTIONS = ['terminated', 'cancelled', 'reset'] as const;
export type Intervention = (typeof INTERVENTIONS)[number];

/** What the fields of a command can be. */
export interface FieldTypes {
  name: string;
  /** Longer than a name: words of a mandate. */
  text: string;
  names: string[];
  day: CivilDate;
  digest: string;
  file: FileBytes;
  draft: DraftBytes;
  count: number;
  flag: boolean;
  person: PersonId;
  people: PersonId[];
  forecast: Forecast;
  dates: ProposedDates;
  seats: SeatsGiven;
  instant: Instant;
  intervention: Intervention;
  ladders: LaddersSet;
  sensitivity: Sensitivity;
}

/** A kind of field; with `?` one that may be left out, or null. */
export type FieldKind = keyof FieldTypes | `${keyof FieldTypes}?`;

/** The fields of some commands, by command and field. */
export type FieldTable = Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;

export const MAX_NAME = 300;
const MAX_NAMES = 500;
const MAX_TEXT = 5000;

export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NAME;
export const isPerson = (value: unknown): boolean =>
  typeof value === 'string' && parsePersonId(value) !== undefined;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isListOf = (value: unknown, most: number, holds: (each: unknown) => boolean): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= most &&
  value.every(holds) &&
  new Set(value).size === value.length;

function isFile(value: unknown, more: (rest: Record<string, unknown>) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { sha256, size, mediaType, ...rest } = value as Record<string, unknown>;
  return isDigest(sha256) && isCount(size) && isName(mediaType) && more(rest);
}

const isDay = (value: unknown): boolean => typeof value === 'string' && parseCivilDate(value) !== undefined;

function isForecast(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { title, words, original, languages, submission, issuance, meeting, meetingOn, ...rest } =
    value as Record<string, unknown>;
  return (
    isName(title) &&
    isCount(words) &&
    isLanguage(original) &&
    isListOf(languages, LANGUAGES.length, isLanguage) &&
    isDay(submission) &&
    isDay(issuance) &&
    (meeting === null || isName(meeting)) &&
    (meetingOn === null || isDay(meetingOn)) &&
    Object.keys(rest).length === 0
  );
}

const SHAPES: Record<keyof FieldTypes, { expected: string; holds(value: unknown): boolean }> = {
  name: { expected: 'a text of 1 to 300 characters', holds: isName },
  text: {
    expected: `a text of 1 to ${MAX_TEXT} characters`,
    holds: (value) => typeof value === 'string' && saysSomething(value) && value.length <= MAX_TEXT,
  },
  names: {
    expected: 'a list of 1 to 500 names, none twice',
    holds: (value) => isListOf(value, MAX_NAMES, isName),
  },
  day: {
    expected: 'a day, YYYY-MM-DD',
    holds: isDay,
  },
  digest: { expected: 'a SHA-256 of 64 hexadecimal digits', holds: isDigest },
  file: {
    expected: 'a file: { sha256, size, mediaType }',
    holds: (value) => isFile(value, (rest) => Object.keys(rest).length === 0),
  },
  draft: {
    expected: 'a draft: { sha256, size, mediaType, words }',
    holds: (value) => isFile(value, ({ words, ...rest }) => isCount(words) && Object.keys(rest).length === 0),
  },
  count: { expected: 'a whole number, 0 or more', holds: isCount },
  flag: { expected: 'true or false', holds: (value) => typeof value === 'boolean' },
  person: { expected: 'the id of a person', holds: isPerson },
  people: {
    expected: 'a list of 1 to 500 ids of persons, none twice',
    holds: (value) => isListOf(value, MAX_NAMES, isPerson),
  },
  forecast: {
    expected:
      'a forecast: { title, words, original, languages, submission, issuance, meeting, meetingOn }, languages of ar, zh, en, fr, ru, es',
    holds: isForecast,
  },
  dates: { expected: 'new dates: { calendarSeq, moves, plan }', holds: isProposedDates },
  seats: { expected: 'what the directory says of posts: { directorySeq, seats, hours }', holds: isSeats },
  instant: {
    expected: 'a moment, 2009-06-01T12:00:00.000Z',
    holds: (value) => typeof value === 'string' && parseInstant(value) !== undefined,
  },
  intervention: {
    expected: `one of ${INTERVENTIONS.join(', ')}`,
    holds: (value) => INTERVENTIONS.some((each) => each === value),
  },
  ladders: { expected: 'ladders by what is awaited: { draft: { rungs, rhythm } }', holds: isLaddersSet },
  sensitivity: { expected: `one of ${SENSITIVITIES.join(', ')}`, holds: isSensitivity },
};

/** What is wrong with a field's value, as the end of "field: "; undefined when nothing is. */
export function problemWith(value: unknown, kind: FieldKind): string | undefined {
  const optional = kind.endsWith('?');
  const shape = SHAPES[(optional ? kind.slice(0, -1) : kind) as keyof FieldTypes];
  if ((optional && value == null) || shape.holds(value)) return undefined;
  return `expected ${shape.expected}${optional ? ', or nothing' : ''}`;
}
