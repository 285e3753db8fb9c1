import { z } from 'zod';
import { bytes, route } from './route.ts';

/** What the house says of itself. */

const part = z.object({ part: z.string(), ok: z.boolean(), why: z.string().nullable() });
const readiness = z.object({ ok: z.boolean(), parts: z.array(part) });
export type Readiness = z.infer<typeof readiness>;

/** Needs nobody to be known. */
export const OPEN_ROUTES = {
  health: route({
    summary: 'Whether the house lives.',
    answers: { 200: z.object({ ok: z.literal(true), version: z.string() }) },
    faults: [],
  }),
  ready: route({
    summary: 'Whether the house can work: its store, documents and Temporal answer.',
    answers: { 200: readiness, 503: readiness },
    faults: [],
  }),
  description: route({
    summary: 'This description, as OpenAPI 3.1.',
    answers: { 200: z.unknown().meta({ description: 'An OpenAPI document.' }) },
    faults: [],
  }),
} as const;

export const HOUSE_ROUTES = {
  metrics: route({
    summary: 'Figures for Prometheus: our own, and those of Temporal’s SDK.',
    answers: { 200: bytes('text/plain') },
    faults: [],
  }),
  stop: route({
    summary: 'Ends what was started in this home, in order.',
    answers: { 200: z.object({ stopping: z.literal(true) }) },
    faults: [],
  }),
} as const;
