import { z } from 'zod';

/** A key that payloads of Temporal are encrypted with, without its secret; `own`: it encrypts what is new. */
export const payloadKeyLine = z.strictObject({
  id: z.string(),
  kind: z.literal('payload'),
  madeAt: z.string().nullable(),
  own: z.boolean(),
});
export type PayloadKeyLine = z.infer<typeof payloadKeyLine>;
export const payloadKeyList = z.array(payloadKeyLine);

const base64 = z.base64('expected base64');

/** Payloads as Temporal's tools send them to be read: all bytes in base64. Answered in the same form. */
export const payloads = z.object({
  payloads: z
    .array(z.object({ metadata: z.record(z.string(), base64).default({}), data: base64.default('') }))
    .max(10_000, 'expected at most 10,000 payloads'),
});
export type PayloadsInText = z.infer<typeof payloads>;
