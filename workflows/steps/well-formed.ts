import { ApplicationFailure } from '@temporalio/workflow';
import { parseSigned, type SignedCommand } from '../../domain/obligation/signed.ts';

/** Throws for a validator: what it turns away leaves no trace. */
export function refuseMalformed(given: unknown, type: string): void {
  const parsed = wellFormed(given);
  if (parsed.command.type !== type) throw malformed(`type: expected ${type}`);
}

/** The command that an unknown value is. Throws `request.invalid`, with what is malformed. */
export function wellFormed(given: unknown): SignedCommand {
  const parsed = parseSigned(given);
  if (typeof parsed === 'string') throw malformed(parsed);
  return parsed;
}

const malformed = (what: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(what, 'request.invalid');
