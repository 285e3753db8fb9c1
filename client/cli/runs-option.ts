import { Fault } from '../../domain/faults.ts';
import type { RehearsalAsked } from '../rehearsal/asked.ts';

const MOST_RUNS = 10_000;

/** Reads how many runs are asked for. Throws `request.invalid`. */
export function runsOption(text: string): number {
  const runs = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (runs >= 1 && runs <= MOST_RUNS) return runs;
  throw new Fault(
    'request.invalid',
    `--runs ${text}: expected a whole number from 1 to ${MOST_RUNS}.`,
    'Some hundreds tell most: from 200 runs a chance is known to about seven in a hundred.',
  );
}

/** Reads the seed. Throws `request.invalid`. */
export function seedOption(text: string): number {
  const seed = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(seed)) return seed;
  throw new Fault(
    'request.invalid',
    `--seed ${text}: expected a whole number.`,
    'Any one will do, such as 7.',
  );
}

/** What of chance is asked for, if anything. Throws `request.invalid` for what says nothing together. */
export function chanceAsked({
  runs,
  seed,
  story,
  html,
}: {
  runs: number | undefined;
  seed: number | undefined;
  story: boolean | undefined;
  html: string | undefined;
}): RehearsalAsked['chance'] {
  if (runs === undefined && seed === undefined) return null;
  if (runs === undefined)
    throw new Fault(
      'request.invalid',
      '--seed says which luck, and without --runs there is none.',
      'Add --runs 200.',
    );
  if (story === true)
    throw new Fault(
      'request.invalid',
      '--story tells every event of one run, and --runs asks for many.',
      'Leave one out.',
    );
  if (html !== undefined)
    throw new Fault(
      'request.invalid',
      '--html draws one run, and --runs asks for many.',
      'Leave one out; --json has all that is told of many.',
    );
  return { runs, seed: seed ?? 1 };
}
