import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { DurationLine } from '../../domain/durations/figures.ts';
import { PRODUCTS, type Product } from '../../domain/reading/reading.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';

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

export interface DurationNeeds {
  /** Of all products. */
  durations(since: CivilDate | null): Promise<Omit<DurationsAnswer, 'product'>>;
}

const query = z.strictObject({
  product: z
    .string()
    .transform((text) => text.trim().toLowerCase().replaceAll(' ', '_'))
    .pipe(z.enum(PRODUCTS, `expected one of ${PRODUCTS.join(', ')}`))
    .optional(),
  since: z
    .string()
    .refine((text) => parseCivilDate(text) !== undefined, 'expected a day that exists, YYYY-MM-DD')
    .optional(),
});

/** `GET /durations?product=report&since=2020-01-01`. */
export function durationRoutes(app: FastifyInstance, needs: DurationNeeds): void {
  app.get('/durations', async (request): Promise<DurationsAnswer> => {
    const asked = checked(query, request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const { product = null, since = null } = asked.value;
    const { lines, ...answer } = await needs.durations(since as CivilDate | null);
    const wanted = product === null ? lines : lines.filter((line) => line.product === product);
    return { ...answer, product, lines: wanted };
  });
}
