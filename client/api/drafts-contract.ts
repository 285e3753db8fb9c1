import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256, 64 hexadecimal digits');
const fileName = z
  .string()
  .trim()
  .min(1, 'expected the name of a file')
  .max(500, 'expected at most 500 characters');

/** `POST /drafts`: what the file is called, where no form says so. */
export const draftQuery = z.strictObject({ name: fileName.optional() });

/** A draft that is kept. `words`: with footnotes and headings; null where nobody can count them. */
export const draftAnswer = z.object({
  sha256,
  size: z.number().int(),
  mediaType: z.string(),
  name: z.string(),
  words: z.number().int().nullable(),
});
export type DraftAnswer = z.infer<typeof draftAnswer>;

/** `GET /drafts/SHA256`. `name`: under which the bytes are to be saved. */
export const draftParams = z.object({ sha256 });
export const draftDownloadQuery = z.strictObject({ name: fileName.optional() });

/** `GET /drafts/changes`. */
export const changesQuery = z.strictObject({
  from: sha256,
  to: sha256,
  format: z.enum(['json', 'text']).default('json'),
});

const side = z.object({ at: z.number().int(), number: z.string().nullable() }).nullable();
const counts = ['wordsAdded', 'wordsRemoved', 'unchanged', 'changed', 'added', 'removed', 'moved'] as const;

export const changesAnswer = z.object({
  from: sha256,
  to: sha256,
  summary: z.object(
    Object.fromEntries(counts.map((name) => [name, z.number().int()])) as Record<
      (typeof counts)[number],
      z.ZodNumber
    >,
  ),
  paragraphs: z.array(
    z.object({
      is: z.enum(['unchanged', 'changed', 'added', 'removed']),
      moved: z.boolean(),
      kind: z.enum(['heading', 'text', 'note']),
      old: side,
      new: side,
      pieces: z.array(
        z.object({
          is: z.enum(['same', 'removed', 'added']),
          text: z.string(),
          /** Where it begins in the paragraph of each version. */
          old: z.number().int().nullable(),
          new: z.number().int().nullable(),
        }),
      ),
    }),
  ),
});
export type ChangesAnswer = z.infer<typeof changesAnswer>;

/** `GET /drafts/unused`: what is kept and no record names. */
export const unusedAnswer = z.array(z.object({ sha256, size: z.number().int() }));
export type UnusedAnswer = z.infer<typeof unusedAnswer>;
