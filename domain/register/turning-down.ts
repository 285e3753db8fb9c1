import type { VerbCommandOf } from './commands.ts';
import { propose } from './events.ts';
import { accepted, type Outcome, refused, stillOpen } from './outcome.ts';
import type { Register } from './state.ts';

/** No duty at all. */
export function rejecting(register: Register, { key, comment }: VerbCommandOf<'reject'>): Outcome {
  const entry = stillOpen(register, key);
  if ('refused' in entry) return entry;
  if (!isReason(comment)) return refused('reason-needed', `Say why ${key} is no duty.`);
  return accepted([key], [propose('ReadingRejected', { key: entry.key }, comment)]);
}

/** A duty, but another's: it stays in the register with the name of whoever owes it. */
export function disowning(register: Register, { key, owner, comment }: VerbCommandOf<'not-ours'>): Outcome {
  const entry = stillOpen(register, key);
  if ('refused' in entry) return entry;
  if (!isReason(comment)) return refused('reason-needed', `Say why ${key} is the duty of ${owner}.`);
  return accepted([key], [propose('ReadingNotOurs', { key: entry.key, owner }, comment)]);
}

export const isReason = (comment: string | null): comment is string =>
  comment !== null && comment.trim() !== '';
