import { z } from 'zod';

/** `passphrase`: private keys go into it, for who knows that. */
export const backupRequest = z.strictObject({
  passphrase: z.string().min(12, 'expected 12 characters or more').max(1000).nullable().default(null),
});
/** The bytes of a backup, `application/gzip`; docs/operations.md says what is in them. */
export const backupAnswer = z.instanceof(ReadableStream);
