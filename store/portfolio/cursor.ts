import { Fault } from '../../domain/faults.ts';
import { canonical, sha256 } from '../envelope.ts';

/**
 * Where a page ends: the values by which its last row is sorted. It says for which question it was given, because behind
 * the same row of another question stand other rows. Nobody but the store looks into it.
 */
export type Key = readonly string[];

const VERSION = 1;
const MARK = 12;

/** A question in few letters: what is looked for, and how it is sorted. */
const markOf = (question: unknown): string => sha256(canonical(question)).slice(0, MARK);

export const cursorOf = (question: unknown, key: Key): string =>
  Buffer.from(JSON.stringify([VERSION, markOf(question), ...key])).toString('base64url');

/** The key that a cursor has, of `length` values. Throws `request.invalid` for what is none, or is that of another question. */
export function keyOf(question: unknown, cursor: string, length: number): Key {
  const [version, mark, ...key] = partsOf(cursor);
  if (version !== VERSION || !isText(mark) || !key.every(isText)) throw badCursor(NOT_OURS);
  if (mark !== markOf(question)) throw badCursor(OTHER_QUESTION);
  if (key.length !== length) throw badCursor(NOT_OURS);
  return key;
}

const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const NOT_OURS = 'expected what an answer had as next, unchanged';
const OTHER_QUESTION = 'it is of another question; filters, order and day are those of the page before';

const badCursor = (why: string): Fault =>
  new Fault('request.invalid', `after: ${why}.`, 'Ask for the first page again, without it.');
