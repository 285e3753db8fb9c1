import { z } from 'zod';
import { route, taken } from './route.ts';

/** A key that payloads of Temporal are encrypted with, without its secret; `own`: it encrypts. */
const payloadKeyLine = z.object({
  id: z.string(),
  kind: z.literal('payload'),
  madeAt: z.string().nullable(),
  own: z.boolean(),
});
export type PayloadKeyLine = z.infer<typeof payloadKeyLine>;
const list = z.array(payloadKeyLine);

const base64 = z.base64('expected base64');

/** As Temporal's tools send and read them: all bytes in base64. */
const payloads = z.object({
  payloads: z
    .array(z.object({ metadata: z.record(z.string(), base64).default({}), data: base64.default('') }))
    .max(10_000, 'expected at most 10,000 payloads'),
});
export type PayloadInText = z.infer<typeof payloads>['payloads'][number];

export const PAYLOAD_KEY_ROUTES = {
  payloadKeys: route({
    summary: 'The keys that payloads of Temporal are encrypted with.',
    answers: { 200: list },
    faults: [],
  }),
  rotatePayloadKeys: route({
    once: true,
    summary: 'Puts a new key first: it encrypts from now on, the others still decrypt.',
    answers: { 200: list },
    faults: ['key.elsewhere', 'key.unusable'],
  }),
  decodePayloads: route({
    summary: 'Decrypts what stands in Temporal, for its own tools.',
    body: taken(payloads),
    answers: { 200: payloads },
    faults: ['key.unknown'],
  }),
} as const;
