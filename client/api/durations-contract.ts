import { z } from 'zod';
import type { DurationLine } from '../../domain/durations/figures.ts';
import { PRODUCTS, type Product } from '../../domain/reading/reading.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { day } from './contract.ts';
import { route, taken, told } from './route.ts';

/** How long steps took, by the records of the house. */
export interface DurationsAnswer {
  asOf: Instant;
  /** Only what was over on that day or later; null: all. */
  since: CivilDate | null;
  /** Only of this; null: of all, together and each. */
  product: Product | null;
  /** How many obligations were looked at, running and closed. */
  obligations: number;
  lines: DurationLine[];
}

const query = z.strictObject({
  product: z
    .string()
    .transform((text) => text.trim().toLowerCase().replaceAll(' ', '_'))
    .pipe(z.enum(PRODUCTS, `expected one of ${PRODUCTS.join(', ')}`))
    .optional(),
  since: day.optional(),
});

export const DURATION_ROUTES = {
  durations: route({
    summary: 'How long steps took, in all that was launched.',
    about: 'In working days: drafting, working over, each stage of clearance, replies, issuance.',
    query: taken(query),
    answers: {
      200: told<DurationsAnswer>()(
        z.object({
          asOf: z.string(),
          since: z.string().nullable(),
          product: z.string().nullable(),
          obligations: z.number().int(),
          lines: z.array(
            z.object({
              product: z.string().nullable(),
              step: z.string(),
              of: z.string().nullable(),
              who: z.string().nullable(),
            }),
          ),
        }),
      ),
    },
    faults: [],
  }),
} as const;
