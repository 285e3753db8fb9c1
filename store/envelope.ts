import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RecordedEvent } from '../domain/obligation/events.ts';
import type { Attribution } from '../domain/obligation/record.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { KeptSignature, Signed } from './signing.ts';

/** What an event's hash is of, as canonical bytes. `parts` commits to what is kept apart: salted SHA-256 by name. */
export interface Header extends Attribution {
  format: 1;
  /** The stream: the id of an obligation, the symbol of a mandate, the calendar's or the directory's. */
  obligation: string;
  seq: number;
  /** The hash of the event before; null for the first. */
  previous: string | null;
  type: string;
  version: number;
  /** When it was written, by the record's own clock. */
  writtenAt: Instant;
  facts: unknown;
  parts: Record<string, string>;
  /** Who has signed the command: in the first event of each; in none of before there were signatures. */
  signed?: KeptSignature;
}

export interface Part {
  name: string;
  salt: string;
  value: string;
}

/** An event of whatever stream, before it has its place. */
export interface Unsealed {
  type: string;
  version: number;
  facts: unknown;
  comment: string | null;
  /** What else is personal, by the name of its part. */
  personal?: Record<string, string>;
}

export interface Sealed {
  header: string;
  hash: string;
  parts: Part[];
}

/** RFC 8785: one text for one value, whoever writes it. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What the header says of a part: nobody can guess the value from it, and the value with its salt proves it. */
export const commitment = (salt: string, value: string): string => sha256(`${salt}:${value}`);

export const newSalt = (): string => randomBytes(32).toString('hex');

/** Binds a proposed event to its place behind `previous`. A comment that was signed keeps its salt. */
export function seal(
  event: Unsealed,
  place: { obligation: string; seq: number; previous: string | null; writtenAt: Instant } & Attribution,
  signed?: Signed,
): Sealed {
  const { comment, personal = {} } = event;
  const parts: Part[] = Object.entries(personal).map(([name, value]) => ({
    ...{ name, salt: newSalt(), value: canonical(value) },
  }));
  if (comment !== null)
    parts.unshift({ name: 'comment', salt: signed?.salt ?? newSalt(), value: canonical(comment) });
  const { type, version, facts } = event;
  const content: Header = {
    format: 1,
    ...place,
    type,
    version,
    facts,
    parts: Object.fromEntries(parts.map((part) => [part.name, commitment(part.salt, part.value)])),
    ...(signed === undefined ? {} : { signed: signed.kept }),
  };
  const header = canonical(content);
  return { header, hash: sha256(header), parts };
}

/** The event that a stored header is: of an obligation, or of whatever stream the caller has asked for. */
export function eventOf<E extends { hash: string } = RecordedEvent>(header: string, hash: string): E {
  const {
    format: _format,
    previous: _previous,
    writtenAt: _writtenAt,
    parts: _parts,
    signed: _signed,
    ...event
  } = headerOf(header);
  // What was sealed as an event of a stream is one of that stream's events.
  return { ...event, hash } as unknown as E;
}

export const headerOf = (header: string): Header => JSON.parse(header) as Header;
