import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../domain/faults.ts';
import { type CastFile, readCast } from './cast-file.ts';

const FOLDER = new URL('../../samples/casts/', import.meta.url);

/** The casts that come with the program, by name: `two-returns`. The first is what a rehearsal without a cast is played with. */
export const SHIPPED_CASTS = [
  'all-goes-well',
  'silent-states',
  'approver-away-in-august',
  'two-returns',
  'over-the-word-limit',
  'session-moved',
  'everything-at-once',
  'as-it-comes',
] as const;

/** A cast as it came from elsewhere: its text, and what messages call it. */
export interface CastGiven {
  text: string;
  file: string;
}

/** Reads the cast of that name, or that file. Throws `cast.*`, and `cast.unknown` where there is neither. */
export function castNamed(name: string): CastFile {
  const shipped = shippedCast(name);
  if (shipped !== undefined) return readCast(shipped.text, shipped.file);
  if (statSync(name, { throwIfNoEntry: false })?.isFile() === true)
    return readCast(readFileSync(name, 'utf8'), name);
  throw new Fault('cast.unknown', `There is no cast ${name}.`, `Give a file, or one of those ${THERE_ARE}`);
}

/**
 * The cast that somebody elsewhere means: by the name of one that is shipped, or by its text. Never by a file: what is on this
 * machine is not theirs. Throws `cast.unknown`.
 */
export function castSent(nameOrText: string): CastGiven {
  if (isText(nameOrText)) return { text: nameOrText, file: 'The cast' };
  const shipped = shippedCast(nameOrText);
  if (shipped !== undefined) return shipped;
  throw new Fault(
    'cast.unknown',
    `There is no cast ${nameOrText}.`,
    `Files are not read here: send the text of the cast, or the name of one of those ${THERE_ARE}`,
  );
}

const THERE_ARE = `that are there: ${SHIPPED_CASTS.join(', ')}.`;

/** Every cast says something of something; no name does. */
const isText = (nameOrText: string): boolean => /[:\n]/.test(nameOrText);

function shippedCast(name: string): CastGiven | undefined {
  const file = `${name}.yaml`;
  if (!readdirSync(FOLDER).includes(file)) return undefined;
  return { text: readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8'), file: `samples/casts/${file}` };
}
