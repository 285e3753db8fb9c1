import type { Given } from '../obligation/confirm.ts';
import type { Surroundings, VerbCommandOf } from './commands.ts';
import { correctedObligation } from './confirming.ts';
import type { Correction } from './correction.ts';
import { currentOf, type Entry, isGivenIn, obligationIn, statusOf } from './entry.ts';
import { propose } from './events.ts';
import { accepted, known, type Outcome, refused, statusInWords, unlessLaunched } from './outcome.ts';
import type { Register } from './state.ts';
import { correctionsOf } from './values.ts';

/** Sets fields right, before the confirmation or after it, as long as nothing was launched. */
export function correcting(
  register: Register,
  { key, values, given, comment }: VerbCommandOf<'correct'>,
  surroundings: Surroundings,
): Outcome {
  const entry = known(register, key);
  if ('refused' in entry) return entry;
  return withCorrections(
    register,
    entry,
    { corrections: correctionsOf(currentOf(entry), values), given },
    comment,
    surroundings,
  );
}

/** The same with corrections that were worked out already. */
export function withCorrections(
  register: Register,
  entry: Entry,
  { corrections, given }: { corrections: Correction[]; given: Given },
  comment: string | null,
  surroundings: Surroundings,
): Outcome {
  const { key } = entry;
  const status = statusOf(entry);
  if (status !== 'open' && status !== 'confirmed') {
    return refused('already-decided', `${key} is ${statusInWords(entry)}. To correct it, undo that first.`);
  }
  const running = unlessLaunched(entry, surroundings.launched);
  if (running !== undefined) return running;
  if (corrections.length === 0 && isGivenIn(entry, given)) {
    return refused('unchanged', `${key} says already what it is to be corrected to.`);
  }
  const becomes = correctedObligation(register, entry, { corrections, given }, comment, surroundings);
  if (becomes !== null && 'refused' in becomes) return becomes;
  const id = obligationIn(entry);
  const settled = becomes?.settled === undefined ? {} : { settled: becomes.settled };
  const event = propose('ReadingCorrected', { key, obligation: id, corrections, given, ...settled }, comment);
  return accepted([key], [event], becomes === null ? [] : [becomes.own], id);
}
