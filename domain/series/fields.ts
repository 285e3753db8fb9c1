import { isName } from '../obligation/fields.ts';
import { type Delivery, type MandatePlace, parseObligationId } from '../obligation/obligation.ts';
import { isSeats } from '../obligation/seats-shape.ts';
import type { DueElement } from '../reading/reading.ts';
import { type CivilDate, parseCivilDate } from '../time/civil-date.ts';
import { parsePeriod } from '../time/period.ts';
import type { Posts } from './series.ts';

/** What the fields of a command to a series can be. */
export interface FieldTypes {
  day: CivilDate;
  place: MandatePlace;
  /** A period of ISO 8601, `P26W`. */
  period: string;
  /** Of an obligation or a series. */
  id: string;
  deliveries: Delivery[];
  posts: Posts;
}

/** A kind of field; with `?` one that may be left out, or null. */
export type FieldKind = keyof FieldTypes | `${keyof FieldTypes}?`;

const MOST = 50;

const isDay = (value: unknown): boolean => typeof value === 'string' && parseCivilDate(value) !== undefined;
const isListOf = (value: unknown, holds: (each: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST && value.every(holds);

/** An object with these fields and no other, each holding. */
function isMade(value: unknown, fields: Record<string, (field: unknown) => boolean>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const given = value as Record<string, unknown>;
  return (
    Object.keys(given).every((field) => Object.hasOwn(fields, field)) &&
    Object.entries(fields).every(([field, holds]) => holds(given[field]))
  );
}

const either =
  (...all: ((value: unknown) => boolean)[]) =>
  (value: unknown): boolean =>
    all.some((holds) => holds(value));
const isNull = (value: unknown): boolean => value === null;
const isMissing = (value: unknown): boolean => value === undefined;
const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;
const isPeriod = (value: unknown): boolean => typeof value === 'string' && parsePeriod(value) !== undefined;
const is =
  (...words: unknown[]) =>
  (value: unknown): boolean =>
    words.includes(value);

const ELEMENTS: Record<DueElement['type'], Record<string, (field: unknown) => boolean>> = {
  session: { body: isName, session: either(isNumber, is('next')) },
  date: { date: isName },
  recurring: { every: either(isPeriod, is('session')), from: either(isName, isMissing) },
  relative: { within: isPeriod, from: isName, working: either(is(true), isMissing) },
  event: { text: isName },
  unspecified: { text: isName },
};

function isElement(value: unknown): boolean {
  const type = (value as { type?: unknown } | null)?.type;
  const fields = Object.entries(ELEMENTS).find(([name]) => name === type)?.[1];
  return fields !== undefined && isMade(value, { type: is(type), ...fields });
}

const isDelivery = (value: unknown): value is Delivery =>
  isMade(value, {
    key: isName,
    body: isName,
    session: either(isNull, isNumber),
    stated: (stated) =>
      isListOf(stated, (each) =>
        isMade(each, { element: isElement, words: (words) => typeof words === 'string' }),
      ),
    given: either(isNull, (given) => isMade(given, { on: isDay, reason: isName })),
  });

const isStage = (value: unknown): boolean =>
  isMade(value, {
    key: isName,
    meaning: is('reviewed', 'cleared'),
    posts: (posts) => isListOf(posts, isName),
    needs: isNumber,
  });

const isPosts = (value: unknown): boolean =>
  isMade(value, {
    assignments: (assignments) =>
      isMade(assignments, {
        officer: isName,
        drafter: isName,
        clearance: (stages) => isListOf(stages, isStage),
        supervisor: isName,
      }),
    seats: (seats) => isSeats({ directorySeq: 0, seats, hours: [] }),
    directorySeq: (seq) => Number.isSafeInteger(seq) && Number(seq) >= 0,
  });

const SHAPES: Record<keyof FieldTypes, { expected: string; holds(value: unknown): boolean }> = {
  day: { expected: 'a day, YYYY-MM-DD', holds: isDay },
  place: {
    expected: 'a mandate: { symbol, paragraph }, paragraph null for all of it',
    holds: (value) =>
      isMade(value, {
        symbol: (symbol) => isName(symbol) && !symbol.includes('#'),
        paragraph: either(isNull, isName),
      }),
  },
  period: { expected: 'a period, P26W or P6M', holds: isPeriod },
  id: {
    expected: 'the id of an obligation or a series',
    holds: (value) => typeof value === 'string' && parseObligationId(value) !== undefined,
  },
  deliveries: {
    expected: 'a list of deliveries: { key, body, session, stated, given }, none twice',
    holds: (value) =>
      isListOf(value, isDelivery) &&
      new Set(value.map((each) => (each as Delivery).key)).size === value.length,
  },
  posts: { expected: 'posts: { assignments, seats, directorySeq }', holds: isPosts },
};

/** What is wrong with a field's value, as the end of "field: "; undefined when nothing is. */
export function problemWith(value: unknown, kind: FieldKind): string | undefined {
  const optional = kind.endsWith('?');
  const shape = SHAPES[(optional ? kind.slice(0, -1) : kind) as keyof FieldTypes];
  if ((optional && value == null) || shape.holds(value)) return undefined;
  return `expected ${shape.expected}${optional ? ', or nothing' : ''}`;
}
