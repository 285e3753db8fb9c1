import { z } from 'zod';
import type { Finding } from '../../domain/reconciling/findings.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { route, taken, told } from './route.ts';

/** Something that was found; `mended`: the house has done what `mend` says. */
export type FoundLine = Finding & { mended: boolean };

/** What a look at record and Temporal has found. */
export interface ReconciliationAnswer {
  /** When it began. */
  at: Instant;
  /** Whether it only looked, and touched nothing. */
  isTry: boolean;
  /** How many obligations were looked at. */
  looked: number;
  /** In the order of ids; empty when all is as it should be. */
  findings: FoundLine[];
}

const wanted = z.strictObject({ try: z.boolean().default(false) });

const answer = told<ReconciliationAnswer>()(
  z.object({
    at: z.string(),
    isTry: z.boolean(),
    looked: z.number().int(),
    findings: z.array(
      z.object({
        code: z.string(),
        id: z.string(),
        runId: z.string().nullable(),
        sentence: z.string(),
        remedy: z.string().nullable(),
        mend: z.enum(['start', 'catch-up']).nullable(),
        mended: z.boolean(),
      }),
    ),
  }),
);

export const RECONCILIATION_ROUTES = {
  reconciliation: route({
    summary: 'What the last comparison of the record with Temporal found.',
    answers: { 200: z.object({ last: answer.nullable() }) },
    faults: [],
  }),
  reconcile: route({
    once: true,
    summary: 'Compares the record with Temporal now, and mends what can be mended safely.',
    body: taken(wanted),
    answers: { 200: answer },
    faults: ['temporal.unreachable'],
  }),
} as const;
