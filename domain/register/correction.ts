import type { HeldReading } from './held-reading.ts';

/** What of a reading a person can set right. The evidence is not among them: other words are another reading. */
export const FIELDS = [
  'product',
  'addressee',
  'recipients',
  'due',
  'subject',
  'collectsViews',
  'inContext',
] as const;
export type Field = (typeof FIELDS)[number];

/** One field set right, with what stood there before. */
export type Correction = {
  [F in Field]: { field: F; from: HeldReading[F]; to: HeldReading[F] };
}[Field];

/** The reading with these fields as corrected, the last correction of a field last. */
export const corrected = (reading: HeldReading, corrections: readonly Correction[]): HeldReading => ({
  ...reading,
  ...Object.fromEntries(corrections.map(({ field, to }) => [field, to])),
});

/** The correction of one field, typed as that field. */
export const correction = <F extends Field>(field: F, from: HeldReading, to: HeldReading): Correction =>
  ({ field, from: from[field], to: to[field] }) as Correction;
