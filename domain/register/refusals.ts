import { CONFIRMATION_REFUSALS } from '../obligation/confirm.ts';

/**
 * What stands against a decision about a reading, by code, with the HTTP status. Kept in the mandate's record. Each has
 * a heading in `docs/refusals.md`, as those of a confirmation have, which can be answered here too.
 */
export const REGISTER_REFUSALS = {
  'unknown-reading': 404,
  'already-decided': 409,
  'already-launched': 409,
  'section-of-another': 409,
  'no-such-host': 404,
  unchanged: 422,
  'unknown-body': 422,
  'no-such-paragraph': 422,
  'words-not-found': 422,
  'already-read': 409,
  'cannot-split': 422,
  'cannot-join': 422,
  'nothing-to-undo': 409,
  'no-such-proposal': 404,
  'cannot-take': 409,
  'text-differs': 409,
} as const;

export const EVERY_REGISTER_REFUSAL = { ...CONFIRMATION_REFUSALS, ...REGISTER_REFUSALS };
export type RegisterRefusalCode = keyof typeof EVERY_REGISTER_REFUSAL;

/** An attempt that a rule of the register turned down. */
export interface RegisterRefusal {
  code: RegisterRefusalCode;
  why: string;
}

export const turnDown = (code: RegisterRefusalCode, why: string): RegisterRefusal => ({ code, why });
