import { REFUSALS, type RefusalCode } from '../obligation/refusals.ts';

/**
 * What only a series refuses, by code, with the HTTP status. Kept in its record. Each has a heading in
 * `docs/refusals.md`, as those have that it shares with obligations.
 */
export const SERIES_REFUSALS = {
  'series-over': 409,
  'series-suspended': 409,
  'series-runs': 409,
  'cycle-started': 409,
  'nothing-changed': 422,
  'no-rhythm': 422,
  'merged-into-itself': 422,
  'mandate-answered': 409,
  'own-mandate': 422,
  'day-not-ahead': 422,
} as const;

/** What it shares: who may act, that a reason is needed, and what nobody has proved to have sent or has an id of another. */
const SHARED = [
  'not-your-role',
  'post-vacant',
  'not-on-behalf',
  'comment-needed',
  'unsigned-command',
  'signature-invalid',
  'command-id-taken',
  'changed-since',
] as const satisfies RefusalCode[];
export type SeriesRefusalCode = keyof typeof SERIES_REFUSALS | (typeof SHARED)[number];

/** An attempt that a rule turned down. */
export interface SeriesRefusal {
  code: SeriesRefusalCode;
  /** For the person who tried: what stands against it. */
  why: string;
}

export const refuse = (code: SeriesRefusalCode, why: string): SeriesRefusal => ({ code, why });

/** Every refusal of a series, with the HTTP status that it is answered with. */
export const EVERY_SERIES_REFUSAL: Readonly<Record<SeriesRefusalCode, number>> = {
  ...SERIES_REFUSALS,
  ...(Object.fromEntries(SHARED.map((code) => [code, REFUSALS[code]])) as Record<
    (typeof SHARED)[number],
    number
  >),
};
