import { z } from 'zod';
import { MAX_BYTES } from '../../activities/documents/file.ts';
import { DOCX } from '../../activities/papers/media-type.ts';
import { FILE_FAULTS, KEEPING_FAULTS } from './fault-groups.ts';
import { bytes, route, taken } from './route.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256, 64 hexadecimal digits');
const fileName = z
  .string()
  .trim()
  .min(1, 'expected the name of a file')
  .max(500, 'expected at most 500 characters');

/** `POST /drafts`: what the file is called, where no form says so. */
const draftQuery = z.strictObject({ name: fileName.optional() });

/** A draft that is kept. `words`: with footnotes and headings; null where nobody can count them. */
const draftAnswer = z.object({
  sha256,
  size: z.number().int(),
  mediaType: z.string(),
  name: z.string(),
  words: z.number().int().nullable(),
});
export type DraftAnswer = z.infer<typeof draftAnswer>;

/** `GET /drafts/SHA256`. `name`: under which the bytes are to be saved. */
const draftParams = z.object({ sha256 });
const draftDownloadQuery = z.strictObject({ name: fileName.optional() });

/** `GET /drafts/changes`. */
const changesQuery = z.strictObject({
  from: sha256,
  to: sha256,
  format: z.enum(['json', 'text']).default('json'),
});

const side = z.object({ at: z.number().int(), number: z.string().nullable() }).nullable();
const count = z.number().int();

const changesAnswer = z.object({
  from: sha256,
  to: sha256,
  summary: z.object({
    wordsAdded: count,
    wordsRemoved: count,
    unchanged: count,
    changed: count,
    added: count,
    removed: count,
    moved: count,
  }),
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
const unusedAnswer = z.array(z.object({ sha256, size: z.number().int() }));
export type UnusedAnswer = z.infer<typeof unusedAnswer>;

export const DRAFT_ROUTES = {
  keepDraft: route({
    summary: 'Takes the bytes of a version of a text, keeps them by digest and counts their words.',
    about: 'Up to 50 MB, plain or as the file of a form. What is answered goes into `hand-in-draft`.',
    query: taken(draftQuery),
    body: bytes('application/octet-stream', 'multipart/form-data'),
    limit: MAX_BYTES,
    answers: { 200: draftAnswer },
    faults: [...FILE_FAULTS, ...KEEPING_FAULTS],
  }),
  draft: route({
    summary: 'The bytes of a version, to be saved.',
    about: '`name`: as what. `ETag` is the digest; with `If-None-Match` whoever has them gets none.',
    params: taken(draftParams),
    query: taken(draftDownloadQuery),
    answers: {
      200: bytes('application/pdf', DOCX, 'text/html', 'text/plain', 'application/octet-stream'),
      304: null,
    },
    faults: ['draft.unknown', 'documents.unreachable', 'documents.damaged'],
  }),
  draftChanges: route({
    summary: 'What changed from one version to another, paragraph by paragraph and word by word.',
    query: taken(changesQuery),
    answers: { 200: changesAnswer },
    media: ['text/plain'],
    faults: ['draft.unknown', ...FILE_FAULTS, 'documents.unreachable', 'documents.damaged'],
  }),
  unusedDrafts: route({
    summary: 'What is kept and no record names; it goes through the whole record.',
    answers: { 200: unusedAnswer },
    faults: ['documents.unreachable'],
  }),
} as const;
