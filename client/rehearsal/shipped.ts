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

/** Reads the cast of that name, or that file. Throws `cast.*`, and `cast.unknown` where there is neither. */
export function castNamed(name: string): CastFile {
  const shipped = fileURLToPath(new URL(`${name}.yaml`, FOLDER));
  const isShipped = readdirSync(FOLDER).includes(`${name}.yaml`);
  const path = isShipped ? shipped : name;
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new Fault(
      'cast.unknown',
      `There is no cast ${name}.`,
      `Give a file, or one of those that are there: ${SHIPPED_CASTS.join(', ')}.`,
    );
  }
  return readCast(readFileSync(path, 'utf8'), isShipped ? `samples/casts/${name}.yaml` : name);
}
