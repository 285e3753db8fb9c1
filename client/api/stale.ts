import { Fault } from '../../domain/faults.ts';
import { changedSince } from '../../domain/obligation/changed-since.ts';

/** What conditions stand on; the house gives it. */
export interface StaleNeeds {
  /** Whether a record has answered a command: a repeat is answered as the first time, whatever has changed since. */
  wasAnswered(stream: string, commandId: string): Promise<boolean>;
}

/** What stands at this moment, as a tag for `ETag`. */
export const tagOf = (seq: number): string => `"${seq}"`;

/**
 * The event of a record that the sender of a command has seen last, by `If-Match`; undefined: whatever stands, or it is a repeat. The record
 * is given it with the command, and looks once more: something may come between. Throws `request.stale` when it stands otherwise already.
 */
export async function seenBy(
  needs: StaleNeeds,
  ifMatch: string | undefined,
  { stream, seq, commandId }: { stream: string; seq: number; commandId: string },
): Promise<{ seen?: number }> {
  if (ifMatch === undefined || ifMatch.trim() === '*') return {};
  if (await needs.wasAnswered(stream, commandId)) return {};
  if (ifMatch.split(',').some((tag) => tag.trim() === tagOf(seq))) return { seen: seq };
  throw stale(seq);
}

const stale = (seq: number): Fault =>
  new Fault('request.stale', changedSince(seq), 'Look at it again, and decide by what you see then.');
