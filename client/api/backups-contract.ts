import { z } from 'zod';
import { bytes, route, taken } from './route.ts';

const asked = z.strictObject({
  /** Private keys go into it, for who knows this. */
  passphrase: z
    .string()
    .min(12, 'expected 12 characters or more')
    .max(1000, 'expected at most 1,000 characters')
    .nullable()
    .default(null),
});

export const GZIP = 'application/gzip';

export const BACKUP_ROUTES = {
  backup: route({
    summary: 'A backup of all that is kept, as it stands at this moment.',
    about: 'Lines of JSON, compressed. The last line tells whether it is whole.',
    body: taken(asked),
    answers: { 200: bytes(GZIP) },
    faults: [],
  }),
} as const;
