import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../domain/faults.ts';
import { type CastFile, readCast } from './cast-file.ts';
import { type PlanFile, readPlan } from './plan-file.ts';
import type { FileKind } from './yaml-file.ts';

const CASTS = new URL('../../samples/casts/', import.meta.url);
const PLANS = new URL('../../samples/plans/', import.meta.url);

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

/** The plans that come with the program. The first is what another plan is rehearsed beside. */
export const SHIPPED_PLANS = [
  'as-planned',
  'drafting-takes-half',
  'launched-in-march',
  'august-reckoned-with',
] as const;

/** A cast as it came from elsewhere: its text, and what messages call it. */
export interface CastGiven {
  text: string;
  file: string;
}

/**
 * The cast that somebody elsewhere means: by the name of one that is shipped, or by its text. Never by a file: what is on this
 * machine is not theirs. Throws `cast.unknown`.
 */
export function castSent(nameOrText: string): CastGiven {
  // Every cast says something of something; no name does.
  if (/[:\n]/.test(nameOrText)) return { text: nameOrText, file: 'The cast' };
  const path = shippedAt(nameOrText, CASTS);
  if (path !== undefined)
    return { text: readFileSync(path, 'utf8'), file: `samples/casts/${nameOrText}.yaml` };
  throw new Fault(
    'cast.unknown',
    `There is no cast ${nameOrText}.`,
    `Files are not read here: send the text of a cast, or the name of one that is there: ${SHIPPED_CASTS.join(', ')}.`,
  );
}

/** Reads the cast of that name, or that file. Throws `cast.*`, and `cast.unknown` where there is neither. */
export function castNamed(name: string): CastFile {
  const { path, file } = found('cast', name, CASTS, SHIPPED_CASTS);
  return readCast(readFileSync(path, 'utf8'), file);
}

/** Reads the plan of that name, or that file. Throws `plan.*`, and `plan.unknown` where there is neither. */
export function planNamed(name: string): PlanFile {
  const { path, file } = found('plan', name, PLANS, SHIPPED_PLANS);
  return readPlan(readFileSync(path, 'utf8'), file, dirname(path));
}

const shippedAt = (name: string, folder: URL): string | undefined =>
  readdirSync(folder).includes(`${name}.yaml`) ? fileURLToPath(new URL(`${name}.yaml`, folder)) : undefined;

/** Where it lies, and as what a person knows it. */
function found(
  kind: FileKind,
  name: string,
  folder: URL,
  shipped: readonly string[],
): { path: string; file: string } {
  const own = shippedAt(name, folder);
  const path = own ?? name;
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new Fault(
      `${kind}.unknown`,
      `There is no ${kind} ${name}.`,
      `Give a file, or one of those that are there: ${shipped.join(', ')}.`,
    );
  }
  return { path, file: own !== undefined ? `samples/${kind}s/${name}.yaml` : name };
}
